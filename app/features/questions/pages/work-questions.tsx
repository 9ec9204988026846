import { questionTexts } from '../../../i18n/questions.ts'
import {
  type Answer,
  emptyForm,
  type FormState,
  formAgain,
  NotFound,
  type PageContext,
  type PageView,
  type RequestContext,
  redirectTo,
  refused,
  revisionIn,
  shownAgain,
  typedValues,
} from '../../../platform/http/index.ts'
import { formatDay } from '../../../shared/days.ts'
import { ok, refuse } from '../../../shared/outcome.ts'
import {
  ActionGroup,
  Alert,
  Badge,
  Button,
  EmptyState,
  Form,
  Heading,
  HiddenField,
  Intro,
  Link,
  Paragraph,
  Section,
  Select,
  TextArea,
  TextField,
} from '../../../ui/index.ts'
import { type DecideRefusal, decide } from '../operations/decide.ts'
import { DECLINES, findAnswerDays, listQuestions, putAnswerDays, type SiteQuestion } from '../questions.queries.ts'

type Again = { id: string; message: string; state: FormState }

/** Every question about a page, with the form to answer or decline it. */
export async function showWorkQuestions(ctx: PageContext): Promise<PageView> {
  return workPage(ctx)
}

export async function decideOnQuestion(ctx: RequestContext, form: FormData): Promise<Answer> {
  const id = ctx.params.siteQuestion!
  const field = (name: string) => String(form.get(`${name}-${id}`) ?? '').slice(0, 5000)
  const does = form.get('do') === 'decline' ? ('decline' as const) : ('answer' as const)
  const common = {
    id,
    revision: Number(form.get('revision')),
    today: ctx.clock.today(),
    by: ctx.actor.id,
    own: [ctx.municipality.settings.contact],
  }
  const done = await ctx.transaction('decide on a question about a page', (tx) =>
    decide(
      tx,
      does === 'decline'
        ? { ...common, does, reason: field('reason') }
        : { ...common, does, body: field('body'), answer: field('answer') },
    ),
  )
  if (done.ok) return redirectTo(ctx.href('/werk/mist-u-iets'))
  if (done.reason === 'not-found') throw new NotFound()
  const t = questionTexts[ctx.language]
  const values = Object.values(done.details?.values ?? {}).join(', ')
  const message = t.refused[done.reason as Exclude<DecideRefusal, 'not-found'>](values)
  const state = refused({ ...emptyForm, values: typedValues(form) }, { reason: done.reason })
  return formAgain(ctx, state, (page) => workPage(page, { id, message, state }))
}

/** Keeps within how many days a question is to be answered. */
export async function saveAnswerDays(ctx: RequestContext, form: FormData): Promise<Answer> {
  const days = Number(form.get('days'))
  const isSound = Number.isInteger(days) && days >= 1 && days <= 365
  const done = await ctx.transaction('choose when questions are to be answered', async (tx) => {
    if (!isSound) return refuse('not-a-number')
    await putAnswerDays(tx, ctx.municipality.id, days)
    return ok()
  })
  if (done.ok) return redirectTo(ctx.href('/werk/mist-u-iets'))
  const message = questionTexts[ctx.language].daysWrong
  return shownAgain(ctx, (page) => workPage(page, { id: '', message, state: emptyForm }))
}

async function workPage(ctx: PageContext, again?: Again): Promise<PageView> {
  const t = questionTexts[ctx.language]
  const questions = await listQuestions(ctx.tx)
  const days = await findAnswerDays(ctx.tx)
  return {
    title: t.title,
    frame: 'work',
    body: (
      <>
        <Heading level={1}>{t.title}</Heading>
        <Intro>{t.workIntro}</Intro>
        {again && (
          <Alert tone="error" announce>
            {again.message}
          </Alert>
        )}
        {questions.length === 0 && <EmptyState title={t.noQuestions}>{t.noQuestionsWhy}</EmptyState>}
        {questions.map((question) => (
          <QuestionPart key={question.id} ctx={ctx} question={question} again={again} />
        ))}
        {ctx.may('consultations.edit') && (
          <Section>
            <Heading level={2}>{t.setting}</Heading>
            <Form action={ctx.href('/werk/mist-u-iets')} csrfToken={ctx.csrf} label={t.setting}>
              <TextField name="days" label={t.days} value={String(days)} size="short" inputMode="numeric" />
              <Button look="secondary">{t.save}</Button>
            </Form>
          </Section>
        )}
      </>
    ),
  }
}

function QuestionPart({ ctx, question, again }: { ctx: PageContext; question: SiteQuestion; again?: Again }) {
  const t = questionTexts[ctx.language]
  const { id } = question
  const state = again?.id === id ? again.state : emptyForm
  const { values } = state
  return (
    <Section id={`vraag-${id}`}>
      <Heading level={2}>
        {t.asked(formatDay(question.askedOn, ctx.language))}{' '}
        <Badge tone={question.state === 'waiting' ? 'warning' : 'ok'}>{t.states[question.state]}</Badge>
      </Heading>
      <Paragraph>
        <Link href={ctx.href(question.page)}>{question.page}</Link>
      </Paragraph>
      <Paragraph>
        <q lang="nl">{question.body}</q>
      </Paragraph>
      {question.answer && (
        <Paragraph>
          <span lang="nl">{question.answer}</span>
        </Paragraph>
      )}
      {question.declinedFor && <Paragraph>{t.declines[question.declinedFor]}</Paragraph>}
      {question.state === 'waiting' && ctx.may('consultations.edit') && (
        <Form action={ctx.href(`/werk/mist-u-iets/${id}`)} csrfToken={ctx.csrf} label={t.decide}>
          <HiddenField name="revision" value={revisionIn(state, question.revision)} />
          <TextArea
            name={`body-${id}`}
            label={t.bodyAsShown}
            hint={t.bodyHint}
            rows={3}
            value={values[`body-${id}`] ?? question.body}
          />
          <TextArea name={`answer-${id}`} label={t.answer} rows={5} value={values[`answer-${id}`]} />
          <Select
            name={`reason-${id}`}
            label={t.reason}
            empty={t.noReason}
            value={values[`reason-${id}`]}
            choices={DECLINES.map((value) => ({ value, label: t.declines[value] }))}
          />
          <ActionGroup>
            <Button name="do" value="answer">
              {t.publish}
            </Button>
            <Button look="secondary" name="do" value="decline">
              {t.decline}
            </Button>
          </ActionGroup>
        </Form>
      )}
    </Section>
  )
}
