import { answerEntryTexts } from '../../../i18n/answer-entry.ts'
import { codingTexts } from '../../../i18n/coding.ts'
import { participationTexts } from '../../../i18n/participation.ts'
import { surveyResultsTexts } from '../../../i18n/survey-results.ts'
import {
  type Answer,
  download,
  orNotFound,
  type PageContext,
  type PageView,
  type RequestContext,
  redirectTo,
} from '../../../platform/http/index.ts'
import { toCsv } from '../../../shared/csv.ts'
import { ok, refuse } from '../../../shared/outcome.ts'
import {
  ActionGroup,
  Alert,
  Button,
  ButtonLink,
  Form,
  Heading,
  Link,
  Paragraph,
  Section,
  TextField,
  TitleRow,
} from '../../../ui/index.ts'
import { LanguageCheck } from '../components/language-check.tsx'
import { QuestionField } from '../components/question-field.tsx'
import { said } from '../domain/definition.ts'
import { findSurveyAt } from '../find-survey-at.ts'
import { invite } from '../operations/invite.ts'
import { publishVersion } from '../operations/publish-version.ts'
import { listDistricts, listVersions } from '../surveys/surveys.queries.ts'

const MOST_AT_ONCE = 20_000

/** One survey at work: what it asks, its invitations, and what was answered as far as that may be seen now. */
export async function showWorkSurvey(ctx: PageContext): Promise<PageView> {
  const { language } = ctx
  const { work: t } = participationTexts[language]
  const e = answerEntryTexts[language]
  const { consultation, survey } = orNotFound(await findSurveyAt(ctx.tx, ctx.params))
  const areas = await listDistricts(ctx.tx)
  const isHidden = survey.isBlind && consultation.phase === 'open'
  const version = (await listVersions(ctx.tx, survey.id)).at(-1)
  const at = `/werk/inspraak/${consultation.slug}/vragenlijst/${survey.key}`
  const { draft } = survey
  const spoken = draft.languages.includes(language) ? language : draft.languages[0]!
  return {
    title: said(draft.title, language, draft),
    frame: 'work',
    breadcrumbs: [
      { label: t.title, href: '/werk/inspraak' },
      { label: consultation.title, language: 'nl', href: `/werk/inspraak/${consultation.slug}` },
    ],
    body: (
      <>
        <TitleRow
          title={said(draft.title, language, draft)}
          actions={
            ctx.may('consultations.edit') && <ButtonLink href={ctx.href(`${at}/vragen`)}>{t.writeQuestions}</ButtonLink>
          }
        />
        <ActionGroup>
          {ctx.may('consultations.edit') && (
            <ButtonLink href={ctx.href(`${at}/wijzigen`)} look="secondary">
              {t.editSurvey}
            </ButtonLink>
          )}
          <ButtonLink href={ctx.href(`${at}/vragen.json`)} look="secondary" download>
            {t.download}
          </ButtonLink>
          {version && ctx.may('consultations.edit') && (
            <>
              <ButtonLink href={ctx.href(`${at}/invoer`)} look="secondary">
                {e.title}
              </ButtonLink>
              <ButtonLink href={ctx.href(`${at}/bestand`)} look="secondary">
                {e.file.title}
              </ButtonLink>
            </>
          )}
        </ActionGroup>
        {ctx.may('consultations.publish') && consultation.phase === 'open' && (
          <Form action={ctx.href(`${at}/versie`)} csrfToken={ctx.csrf}>
            <Button look="secondary">{t.publishVersion}</Button>
          </Form>
        )}
        {ctx.may('answers.read') && (
          <Paragraph>
            <Link href={ctx.href(`${at}/coderen`)}>{codingTexts[ctx.language].title}</Link>
          </Paragraph>
        )}
        {survey.isByInvitation && ctx.may('consultations.edit') && (
          <Form action={ctx.href(`${at}/uitnodigingen`)} csrfToken={ctx.csrf}>
            <TextField
              name="count"
              label={`${t.invite}: ${t.inviteCount}`}
              hint={t.inviteHint}
              inputMode="numeric"
              size="short"
            />
            <Button look="secondary">{t.invite}</Button>
          </Form>
        )}
        {version && (
          <Section>
            <Heading level={2}>{t.results}</Heading>
            {isHidden ? (
              <Alert tone="info">{t.blindNow}</Alert>
            ) : (
              <ButtonLink href={ctx.href(`${at}/uitkomst`)}>{surveyResultsTexts[language].work.link}</ButtonLink>
            )}
          </Section>
        )}
        <LanguageCheck definition={draft} language={language} />
        <Section>
          <Heading level={2}>{t.preview}</Heading>
          <Paragraph>{t.previewNote}</Paragraph>
          <div lang={spoken}>
            {draft.sections.map((section) => (
              <div key={section.key}>
                <Heading level={3}>{said(section.title, spoken, draft)}</Heading>
                {section.questions.map((question) => (
                  <QuestionField
                    key={question.key}
                    {...{ question, definition: draft, spoken, language, areas }}
                    sent={() => []}
                  />
                ))}
              </div>
            ))}
          </div>
        </Section>
      </>
    ),
  }
}

/** Asks the working copy from now on, while the consultation is open. */
export async function publishSurveyVersion(ctx: RequestContext): Promise<Answer> {
  const { consultation: slug, survey: key } = ctx.params
  const done = await ctx.transaction('ask a new version', async (tx) => {
    const found = await findSurveyAt(tx, ctx.params)
    if (!found) return refuse('not-found')
    // Afterwards there is nobody left to ask.
    if (found.consultation.phase !== 'open') return refuse('closed')
    return publishVersion(tx, ctx.municipality.id, found.survey)
  })
  if (done.ok) return redirectTo(ctx.href(`/werk/inspraak/${slug}/vragenlijst/${key}`))
  orNotFound(done.reason === 'not-found' ? undefined : done)
  const { work: t } = participationTexts[ctx.language]
  return {
    title: t.editSurvey,
    frame: 'work',
    status: 422,
    body: (
      <>
        <Heading level={1}>{t.editSurvey}</Heading>
        <Alert tone="error" announce>
          {done.reason === 'closed' ? participationTexts[ctx.language].refused.closed : t.stepRefused['other-question']}
        </Alert>
        <ButtonLink href={ctx.href(`/werk/inspraak/${slug}/vragenlijst/${key}/wijzigen`)}>{t.editSurvey}</ButtonLink>
      </>
    ),
  }
}

/** Makes invitations; the answer is the only place where their codes ever stand. */
export async function makeInvitations(ctx: RequestContext, form: FormData): Promise<Answer> {
  const { consultation: slug, survey: key } = ctx.params
  const count = Math.min(MOST_AT_ONCE, Math.max(1, Math.floor(Number(form.get('count')) || 1)))
  const done = await ctx.transaction('make invitations', async (tx) => {
    const found = await findSurveyAt(tx, ctx.params)
    if (!found?.survey.isByInvitation) return refuse('not-found')
    return ok(await invite(tx, ctx.municipality.id, found.survey, count))
  })
  const codes = orNotFound(done.ok ? done.value : undefined)
  const address = `${ctx.origin}/praat-mee/${slug}/vragenlijst/${key}`
  const rows = codes.map((code) => [code, `${address}?code=${code}`])
  return download(toCsv([['code', 'address'], ...rows]), 'text/csv; charset=utf-8', `${key}-codes.csv`, {
    'cache-control': 'no-store',
  })
}
