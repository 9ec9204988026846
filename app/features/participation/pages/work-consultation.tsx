import { inputWorkTexts } from '../../../i18n/inputs-work.ts'
import { participationTexts } from '../../../i18n/participation.ts'
import type { Tx } from '../../../platform/database/index.ts'
import {
  type Answer,
  orNotFound,
  type PageContext,
  type PageView,
  type RequestContext,
  redirectTo,
  shownAgain,
} from '../../../platform/http/index.ts'
import {
  ActionGroup,
  Alert,
  Badge,
  Button,
  ButtonLink,
  Form,
  Heading,
  Link,
  Paragraph,
  Section,
  Table,
  TextField,
  TitleRow,
} from '../../../ui/index.ts'
import { StepsTable } from '../components/steps-table.tsx'
import { type Consultation, findConsultation, listSteps } from '../consultations.queries.ts'
import { said } from '../domain/definition.ts'
import { NEXT, type Step } from '../domain/phases.ts'
import { type Answered, answeredOf, listInputs } from '../inputs/inputs.queries.ts'
import { type StepRefusal, takeStep } from '../operations/take-step.ts'
import { SessionsPart } from '../sessions/components/sessions-part.tsx'
import { listSessions, type Session } from '../sessions/sessions.queries.ts'
import { countHandedIn, listSurveys, type Survey } from '../surveys/surveys.queries.ts'

type View = {
  found: Consultation
  steps: Step[]
  surveys: (Survey & { handedIn: number })[]
  sessions: Session[]
  answered: Answered
}

/** One consultation at work: its phase, its surveys, and what can be done. */
export async function showWorkConsultation(ctx: PageContext): Promise<PageView> {
  return pageOf(ctx, await read(ctx.tx, ctx))
}

/** A step further, or back with a reason. */
export async function takeConsultationStep(ctx: RequestContext, form: FormData): Promise<Answer> {
  const slug = ctx.params.consultation!
  const [to, reason] = [String(form.get('to') ?? ''), String(form.get('reason') ?? '').slice(0, 2000)]
  const done = await ctx.transaction('take a consultation further', (tx) =>
    takeStep(tx, ctx.municipality.id, { slug, to, reason }),
  )
  if (done.ok) return redirectTo(ctx.href(`/werk/inspraak/${slug}`))
  const again = { refusal: done.reason, reason }
  return shownAgain(ctx, async (page) => pageOf(page, await read(page.tx, page), again))
}

async function read(tx: Tx, ctx: RequestContext): Promise<View> {
  const found = orNotFound(await findConsultation(tx, ctx.params.consultation!))
  const surveys = await listSurveys(tx, found.id)
  const counted = []
  for (const survey of surveys) counted.push({ ...survey, handedIn: await countHandedIn(tx, survey.id) })
  const answered = answeredOf(await listInputs(tx, { consultationId: found.id }))
  const sessions = await listSessions(tx, found.id)
  return { found, steps: await listSteps(tx, found.id), surveys: counted, sessions, answered }
}

function pageOf(
  ctx: RequestContext,
  { found, steps, surveys, sessions, answered }: View,
  again?: { refusal: StepRefusal; reason: string },
): PageView {
  const { language } = ctx
  const all = participationTexts[language]
  const t = all.work
  const at = `/werk/inspraak/${found.slug}`
  const mayEdit = ctx.may('consultations.edit')
  return {
    title: found.title,
    titleLanguage: 'nl',
    frame: 'work',
    breadcrumbs: [{ label: t.title, href: '/werk/inspraak' }],
    body: (
      <>
        <TitleRow
          title={<span lang="nl">{found.title}</span>}
          actions={
            mayEdit && (
              <ButtonLink href={ctx.href(`${at}/wijzigen`)} look="secondary">
                {t.edit}
              </ButtonLink>
            )
          }
        />
        <Paragraph>
          <Badge tone={found.phase === 'open' ? 'ok' : 'draft'}>{all.phases[found.phase]}</Badge> {all.now[found.phase]}
        </Paragraph>
        <Paragraph>
          <Link href={ctx.href(`/werk/draad/${found.id}`)}>{t.onThread}</Link>
        </Paragraph>
        {again && (
          <Alert tone="error" announce>
            {t.stepRefused[again.refusal]}
          </Alert>
        )}
        <Section>
          <Heading level={2}>{t.surveys}</Heading>
          {mayEdit && <ButtonLink href={ctx.href(`${at}/vragenlijst`)}>{t.addSurvey}</ButtonLink>}
          {surveys.length === 0 ? (
            <Paragraph>{t.noSurveys}</Paragraph>
          ) : (
            <Table
              caption={t.surveys}
              captionHidden
              stack
              rows={surveys}
              rowKey={({ key }) => key}
              columns={[
                {
                  header: t.surveys,
                  rowHeader: true,
                  cell: ({ key, draft }) => (
                    <Link href={ctx.href(`${at}/vragenlijst/${key}`)}>{said(draft.title, language, draft)}</Link>
                  ),
                },
                { header: t.results, cell: ({ handedIn }) => t.handedIn(handedIn) },
              ]}
            />
          )}
          <Paragraph>{t.boxNote}</Paragraph>
        </Section>
        <SessionsPart ctx={ctx} consultation={found.slug} sessions={sessions} />
        <Section>
          <Heading level={2}>{inputWorkTexts[language].title}</Heading>
          <Paragraph>
            {inputWorkTexts[language].count(String(answered.all), String(answered.all - answered.answered))}
          </Paragraph>
          <ActionGroup>
            <ButtonLink href={ctx.href(`${at}/inbreng`)} look="secondary">
              {inputWorkTexts[language].title}
            </ButtonLink>
            {mayEdit && (
              <ButtonLink href={ctx.href(`${at}/ideeen`)} look="secondary">
                {inputWorkTexts[language].ideas.title}
              </ButtonLink>
            )}
          </ActionGroup>
        </Section>
        <Section>
          <Heading level={2}>{t.phaseHeading}</Heading>
          {ctx.may('consultations.publish') && (
            <Form action={ctx.href(`${at}/stap`)} csrfToken={ctx.csrf}>
              {NEXT[found.phase].some(({ isBack }) => isBack) && (
                <TextField name="reason" label={t.reason} hint={t.reasonHint} value={again?.reason} maxLength={2000} />
              )}
              <ActionGroup>
                {NEXT[found.phase].map(({ to, isBack }, place) => (
                  <Button key={to} name="to" value={to} look={place === 0 && !isBack ? 'primary' : 'secondary'}>
                    {isBack ? t.stepsBack[to] : t.steps[to]}
                  </Button>
                ))}
              </ActionGroup>
            </Form>
          )}
          {steps.length > 0 && (
            <StepsTable
              steps={steps.map((step) => ({ ...step, name: all.phases[step.phase] }))}
              caption={t.phaseHeading}
              language={language}
            />
          )}
        </Section>
      </>
    ),
  }
}
