import type { Action, ActionState } from './content.ts'

export type Progress =
  /** No milestones: nothing to compute from. */
  | { kind: 'unknown' }
  | { kind: 'computed'; percent: number; done: number; total: number }
  | { kind: 'by-hand'; percent: number; reason: string }

/** How far an action is: the share of its milestones that are done, unless a person set it by hand with a reason. */
export function progressOf(action: Pick<Action, 'milestones' | 'progressOverride' | 'progressReason'>): Progress {
  if (action.progressOverride !== null) {
    return { kind: 'by-hand', percent: action.progressOverride, reason: action.progressReason }
  }
  const total = action.milestones.length
  if (total === 0) return { kind: 'unknown' }
  const done = action.milestones.filter((milestone) => milestone.doneOn !== '').length
  return { kind: 'computed', percent: Math.round((done / total) * 100), done, total }
}

/** How many actions are in each state, e.g. for "31 lopen, 9 klaar". */
export function countByState(actions: Pick<Action, 'state'>[]): Record<ActionState, number> {
  const counts: Record<ActionState, number> = { planned: 0, running: 0, done: 0, stopped: 0, continuous: 0 }
  for (const action of actions) counts[action.state] += 1
  return counts
}
