import type { Step } from '../../declaration.ts'
import { both } from './both.ts'
import { needsParty } from './guards.ts'
import { PLAN_STEPS } from './plan-steps.ts'

/** An approach around one person or group begins, or is not begun; once it runs it has a plan that is evaluated. */
export const APPROACH_STEPS: readonly Step[] = [
  {
    key: 'start',
    words: both('Aanpak beginnen', 'Begin the approach'),
    done: both('Aanpak begonnen', 'Approach begun'),
    from: ['proposed'],
    to: 'running',
    level: 'handle',
  },
  {
    key: 'do-not-start',
    words: both('Niet beginnen', 'Do not begin'),
    done: both('Aanpak niet begonnen', 'Approach not begun'),
    from: ['proposed'],
    to: 'not-started',
    level: 'handle',
    needsReason: true,
  },
  ...PLAN_STEPS,
]

/** The same, of a person who must be known before it begins. */
export const PERSONAL_APPROACH_STEPS: readonly Step[] = APPROACH_STEPS.map((step) =>
  step.key === 'start'
    ? {
        ...step,
        guards: [needsParty('subject', both('Leg eerst vast om wie het gaat.', 'First record whom it concerns.'))],
      }
    : step,
)
