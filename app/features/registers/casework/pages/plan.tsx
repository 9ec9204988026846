import { caseworkTexts } from '../../../../i18n/casework.ts'
import {
  type Answer,
  orNotFound,
  type PageContext,
  type PageView,
  type RequestContext,
  redirectTo,
} from '../../../../platform/http/index.ts'
import { formatDay } from '../../../../shared/days.ts'
import {
  Alert,
  Badge,
  ButtonLink,
  EmptyState,
  Heading,
  Intro,
  Link,
  Paragraph,
  Section,
  TitleRow,
} from '../../../../ui/index.ts'
import { recordAddress } from '../../components/act-page.tsx'
import type { RegisterType } from '../../declaration.ts'
import { isOffered } from '../../domain/situation.ts'
import type { ReadRecord } from '../../operations/read-record.ts'
import { askedRegister } from '../../pages/find.ts'
import { findRecord, type RecordRow } from '../../records.queries.ts'
import { hasLevel, type Scope, scopeOf } from '../../scope.ts'
import { PlanComments } from '../components/plan-comments.tsx'
import { AddGoalForm, AdoptForm, JoinForm } from '../components/plan-forms.tsx'
import { PlanGoal } from '../components/plan-goal.tsx'
import { readGoalTexts } from '../goal-texts.ts'
import { hasOwnPlan } from '../operations/own-plan.ts'
import { addGoal, adoptPlan, evaluateGoal, joinPlanOf, planHome } from '../operations/plan.ts'
import { findPlan, findPlanId, type GoalState, listGoals, listPlanMembers } from '../plan.queries.ts'
import { readComments } from '../plan-comments.ts'
import { again, errorsOf, type Problems, type Refused, type Typed, typedIn } from './again.ts'
import { withRecord } from './ask-record.ts'

export const showPlan = (ctx: PageContext): Promise<PageView> => planPage(ctx)

const planPage = (ctx: PageContext, typed: Typed = {}, problems: Problems = {}) =>
  withRecord(ctx, async (type, record) => {
    if (!type.hasActionPlan) orNotFound(undefined)
    return planView(ctx, type, record, { typed, problems })
  })

type Form = { typed: Typed; problems: Problems }

async function planView(ctx: PageContext, type: RegisterType, record: ReadRecord, form: Form): Promise<PageView> {
  const { language } = ctx
  const t = caseworkTexts[language].plan
  const scope = scopeOf(ctx, ctx.tx)
  const planId = await findPlanId(ctx.tx, record.id)
  const home = await planHome(scope, record)
  const goals = home ? await listGoals(ctx.tx, home.record.id) : []
  const plan = home && (await findPlan(ctx.tx, home.record.id))
  const members = planId ? await listPlanMembers(ctx.tx, planId) : []
  const comments = home ? await readComments(scope, home.type, home.record.id) : []
  const textOf = home && (await readGoalTexts(scope, home.type, home.record.id))
  const mayHandle = hasLevel(ctx.actor, home?.type ?? type, 'handle') && !record.destroyedOn && record.closedOn === null
  const adopt = type.steps.find(({ key }) => key === 'adopt-plan')
  const mayAdopt =
    mayHandle && adopt && isOffered(type, adopt, record.state) && goals.some(({ state }) => state === 'open')
  const others = members.filter(({ id }) => id !== record.id)
  const address = recordAddress(type, record.number)
  const isElsewhere = planId !== undefined && !home
  return {
    title: `${t.title} ${record.number}`,
    frame: 'work',
    breadcrumbs: [
      { label: type.words.many[language], href: `/werk/registers/${type.key}` },
      { label: record.number, href: address },
    ],
    body: (
      <>
        <TitleRow
          kicker={record.number}
          title={t.title}
          state={
            plan?.adoptedOn && (
              <Badge tone="ok">{caseworkTexts[language].part.adopted(formatDay(plan.adoptedOn, language))}</Badge>
            )
          }
        />
        <Intro>{t.intro}</Intro>
        {Object.keys(form.problems).length > 0 && (
          <Alert tone="warning" announce>
            {errorsOf(form.problems)
              .map(({ message }) => message)
              .join(' ')}
          </Alert>
        )}
        {isElsewhere && <Alert tone="info">{t.elsewhere}</Alert>}
        {others.length > 0 && (
          <Paragraph>
            {t.family}:{' '}
            {members.map(({ id, register, number }, at) => (
              <span key={id}>
                {at > 0 && ', '}
                <Link href={ctx.href(`/werk/registers/${register}/${number}`)}>{number}</Link>
              </span>
            ))}
          </Paragraph>
        )}
        {goals.length === 0 && !isElsewhere && <EmptyState title={t.empty}>{t.emptyWhy}</EmptyState>}
        <ol class="regie-goals">
          {goals.map((goal) => (
            <li key={goal.id}>
              <PlanGoal
                ctx={ctx}
                address={address}
                goal={goal}
                text={textOf!(goal.id)}
                mayHandle={mayHandle}
                {...form}
              />
            </li>
          ))}
        </ol>
        {mayHandle && !isElsewhere && <AddGoalForm ctx={ctx} address={address} {...form} />}
        {mayAdopt && <AdoptForm ctx={ctx} address={address} step={adopt} revision={record.revision} {...form} />}
        {mayHandle && !planId && <JoinForm ctx={ctx} address={address} register={type.key} {...form} />}
        {home && hasOwnPlan(type) && (
          <Section>
            <Heading level={2}>{t.own}</Heading>
            <PlanComments language={language} heading={t.comments} comments={comments} />
            {mayHandle && (
              <ButtonLink look="secondary" href={ctx.href(`${address}/eigen-plan`)}>
                {t.ownLink}
              </ButtonLink>
            )}
          </Section>
        )}
      </>
    ),
  }
}

