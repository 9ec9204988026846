import { questionTexts } from '../../../i18n/questions.ts'
import {
  type Answer,
  type PageContext,
  type PageView,
  type RequestContext,
  shownAgain,
  typedValues,
} from '../../../platform/http/index.ts'
import { formatDay } from '../../../shared/days.ts'
import { ok, refuse } from '../../../shared/outcome.ts'
import {
  Alert,
  Button,
  EmptyState,
  Form,
  Heading,
  HiddenField,
  Intro,
  Link,
  Paragraph,
  Section,
  TextArea,
  TextField,
} from '../../../ui/index.ts'
import { pageAskedAbout } from '../domain/page-asked-about.ts'
import { ask, hashOfCode } from '../operations/ask.ts'
import { findAnswerDays, findByCode, listAnswered, type SiteQuestion } from '../questions.queries.ts'

const MOST_QUESTIONS_A_MINUTE = 20
/** As many as a full hall behind one network does in a minute, and far fewer than a program. */
const MOST_LOOKS_A_MINUTE = 60
/** Nobody else keeps this page: it holds the code. */
const PRIVATE = { 'cache-control': 'no-store' }

type Typed = { body?: string; problem?: 'empty' | 'too-long' | 'too-often' }

/** Where somebody asks about a page, and what was asked and answered before. */
export async function showQuestions(ctx: PageContext): Promise<PageView> {
  return questionsPage(ctx, pageAskedAbout(ctx.query.get('over')), {})
}

export async function sendQuestion(ctx: RequestContext, form: FormData): Promise<Answer> {
  const values = typedValues(form)
  const page = pageAskedAbout(values.page)
  // A program fills in every field it finds, also the one that nobody sees.
  const isProgram = (values.website ?? '') !== ''
  const isTooOften = ctx.tooOften('ask about a page', MOST_QUESTIONS_A_MINUTE) !== undefined
  const done = isTooOften
    ? refuse('too-often' as const)
    : await ctx.transaction('ask about a page', async (tx) =>
        isProgram ? ok('') : ask(tx, ctx.municipality.id, { page, body: values.body ?? '', today: ctx.clock.today() }),
      )
  if (!done.ok) {
    const typed = { body: values.body ?? '', problem: done.reason as NonNullable<Typed['problem']> }
    return shownAgain(ctx, (again) => questionsPage(again, page, typed))
  }
  const t = questionTexts[ctx.language]
  return viewOf(ctx, t.sent, [
    <Heading level={1}>{t.sent}</Heading>,
    <Intro>{t.sentText}</Intro>,
    ...(done.value
      ? [
          <Paragraph>
            {t.yourCode}: <strong class="regie-code">{done.value}</strong>
          </Paragraph>,
        ]
      : []),
    <Paragraph>
      <Link href={ctx.href(page)}>{t.backToPage}</Link>
    </Paragraph>,
  ])
}

/** What came of a question, for who has its code. */
export async function showOwnQuestion(ctx: RequestContext, form: FormData): Promise<Answer> {
  const t = questionTexts[ctx.language]
  const code = String(form.get('code') ?? '').slice(0, 40)
  // Nobody tries codes one after the other.
  const isTooOften = ctx.tooOften('look at a question', MOST_LOOKS_A_MINUTE) !== undefined
  const found = isTooOften
    ? undefined
    : await ctx.transaction('look at a question', async (tx) => ok(await findByCode(tx, hashOfCode(code))))
  const question = found?.ok ? found.value : undefined
  const view = viewOf(ctx, t.yourQuestion, [
    <Heading level={1}>{t.yourQuestion}</Heading>,
    question ? <WhatCameOfIt ctx={ctx} question={question} /> : <Alert tone="warning">{t.unknownCode}</Alert>,
  ])
  return { ...view, status: question ? 200 : isTooOften ? 429 : 422 }
}

