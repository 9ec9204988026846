import type { DeadlineDeclaration, Field, LegalBasis, Retention, State, Step } from '../../declaration.ts'
import { both } from './both.ts'
import { field, state, step } from './pieces.ts'

/** Why the municipality keeps registers of its own work on safety; no data on persons stand in them. */
export const SAFETY_TASK: LegalBasis = {
  key: 'safety-task',
  words: both('Uitvoering van het veiligheidsbeleid', 'Execution of the safety policy'),
  article: 'artikelen 160 en 172 Gemeentewet',
  source: 'https://wetten.overheid.nl/BWBR0005416/2026-06-04#Artikel160',
}

/** Registers of ordinary work: five years after the end. */
export const DELIVERED: Retention = { result: '5.1', keep: { years: 5 } }

/** Something that is planned, and then took place or did not. */
export const PLANNED_STATES: readonly State[] = [
  state('planned', ['Gepland', 'Planned']),
  state('held', ['Gehouden', 'Held'], { isEnd: true }),
  state('cancelled', ['Niet doorgegaan', 'Cancelled'], { isEnd: true }),
]

export const cancel: Step = step('cancel', ['Gaat niet door', 'Cancel'], ['Niet doorgegaan', 'Cancelled'], {
  from: ['planned'],
  to: 'cancelled',
  needsReason: true,
})

/** How long something holds before it is looked at again. */
export const reviewMonths: Field = field(
  'number',
  'reviewMonths',
  ['Opnieuw bekijken, elke zoveel maanden', 'Look at it again, every so many months'],
  { isRequired: true, min: 1, max: 60 },
)

/** To be looked at again so many months after `from`, and then after each time that it was. */
export const reviewEvery = (from: string, again: string): DeadlineDeclaration => ({
  key: 'review',
  words: both('Opnieuw bekijken', 'Look at it again'),
  rule: 'authority-term',
  startsWith: { step: from },
  interruptedBy: [again],
  metBy: [],
  parameters: (_facts, given) => ({ length: Number(given.reviewMonths), unit: 'months' }),
  warnDays: [30],
})
