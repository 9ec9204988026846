import { computeDeadline, type Deadline } from '../../../law/index.ts'
import type { Day } from '../../../shared/days.ts'
import type { Language } from '../../../shared/numbers.ts'

/** A decision of the council on a plan; without a day where no source names it. */
export type CouncilDecision = { planId: string; slug: string; title: string; decidedOn: string | null }

/** The rule that the council sets goals for safety at least every four years: artikel 38b, eerste lid, Politiewet 2012. */
export const GOALS_RULE = 'politiewet-38b'

/** `undated`: no full day is known, so that no end can be worked out. */
export type GoalsDuty =
  | { state: 'never' }
  | { state: 'undated'; decision: CouncilDecision }
  | { state: 'inTime' | 'overdue'; decision: CouncilDecision; deadline: Deadline }

/** Until when the goals that the council last set can do, and whether that day is over. */
export function goalsDuty(last: CouncilDecision | undefined, today: Day, language: Language): GoalsDuty {
  if (!last) return { state: 'never' }
  const found = computeDeadline({ rule: GOALS_RULE, start: last.decidedOn ?? '' }, { language })
  if (!found.ok) return { state: 'undated', decision: last }
  return { state: found.value.end < today ? 'overdue' : 'inTime', decision: last, deadline: found.value }
}
