import { caseworkTexts } from '../../../../i18n/casework.ts'
import type { Database } from '../../../../platform/database/index.ts'
import {
  type Answer,
  endedOwnPlanCookie,
  ownPlanCookie,
  type PageContext,
  type PageView,
  type RequestContext,
  readOwnPlanCookie,
} from '../../../../platform/http/index.ts'
import { formatDay, formatInstant } from '../../../../shared/days.ts'
import {
  ActionGroup,
  Alert,
  Badge,
  Button,
  DataList,
  Form,
  Heading,
  Intro,
  List,
  Paragraph,
  Section,
  TextArea,
  TextField,
  TitleRow,
} from '../../../../ui/index.ts'
import { type At, type MyPlan, OPEN_SECONDS, openWithCode, reactToMyPlan, readMyPlan } from '../my-plan.ts'

const PATH = '/mijn-plan'
const MOST_LETTERS = 5000

/** What is personal stays out of every cache between here and the person, and out of search engines. */
const PRIVATE = { 'cache-control': 'no-store', 'x-robots-tag': 'noindex' }

/** The pages on which a person reads his own plan. He has no account: a code opens it, for half an hour on one device. */
export function myPlanPages(database: Database) {
  const at = (ctx: RequestContext): At => ({
    ...{ database, municipalityId: ctx.municipality.id, secret: ctx.config.secret, now: ctx.clock.now() },
  })
  const tokenOf = (ctx: RequestContext) => readOwnPlanCookie(ctx.request, ctx.isSecure)

  async function show(ctx: PageContext): Promise<PageView> {
    const plan = await readMyPlan(at(ctx), tokenOf(ctx))
    const isDone = ctx.query.get('klaar')
    return plan ? planPage(ctx, plan, isDone === 'reactie') : codePage(ctx, { hasLeft: isDone === 'ja' })
  }

  async function open(ctx: RequestContext, form: FormData): Promise<Answer> {
    const opened = await openWithCode(at(ctx), String(form.get('code') ?? ''), ctx.clientAddress)
    if (opened.ok) return backWith(ctx, ownPlanCookie(opened.value, ctx.isSecure, OPEN_SECONDS))
    const t = caseworkTexts[ctx.language].my
    const seconds = Number(opened.details?.values?.seconds ?? 0)
    const problem = opened.reason === 'wait' ? t.wait(seconds) : t.wrong
    return { ...codePage(ctx, { problem }), status: opened.reason === 'wait' ? 429 : 422 }
  }

  async function react(ctx: RequestContext, form: FormData): Promise<Answer> {
    const text = String(form.get('text') ?? '')
      .trim()
      .slice(0, MOST_LETTERS)
    const isKept = text !== '' && (await reactToMyPlan(at(ctx), tokenOf(ctx), text))
    return backWith(ctx, undefined, isKept ? '?klaar=reactie' : '')
  }

  const leave = async (ctx: RequestContext): Promise<Answer> =>
    backWith(ctx, endedOwnPlanCookie(ctx.isSecure), '?klaar=ja')

  return { show, open, react, leave }
}

function backWith(ctx: RequestContext, cookie?: string, query = ''): Response {
  const headers = new Headers({ location: ctx.href(PATH) + query, 'cache-control': 'no-store' })
  if (cookie) headers.append('set-cookie', cookie)
  return new Response(null, { status: 303, headers })
}

function codePage(ctx: RequestContext, { problem, hasLeft }: { problem?: string; hasLeft?: boolean }): PageView {
  const t = caseworkTexts[ctx.language].my
  return {
    title: t.title,
    frame: 'public',
    headers: PRIVATE,
    body: (
      <>
        <TitleRow title={t.title} />
        {hasLeft && (
          <Alert tone="ok" announce>
            {t.left}
          </Alert>
        )}
        <Intro>{t.intro}</Intro>
        <Form action={ctx.href(PATH)} label={t.title} csrfToken={ctx.person && ctx.csrf}>
          <TextField
            name="code"
            label={t.code}
            hint={t.codeHint}
            error={problem}
            size="short"
            autocomplete="off"
            spellcheck={false}
            maxLength={40}
          />
          <ActionGroup>
            <Button>{t.open}</Button>
          </ActionGroup>
        </Form>
      </>
    ),
  }
}

function planPage(ctx: RequestContext, plan: MyPlan, hasReacted: boolean): PageView {
  const { language } = ctx
  const t = caseworkTexts[language].my
  const csrfToken = ctx.person && ctx.csrf
  return {
    title: t.title,
    frame: 'public',
    headers: PRIVATE,
    body: (
      <>
        <TitleRow title={t.title} />
        {hasReacted && (
          <Alert tone="ok" announce>
            {t.sent}
          </Alert>
        )}
        <Section>
          <Heading level={2}>{t.goals}</Heading>
          {plan.goals.length === 0 && <Paragraph>{t.noGoals}</Paragraph>}
          <ol class="regie-goals">
            {plan.goals.map((goal) => (
              <li key={goal.id}>
                <OwnGoal ctx={ctx} goal={goal} />
              </li>
            ))}
          </ol>
        </Section>
        <Section>
          <Heading level={2}>{t.react}</Heading>
          <Form action={ctx.href(`${PATH}/reactie`)} label={t.react} csrfToken={csrfToken}>
            <TextArea name="text" label={t.text} hint={t.reactHint} rows={4} maxLength={MOST_LETTERS} />
            <ActionGroup>
              <Button>{t.send}</Button>
            </ActionGroup>
          </Form>
          {plan.comments.length > 0 && (
            <>
              <Heading level={3}>{t.earlier}</Heading>
              <List
                items={plan.comments.map(({ at, text }) => (
                  <>
                    {formatInstant(at, language)}: {text}
                  </>
                ))}
              />
            </>
          )}
        </Section>
        <Section>
          <Paragraph>{t.private}</Paragraph>
          <Form action={ctx.href(`${PATH}/sluiten`)} label={t.leave} csrfToken={csrfToken}>
            <ActionGroup>
              <Button look="secondary">{t.leave}</Button>
            </ActionGroup>
          </Form>
        </Section>
      </>
    ),
  }
}

function OwnGoal({ ctx, goal }: { ctx: RequestContext; goal: MyPlan['goals'][number] }) {
  const { language } = ctx
  const t = caseworkTexts[language].my
  const { text, state, evaluateOn } = goal
  return (
    <article class="regie-goal">
      <h3 class="regie-goal__title" lang="nl">
        {text.goal}
      </h3>
      <p class="regie-goal__marks">
        <Badge tone={state === 'reached' ? 'ok' : 'active'}>{t.states[state]}</Badge>
        {state === 'open' && <span>{t.due(formatDay(evaluateOn, language))}</span>}
      </p>
      <DataList
        items={[
          ...(text.how ? [{ term: t.how, value: text.how }] : []),
          ...(text.who ? [{ term: t.who, value: text.who }] : []),
        ]}
      />
    </article>
  )
}