/** Changes something about the plan of the record in the address, and goes back to it. */
async function change(
  ctx: RequestContext,
  purpose: string,
  typed: Typed,
  work: (scope: Scope, type: RegisterType, record: RecordRow) => Promise<{ ok: true } | (Refused & { ok: false })>,
): Promise<Answer> {
  const type = askedRegister(ctx)
  const done = await ctx.transaction(purpose, async (tx) => {
    const record = await findRecord(tx, type.key, ctx.params.record ?? '')
    if (!record || !type.hasActionPlan) return { ok: false as const, reason: 'not-found' }
    return work(scopeOf(ctx, tx), type, record)
  })
  if (done.ok) return redirectTo(ctx.href(`${recordAddress(type, ctx.params.record ?? '')}/plan`))
  // Who was told that a colleague was first goes on from what is stored now; after any other refusal from what he had opened.
  const { revision: _, ...toldOf } = typed
  return again(ctx, done, (page, problems) =>
    planPage(page, done.reason === 'changed-meanwhile' ? toldOf : typed, problems),
  )
}

const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text)
const missing = (field: string, reason = 'required') => ({ ok: false as const, reason, details: { field } })

export function addGoalBy(ctx: RequestContext, form: FormData): Promise<Answer> {
  const typed = typedIn(form)
  const { goal = '', how = '', who = '', evaluateOn = '' } = typed
  return change(ctx, 'add a goal', typed, async (scope, type, record) => {
    if (!goal) return missing('goal')
    if (!isDay(evaluateOn)) return missing('evaluateOn', 'not-a-day')
    return addGoal(scope, type, record, { goal, how, who, evaluateOn, isShown: form.get('isShown') === 'yes' })
  })
}

export function evaluateGoalBy(ctx: RequestContext, form: FormData): Promise<Answer> {
  const typed = typedIn(form)
  const { planGoal: goal = '' } = ctx.params
  const { findings = '', evaluateOn = '', state = '' } = typed
  return change(ctx, 'evaluate a goal', typed, async (scope, _type, record) => {
    if (!/^[0-9a-f-]{36}$/.test(goal)) return { ok: false as const, reason: 'not-found' }
    if (!isGoalState(state)) return missing('state')
    if (!findings) return missing('findings')
    if (state === 'open' && !isDay(evaluateOn)) return missing('evaluateOn', 'not-a-day')
    return evaluateGoal(scope, record, goal, { state, findings, evaluateOn, revision: Number(typed.revision) })
  })
}

const isGoalState = (text: string): text is GoalState => ['open', 'reached', 'partly', 'dropped'].includes(text)

export function joinPlanBy(ctx: RequestContext, form: FormData): Promise<Answer> {
  const typed = typedIn(form)
  const { register = '', number = '' } = typed
  return change(ctx, 'join a plan', typed, (scope, type, record) =>
    joinPlanOf(scope, type, record, { register, number: number.toUpperCase() }),
  )
}

export function adoptPlanBy(ctx: RequestContext, form: FormData): Promise<Answer> {
  const typed = typedIn(form)
  const weeks = Number(typed.evaluateAfterWeeks)
  return change(ctx, 'adopt a plan', typed, async (scope, type, record) => {
    if (!Number.isInteger(weeks) || weeks < 1 || weeks > 26) return missing('evaluateAfterWeeks')
    if (!isDay(typed.day ?? '')) return missing('day', 'not-a-day')
    if (!typed.madeWith) return missing('madeWith')
    const seen = { ...record, revision: Number(typed.revision) }
    const given = { evaluateAfterWeeks: weeks, madeWith: typed.madeWith }
    return adoptPlan(scope, type, seen, { day: typed.day!, given })
  })
}
