import { codingTexts } from '../../../../i18n/coding.ts'
import { participationTexts } from '../../../../i18n/participation.ts'
import {
  type Answer,
  orNotFound,
  type PageContext,
  type PageView,
  type RequestContext,
  redirectTo,
  shownAgain,
} from '../../../../platform/http/index.ts'
import { formatDay } from '../../../../shared/days.ts'
import { ok, refuse } from '../../../../shared/outcome.ts'
import {
  Alert,
  Button,
  EmptyState,
  Form,
  Heading,
  Intro,
  Link,
  List,
  Paragraph,
  Section,
  TextArea,
} from '../../../../ui/index.ts'
import { type Question, questionsOf, said } from '../../domain/definition.ts'
import { findSurveyAt } from '../../find-survey-at.ts'
import { listVersions } from '../../surveys/surveys.queries.ts'
import { codebookAsText, readCodebook } from './codebook.ts'
import { findCodebook, listRounds } from './coding.queries.ts'
import { type StartRefusal, saveCodebook, startRound } from './operations.ts'

/** The questions of a survey that are answered in words. */
const isOpen = ({ kind }: Question) => kind === 'short-text' || kind === 'long-text'

/** What could not be done with one question, and what was typed. */
type Wrong = { question: string; message: string; typed?: string }

/** The codebook and the rounds of every open question of a survey. */
export async function showCoding(ctx: PageContext): Promise<PageView> {
  return pageOf(ctx)
}

/** Keeps the codebook of a question. */
export async function saveCodebookForm(ctx: RequestContext, form: FormData): Promise<Answer> {
  const question = ctx.params.question!
  const typed = String(form.get(`codes-${question}`) ?? '').slice(0, 50_000)
  const read = readCodebook(typed)
  const done = await ctx.transaction('save a codebook', async (tx) => {
    const { survey } = orNotFound(await findSurveyAt(tx, ctx.params))
    if ('wrongLine' in read) return refuse('invalid')
    await saveCodebook(tx, ctx.municipality.id, survey.id, question, read.codes)
    return ok()
  })
  if (done.ok) return redirectTo(ctx.href(addressOf(ctx)))
  const message = codingTexts[ctx.language].wrongLine('wrongLine' in read ? read.wrongLine : 1)
  return shownAgain(ctx, (page) => pageOf(page, { question, message, typed }))
}

/** Begins to code the answers to a question. */
export async function startCoding(ctx: RequestContext): Promise<Answer> {
  const question = ctx.params.question!
  const done = await ctx.transaction('begin to code answers', async (tx) => {
    const { consultation, survey } = orNotFound(await findSurveyAt(tx, ctx.params))
    return startRound(tx, ctx.municipality.id, consultation, { surveyId: survey.id, question }, ctx.clock.today())
  })
  if (done.ok) return redirectTo(ctx.href(`${addressOf(ctx)}/ronde/${done.value}`))
  const message = codingTexts[ctx.language].startRefused[done.reason as StartRefusal]
  return shownAgain(ctx, (page) => pageOf(page, { question, message }))
}

const addressOf = ({ params }: RequestContext) =>
  `/werk/inspraak/${params.consultation}/vragenlijst/${params.survey}/coderen`

async function pageOf(ctx: PageContext, wrong?: Wrong): Promise<PageView> {
  const { language } = ctx
  const t = codingTexts[language]
  const { consultation, survey } = orNotFound(await findSurveyAt(ctx.tx, ctx.params))
  const definition = (await listVersions(ctx.tx, survey.id)).at(-1)?.definition ?? survey.draft
  const rounds = await listRounds(ctx.tx, survey.id)
  const questions = []
  for (const question of questionsOf(definition).filter(isOpen)) {
    questions.push({ question, codebook: await findCodebook(ctx.tx, survey.id, question.key) })
  }
  return {
    title: t.title,
    frame: 'work',
    breadcrumbs: [
      { label: participationTexts[language].work.title, href: '/werk/inspraak' },
      { label: consultation.title, language: 'nl', href: `/werk/inspraak/${consultation.slug}` },
      {
        label: said(definition.title, language, definition),
        href: `/werk/inspraak/${consultation.slug}/vragenlijst/${survey.key}`,
      },
    ],
    body: (
      <>
        <Heading level={1}>{t.title}</Heading>
        <Intro>{t.intro}</Intro>
        {questions.length === 0 && <EmptyState title={t.noQuestions}>{t.noQuestionsHint}</EmptyState>}
        {questions.map(({ question, codebook }) => (
          <Section key={question.key}>
            <Heading level={2}>{said(question.text, language, definition)}</Heading>
            {wrong?.question === question.key && (
              <Alert tone="error" announce>
                {wrong.message}
              </Alert>
            )}
            <Form
              action={ctx.href(`${addressOf(ctx)}/${question.key}/codeboek`)}
              csrfToken={ctx.csrf}
              label={t.codebook}
            >
              <TextArea
                name={`codes-${question.key}`}
                label={t.codebook}
                hint={t.codebookHint}
                value={(wrong?.question === question.key && wrong.typed) || codebookAsText(codebook?.codes ?? [])}
                rows={8}
                spellcheck={false}
              />
              {codebook && <Paragraph small>{t.version(codebook.number)}</Paragraph>}
              <Button look="secondary">{t.saveCodebook}</Button>
            </Form>
            <Heading level={3}>{t.rounds}</Heading>
            <List
              items={rounds
                .filter((round) => round.question === question.key)
                .map((round) => (
                  <>
                    <Link href={ctx.href(`${addressOf(ctx)}/ronde/${round.id}`)}>
                      {t.round(formatDay(round.startedOn, language), round.units)}
                    </Link>
                    {round.finishedOn && `, ${t.finishedOn(formatDay(round.finishedOn, language))}`}
                  </>
                ))}
            />
            <Form action={ctx.href(`${addressOf(ctx)}/${question.key}/ronde`)} csrfToken={ctx.csrf} label={t.start}>
              <Button>{t.start}</Button>
            </Form>
          </Section>
        ))}
      </>
    ),
  }
}
