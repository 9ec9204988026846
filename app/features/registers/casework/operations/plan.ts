import type { Day } from '../../../../shared/days.ts'
import { type Outcome, ok, refuse } from '../../../../shared/outcome.ts'
import type { RegisterType } from '../../declaration.ts'
import { sealParts } from '../../operations/seal-parts.ts'
import { type StepOutcome, takeStepOn } from '../../operations/take-step.ts'
import { findRecord, listRecordsById, type RecordRow } from '../../records.queries.ts'
import { hasLevel, type Scope } from '../../scope.ts'
import { findRegister } from '../../types/index.ts'
import { type GoalText, goalPart, readGoalTexts } from '../goal-texts.ts'
import {
  findGoal,
  findPlanId,
  type GoalState,
  insertGoal,
  insertPlan,
  joinPlan,
  listGoals,
  updateGoal,
  updatePlanAdopted,
} from '../plan.queries.ts'

export type PlanRefusal = 'not-found' | 'changed-meanwhile' | 'in-the-past' | 'has-plan' | 'unknown-record' | 'no-goals'

type Home = { type: RegisterType; record: RecordRow }

/** The record with which the plan of this one stands; nothing where the actor may not see it. */
export async function planHome(scope: Scope, record: RecordRow): Promise<Home | undefined> {
  const planId = await findPlanId(scope.tx, record.id)
  if (!planId) return undefined
  const [home] = planId === record.id ? [record] : await listRecordsById(scope.tx, [planId])
  const type = home && findRegister(home.register)
  return home && type ? { type, record: home } : undefined
}

export type GoalInput = GoalText & { evaluateOn: Day; isShown: boolean }

/** Adds a goal; the first one begins the plan, which then stands with this record. */
export async function addGoal(
  scope: Scope,
  type: RegisterType,
  record: RecordRow,
  input: GoalInput,
): Promise<Outcome<PlanRefusal>> {
  if (!hasLevel(scope.actor, type, 'handle') || record.destroyedOn) return refuse('not-found')
  if (input.evaluateOn <= scope.today) return refuse('in-the-past', { field: 'evaluateOn' })
  const { tx, municipalityId } = scope
  if (!(await findPlanId(tx, record.id))) await insertPlan(tx, municipalityId, record.id)
  const home = await planHome(scope, record)
  if (!home) return refuse('not-found')
  const { evaluateOn, isShown, goal, how, who } = input
  const id = await insertGoal(tx, { municipalityId, planId: home.record.id, evaluateOn, isShown })
  await sealParts(scope, home.type, home.record.id, [{ part: goalPart(id), value: { goal, how, who } }])
  return ok()
}

export type EvaluationInput = { revision: number; state: GoalState; findings: string; evaluateOn: Day }

/** Says how far a goal is. One that stays open gets a new day on which it is looked at. */
export async function evaluateGoal(
  scope: Scope,
  record: RecordRow,
  goalId: string,
  input: EvaluationInput,
): Promise<Outcome<PlanRefusal>> {
  const home = await planHome(scope, record)
  const goal = home && (await findGoal(scope.tx, home.record.id, goalId))
  if (!home || !goal || !hasLevel(scope.actor, home.type, 'handle')) return refuse('not-found')
  const { today } = scope
  const { state, findings, revision } = input
  if (state === 'open' && input.evaluateOn <= today) return refuse('in-the-past', { field: 'evaluateOn' })
  const evaluateOn = state === 'open' ? input.evaluateOn : goal.evaluateOn
  if (!(await updateGoal(scope.tx, goalId, revision, { state, evaluatedOn: today, evaluateOn })))
    return refuse('changed-meanwhile')
  const text = (await readGoalTexts(scope, home.type, home.record.id))(goalId)
  const evaluations = [...(text.evaluations ?? []), { on: today, state, findings }]
  await sealParts(scope, home.type, home.record.id, [{ part: goalPart(goalId), value: { ...text, evaluations } }])
  return ok()
}

/** One family, one plan: this record goes on with the plan of another, and has none of its own. */
export async function joinPlanOf(
  scope: Scope,
  type: RegisterType,
  record: RecordRow,
  other: { register: string; number: string },
): Promise<Outcome<PlanRefusal>> {
  const { tx, municipalityId } = scope
  const otherType = findRegister(other.register)
  const found = otherType?.hasActionPlan && (await findRecord(tx, otherType.key, other.number))
  if (!hasLevel(scope.actor, type, 'handle')) return refuse('not-found')
  if (!otherType || !found || found.id === record.id || !hasLevel(scope.actor, otherType, 'handle'))
    return refuse('unknown-record', { field: 'number' })
  if (await findPlanId(tx, record.id)) return refuse('has-plan', { field: 'number' })
  if (!(await findPlanId(tx, found.id))) await insertPlan(tx, municipalityId, found.id)
  await joinPlan(tx, municipalityId, record.id, (await findPlanId(tx, found.id))!)
  return ok()
}

/** Adopts the plan: from then on the term of its evaluation runs. A plan without an open goal cannot be adopted. */
export async function adoptPlan(
  scope: Scope,
  type: RegisterType,
  record: RecordRow,
  { day, given }: { day: Day; given: { evaluateAfterWeeks: number; madeWith: string } },
): Promise<Outcome<PlanRefusal> | StepOutcome> {
  const home = await planHome(scope, record)
  const goals = home ? await listGoals(scope.tx, home.record.id) : []
  if (!home || !goals.some(({ state }) => state === 'open')) return refuse('no-goals')
  const step = { step: 'adopt-plan', day, reason: '', number: record.number, revision: record.revision }
  const taken = await takeStepOn(scope, type, { ...step, given })
  if (!taken.ok) return taken
  await updatePlanAdopted(scope.tx, home.record.id, day)
  return taken
}