function WhatCameOfIt({ ctx, question }: { ctx: RequestContext; question: SiteQuestion }) {
  const t = questionTexts[ctx.language]
  if (question.state === 'answered') return <Asked ctx={ctx} question={question} />
  return (
    <>
      <Paragraph>
        <q lang="nl">{question.body}</q>
      </Paragraph>
      <Paragraph>
        {question.state === 'declined' && question.declinedFor
          ? `${t.declined} ${t.declines[question.declinedFor]}`
          : t.waiting}
      </Paragraph>
    </>
  )
}

async function questionsPage(ctx: PageContext, page: string, { body, problem }: Typed): Promise<PageView> {
  const t = questionTexts[ctx.language]
  const answered = await listAnswered(ctx.tx)
  const about = answered.filter((one) => one.page === page)
  const others = answered.filter((one) => one.page !== page)
  const days = await findAnswerDays(ctx.tx)
  const error = problem && t.problems[problem]
  return {
    title: t.title,
    description: t.intro,
    frame: 'public',
    ...(problem ? { headers: PRIVATE } : {}),
    body: (
      <>
        <Heading level={1}>{t.title}</Heading>
        <Intro>{t.intro}</Intro>
        {problem === 'too-often' && (
          <Alert tone="error" announce>
            {error}
          </Alert>
        )}
        <Form action={ctx.href('/mist-u-iets')} csrfToken={ctx.csrf} label={t.ask}>
          <HiddenField name="page" value={page} />
          <div class="regie-hidden" aria-hidden="true">
            <label>
              {t.trap}
              <input name="website" tabIndex={-1} autocomplete="off" />
            </label>
          </div>
          <Paragraph>
            {t.aboutPage} <Link href={ctx.href(page)}>{page === '/' ? t.homePage : page}</Link>
          </Paragraph>
          <TextArea
            name="body"
            label={t.what}
            hint={t.whatHint}
            rows={5}
            maxLength={2000}
            value={body}
            error={problem === 'too-often' ? undefined : error}
          />
          <Paragraph small>{t.policy(days)}</Paragraph>
          <Button>{t.send}</Button>
        </Form>
        {about.length > 0 && <AskedList ctx={ctx} title={t.aboutThisPage} questions={about} />}
        {others.length > 0 && <AskedList ctx={ctx} title={t.aboutOtherPages} questions={others} />}
        {answered.length === 0 && <EmptyState title={t.nothing}>{t.nothingWhy}</EmptyState>}
        <Section>
          <Heading level={2}>{t.follow}</Heading>
          <Form action={ctx.href('/mist-u-iets/antwoord')} csrfToken={ctx.csrf} label={t.follow}>
            <TextField name="code" label={t.code} autocomplete="off" spellcheck={false} maxLength={40} />
            <Button look="secondary">{t.look}</Button>
          </Form>
        </Section>
      </>
    ),
  }
}

function AskedList({ ctx, title, questions }: { ctx: RequestContext; title: string; questions: SiteQuestion[] }) {
  return (
    <Section>
      <Heading level={2}>{title}</Heading>
      {questions.map((question) => (
        <Asked key={question.id} ctx={ctx} question={question} />
      ))}
    </Section>
  )
}

function Asked({ ctx, question }: { ctx: RequestContext; question: SiteQuestion }) {
  const t = questionTexts[ctx.language]
  return (
    <div id={`vraag-${question.id}`}>
      <Paragraph>
        <strong lang="nl">{question.body}</strong>
      </Paragraph>
      {question.answer.split(/\n{2,}/).map((part) => (
        <Paragraph key={part}>
          <span lang="nl">{part}</span>
        </Paragraph>
      ))}
      <Paragraph small>
        <Link href={ctx.href(question.page)}>{question.page === '/' ? t.homePage : question.page}</Link>
        {question.decidedOn && ` · ${t.answeredOn(formatDay(question.decidedOn, ctx.language))}`}
      </Paragraph>
    </div>
  )
}

function viewOf(ctx: RequestContext, title: string, body: PageView['body'][]): PageView {
  return {
    title,
    frame: 'public',
    breadcrumbs: [{ label: questionTexts[ctx.language].title, href: '/mist-u-iets' }],
    headers: PRIVATE,
    body: <>{body}</>,
  }
}
