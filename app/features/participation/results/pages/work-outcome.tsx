import { participationTexts } from '../../../../i18n/participation.ts'
import { surveyResultsTexts } from '../../../../i18n/survey-results.ts'
import type { Tx } from '../../../../platform/database/index.ts'
import {
  type Answer,
  mustBe,
  orNotFound,
  type PageContext,
  type PageView,
  type RequestContext,
  redirectTo,
  shownAgain,
} from '../../../../platform/http/index.ts'
import { ok } from '../../../../shared/outcome.ts'
import { Alert, Button, Details, Heading, Paragraph, Section, Select } from '../../../../ui/index.ts'
import type { Consultation } from '../../consultations.queries.ts'
import { type Question, questionsOf, said } from '../../domain/definition.ts'
import { findSurveyAt } from '../../find-survey-at.ts'
import type { Survey } from '../../surveys/surveys.queries.ts'
import { canGroup } from '../analysis/crossings.ts'
import { everything, isText } from '../choices.ts'
import { readChoicesForm } from '../choices-form.ts'
import { type ChoicesAgain, ChoicesForm } from '../components/choices-form.tsx'
import { OutcomePart } from '../components/outcome-part.tsx'
import { WeighingPart } from '../components/weighing-part.tsx'
import { Names } from '../naming.ts'
import { saveChoices } from '../operations/save-choices.ts'
import { listReportedSurveys } from '../results.queries.ts'
import { mappingsOf, readToWorkOut, type ToWorkOut, workOut } from '../work-out.ts'

/** What came of a survey, for who works with it: everything that was asked, through the gate, and what will be public. */
export async function showWorkOutcome(ctx: PageContext): Promise<PageView> {
  return pageOf(ctx, await read(ctx.tx, ctx))
}

/** Keeps what is made public. */
export async function saveOutcomeChoices(ctx: RequestContext, form: FormData): Promise<Answer> {
  const { consultation, survey } = ctx.params
  const found = await ctx.transaction('read a survey', async (tx) => ok((await read(tx, ctx)).given))
  const sent = readChoicesForm(form, orNotFound(mustBe(found)).version.definition)
  const done = await ctx.transaction('choose what is made public of a survey', (tx) =>
    saveChoices(tx, ctx.municipality.id, ctx.params, sent),
  )
  if (done.ok) return redirectTo(ctx.href(`/werk/inspraak/${consultation}/vragenlijst/${survey}/uitkomst`))
  orNotFound(done.reason === 'not-found' ? undefined : done)
  const again = { ...sent, refusal: done.reason, field: done.details?.field }
  return shownAgain(ctx, async (page) => pageOf(page, await read(page.tx, page), again), done.reason)
}

type View = { consultation: Consultation; survey: Survey; given: ToWorkOut | undefined }

async function read(tx: Tx, ctx: Pick<RequestContext, 'params'>): Promise<View> {
  const { consultation, survey } = orNotFound(await findSurveyAt(tx, ctx.params))
  return { consultation, survey, given: await readToWorkOut(tx, survey) }
}

async function pageOf(
  ctx: PageContext,
  { consultation, survey, given }: View,
  again?: ChoicesAgain,
): Promise<PageView> {
  const { language } = ctx
  const all = participationTexts[language].work
  const t = surveyResultsTexts[language].work
  const at = `/werk/inspraak/${consultation.slug}/vragenlijst/${survey.key}`
  const isHidden = survey.isBlind && consultation.phase === 'open'
  return {
    title: t.title,
    frame: 'work',
    breadcrumbs: [
      { label: all.title, href: '/werk/inspraak' },
      { label: consultation.title, language: 'nl', href: `/werk/inspraak/${consultation.slug}` },
      { label: said(survey.draft.title, language, survey.draft), href: at },
    ],
    body: (
      <>
        <Heading level={1}>{t.title}</Heading>
        {!given ? (
          <Alert tone="info">{t.notAsked}</Alert>
        ) : isHidden ? (
          <Alert tone="info">{all.blindNow}</Alert>
        ) : (
          ctx.may('answers.read') && (await resultsOf(ctx, given, at))
        )}
        {consultation.phase === 'reported' && (
          <Paragraph>
            {surveyResultsTexts[language].chapter.inReport} <code>{`{{inspraak: ${consultation.slug}}}`}</code>
          </Paragraph>
        )}
        {given && ctx.may('consultations.edit') && (
          <Section id="openbaar">
            <Details summary={t.choose} open={again !== undefined}>
              <ChoicesForm
                ctx={ctx}
                action={ctx.href(`${at}/uitkomst`)}
                given={given}
                choices={again?.choices ?? given.choices}
                mappings={again?.choices.mappings ?? mappingsOf(given)}
                reported={(await listReportedSurveys(ctx.tx)).filter(({ surveyId }) => surveyId !== survey.id)}
                names={new Names(language, given.version.definition, given.areas)}
                again={again}
              />
            </Details>
          </Section>
        )}
      </>
    ),
  }
}

async function resultsOf(ctx: PageContext, given: ToWorkOut, at: string) {
  const { language } = ctx
  const { work: t } = surveyResultsTexts[language]
  const outcome = await workOut(ctx.tx, given, everything(given.choices))
  const names = new Names(language, outcome, given.areas)
  const questions = questionsOf(given.version.definition)
  const choicesOf = (list: Question[]) => list.map((one) => ({ value: one.key, label: names.question(one) }))
  return (
    <>
      <Paragraph>{t.fromAnswers}</Paragraph>
      <WeighingPart {...{ outcome, names, language }} methodsHref={ctx.href('/rekenmethoden')} />
      <Heading level={2}>{t.lookCross}</Heading>
      <form method="get" action={ctx.href(`${at}/kruistabel`)}>
        <Select name="groepen" label={t.lookRow} choices={choicesOf(questions.filter(canGroup))} />
        <Select
          name="antwoorden"
          label={t.lookColumn}
          choices={choicesOf(questions.filter((one) => !isText(one) && one.kind !== 'points'))}
        />
        <Button look="secondary">{t.show}</Button>
      </form>
      <OutcomePart
        {...{ outcome, names, language }}
        noteOf={({ key }) => (given.choices.questions[key]?.isPublic ? t.becomesPublic : t.staysInside)}
      />
    </>
  )
}
