import type { Day } from '../../../shared/days.ts'
import type { RegisterType } from '../declaration.ts'
import { openParts } from '../operations/read-record.ts'
import type { Scope } from '../scope.ts'
import type { GoalState } from './plan.queries.ts'

/** What a goal says; sealed with the record of the plan. */
export type GoalText = { goal: string; how: string; who: string }

export type Evaluation = { on: Day; state: GoalState; findings: string }

/** The name of the part that holds it. */
export const goalPart = (goalId: string) => `goal:${goalId}`

/** How to read the goals of a plan, as far as the actor may open them. */
export async function readGoalTexts(scope: Scope, type: RegisterType, planId: string) {
  const open = await openParts(scope, type, planId)
  return (goalId: string) =>
    open<GoalText & { evaluations?: Evaluation[] }>(goalPart(goalId)) ?? { goal: '', how: '', who: '' }
}
