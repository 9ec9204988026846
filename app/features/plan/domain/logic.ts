import type { PlanContent } from './content.ts'
import type { Direction, EvidenceLevel } from './evidence.ts'

/** The way from one action to a goal, ready to be drawn. */
export type LogicStep = {
  action: { code: string; title: string }
  mechanism: string
  indicator: { key: string; title: string } | null
  direction: Direction
  evidence: EvidenceLevel
  reference: string
  assumptions: string
  source: string
}

export type GoalLogic = {
  goal: { code: string; title: string }
  steps: LogicStep[]
  /** Actions that serve the goal while nobody wrote down by what they help it. */
  without: { code: string; title: string }[]
}

/** The policy logic of one goal: how each action that serves it should work, in the order of the plan. */
export function logicOfGoal(content: Pick<PlanContent, 'actions'>, goal: { code: string; title: string }): GoalLogic {
  const steps = content.actions.flatMap((action) =>
    (action.logic ?? [])
      .filter((mechanism) => mechanism.goal === goal.code)
      .map(({ goal: _goal, ...mechanism }) => ({
        ...mechanism,
        action: { code: action.code, title: action.title },
      })),
  )
  const without = content.actions.filter(
    (action) => action.goals.includes(goal.code) && !steps.some((step) => step.action.code === action.code),
  )
  return {
    goal: { code: goal.code, title: goal.title },
    steps,
    without: without.map(({ code, title }) => ({ code, title })),
  }
}
