import { inputTexts } from '../../../i18n/inputs.ts'
import { panelTexts } from '../../../i18n/panel.ts'
import { participationTexts } from '../../../i18n/participation.ts'
import { orNotFound, type PageContext, type PageView } from '../../../platform/http/index.ts'
import {
  Alert,
  ButtonLink,
  Card,
  CardList,
  EmptyState,
  Heading,
  Intro,
  Link,
  Paragraph,
  Section,
} from '../../../ui/index.ts'
import { publicAttachments } from '../../thread/index.ts'
import { StepsTable } from '../components/steps-table.tsx'
import { findConsultation, listConsultations, listSteps } from '../consultations.queries.ts'
import { questionsOf, said } from '../domain/definition.ts'
import { InputsPart } from '../inputs/components/inputs-part.tsx'
import { findIdeaPlace } from '../inputs/ideas.queries.ts'
import { answeredOf, listInputs } from '../inputs/inputs.queries.ts'
import { findPanelSettings } from '../panel/settings.queries.ts'
import { OutcomeSummary } from '../results/components/outcome-summary.tsx'
import { Names } from '../results/naming.ts'
import { findOutcome } from '../results/results.queries.ts'
import { listAnnounced } from '../sessions/announcements.queries.ts'
import { AnnouncedSessions, PublicSessions } from '../sessions/components/sessions-part.tsx'
import { listSessions } from '../sessions/sessions.queries.ts'
import { listDistricts, listSurveys, listVersions } from '../surveys/surveys.queries.ts'

/** Asked for anew each time: a page that says one can take part must not outlive the closing. */
const FRESH = { 'cache-control': 'public, no-cache' }

/** What the municipality asks and asked, for everybody. */
export async function showConsultations(ctx: PageContext): Promise<PageView> {
  const t = participationTexts[ctx.language]
  const panel = await findPanelSettings(ctx.tx)
  const found = (await listConsultations(ctx.tx)).filter(({ phase }) => phase !== 'draft' && phase !== 'withdrawn')
  return {
    title: t.title,
    description: t.intro,
    frame: 'public',
    headers: FRESH,
    body: (
      <>
        <Heading level={1}>{t.title}</Heading>
        <Intro>{t.intro}</Intro>
        <Paragraph>
          <Link href={ctx.href('/praat-mee/inbreng')}>{inputTexts[ctx.language].title}</Link> ·{' '}
          <Link href={ctx.href('/praat-mee/mijn-inbreng')}>{inputTexts[ctx.language].own.menu}</Link> ·{' '}
          <Link href={ctx.href('/praat-mee/spelregels')}>{inputTexts[ctx.language].policy.title}</Link>
        </Paragraph>
        {found.length === 0 ? (
          <EmptyState title={t.none}>
            {t.nonePublic}{' '}
            <Link href={`mailto:${ctx.municipality.settings.contact}`}>{ctx.municipality.settings.contact}</Link>
          </EmptyState>
        ) : (
          <CardList>
            {found.map(({ slug, title, phase, about }) => (
              <Card
                key={slug}
                title={title}
                titleLanguage="nl"
                href={ctx.href(`/praat-mee/${slug}`)}
                headingLevel={2}
                kicker={t.phases[phase]}
              >
                <span lang="nl">{about}</span>
              </Card>
            ))}
          </CardList>
        )}
        {panel && (
          <Section>
            <Heading level={2}>{panelTexts[ctx.language].title}</Heading>
            <Paragraph>{panelTexts[ctx.language].intro}</Paragraph>
            <ButtonLink look="secondary" href={ctx.href('/praat-mee/panel')}>
              {panel.isRecruiting ? panelTexts[ctx.language].form.heading : panelTexts[ctx.language].more}
            </ButtonLink>
          </Section>
        )}
      </>
    ),
  }
}

/** One consultation: what it is, where it is, what one can do now, and what came of it. */
export async function showConsultation(ctx: PageContext): Promise<PageView> {
  const { language } = ctx
  const t = participationTexts[language]
  const found = orNotFound(await findConsultation(ctx.tx, ctx.params.consultation!))
  if (found.phase === 'draft' || found.phase === 'withdrawn') orNotFound(undefined)
  const steps = await listSteps(ctx.tx, found.id)
  const surveys = await Promise.all(
    (await listSurveys(ctx.tx, found.id)).map(async (survey) => ({
      ...survey,
      version: (await listVersions(ctx.tx, survey.id)).at(-1),
      frozen: found.phase === 'reported' ? await findOutcome(ctx.tx, survey.id) : undefined,
    })),
  )
  const areas = await listDistricts(ctx.tx)
  const sessions = await listSessions(ctx.tx, found.id)
  const toCome = await listAnnounced(ctx.tx, found.id, ctx.clock.today())
  const takesIdeas = (await findIdeaPlace(ctx.tx, found.id)) !== undefined
  const answered = answeredOf(await listInputs(ctx.tx, { consultationId: found.id, isPublic: true }))
  return {
    title: found.title,
    titleLanguage: 'nl',
    description: found.about,
    frame: 'public',
    headers: FRESH,
    breadcrumbs: [{ label: t.title, href: '/praat-mee' }],
    body: (
      <>
        <Heading level={1}>
          <span lang="nl">{found.title}</span>
        </Heading>
        <Alert tone={found.phase === 'open' ? 'ok' : 'info'}>{t.now[found.phase]}</Alert>
        {found.phase === 'open' &&
          surveys.map(
            ({ key, version, isByInvitation }) =>
              version && (
                <div key={key}>
                  <ButtonLink href={ctx.href(`/praat-mee/${found.slug}/vragenlijst/${key}`)}>
                    {`${t.takePart}: ${said(version.definition.title, language, version.definition)}`}
                  </ButtonLink>
                  <Paragraph>
                    {t.lengthOf(questionsOf(version.definition).length)}
                    {isByInvitation && `. ${t.byInvitation}`}
                  </Paragraph>
                </div>
              ),
          )}
        <InputsPart ctx={ctx} slug={found.slug} phase={found.phase} takesIdeas={takesIdeas} answered={answered} />
        <AnnouncedSessions language={language} sessions={toCome} />
        <div lang="nl">
          <Heading level={2}>{t.aboutHeading}</Heading>
          <Paragraph>{found.about}</Paragraph>
          <Heading level={2}>{t.audienceHeading}</Heading>
          <Paragraph>{found.audience}</Paragraph>
          <Heading level={2}>{t.useHeading}</Heading>
          <Paragraph>{found.useOfAnswers}</Paragraph>
        </div>
        <Section>
          <Heading level={2}>{t.stepsHeading}</Heading>
          <StepsTable
            steps={steps.map((step) => ({ ...step, name: t.phases[step.phase] }))}
            caption={t.stepsHeading}
            language={language}
          />
        </Section>
        {await publicAttachments(ctx, 'consultation', found.slug)}
        <PublicSessions ctx={ctx} consultation={found.slug} sessions={sessions} />
        {surveys.some(({ frozen }) => frozen) && (
          <Section id="uitkomst">
            <Heading level={2}>{t.resultsHeading}</Heading>
            {surveys.map(
              ({ key, frozen }) =>
                frozen && (
                  <OutcomeSummary
                    key={key}
                    outcome={frozen.outcome}
                    names={new Names(language, frozen.outcome, areas)}
                    language={language}
                    href={ctx.href(`/praat-mee/${found.slug}/uitkomst/${key}`)}
                  />
                ),
            )}
          </Section>
        )}
      </>
    ),
  }
}
