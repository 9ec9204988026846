import type { DeadlineDeclaration, State } from '../../declaration.ts'
import { both } from './both.ts'
import { CLOSING_STATES } from './closing.ts'

export const APPROACH_STATES: readonly State[] = [
  { key: 'proposed', words: both('Voorgesteld', 'Proposed') },
  { key: 'running', words: both('Loopt', 'Running') },
  ...CLOSING_STATES,
  { key: 'not-started', words: both('Niet begonnen', 'Not begun'), isEnd: true },
]

/** The day agreed in the plan on which it is looked at again. */
export const PLAN_EVALUATION: DeadlineDeclaration = {
  key: 'evaluation',
  words: both('Plan evalueren', 'Evaluate the plan'),
  rule: 'authority-term',
  parameters: (_facts, given) => ({ length: Number(given.evaluateAfterWeeks), unit: 'weeks' }),
  startsWith: { step: 'adopt-plan' },
  metBy: ['evaluate'],
  endedBy: ['approve-closure'],
  warnDays: [14, 3],
}
