import type { MethodName } from './protocol.ts'
import type { Standing } from './registration.ts'

/** What stands in the way of a statement when it fails, in the order in which it is told. */
export const GUARDS = [
  'complete',
  'long-enough-before',
  'long-enough-after',
  'enough-areas',
  'fits-before',
  'can-see-it',
  'no-start-at-a-peak',
  'no-effect-before-start',
  'no-areas-that-hide-it',
] as const
export type GuardName = (typeof GUARDS)[number]

/** Held, did not hold, or says nothing with this method. `value` is what was found, `limit` what the rule asks. */
export type Guard = { name: GuardName; held: boolean | null; value: number | null; limit: number | null }

/**
 * `effect` and `opposite`: more than chance, in the direction that was meant or against it. `none-shown`: chance cannot be
 * ruled out. `no-statement`: a guard does not hold, so that nothing can be said at all.
 */
export type Verdict = 'effect' | 'opposite' | 'none-shown' | 'no-statement'

/** An estimate of one method, ready to be kept: fractions of what was expected, null for what cannot be computed. */
export type KeptEstimate = {
  method: MethodName
  relative: number | null
  lo: number | null
  hi: number | null
  p: number | null
  /** In the unit that is shown, mean per period after the start: seen, and expected without the effort. */
  seen: number | null
  expected: number | null
}

/** The same figures elsewhere: where the problem could move to, or another figure that could change. */
export type Beside = { name: { nl: string; en: string }; estimate: KeptEstimate | null; isUnusual: boolean }

export type LinePoint = { period: string; role: 'before' | 'after'; observed: number | null; expected: number | null }

export type KeptPlacebo = { region: string; name: string; gap: (number | null)[]; isShown: boolean }

/**
 * Everything an evaluation says, as numbers and closed lists; the words are made from it when it is shown. This is a file
 * format like the frozen inputs it follows from.
 */
export type EvaluationResult = {
  format: 1
  standing: Standing
  /** What the area is called, and how many others it was compared with. */
  target: string
  donors: number
  verdict: Verdict
  /** Whether the change is at least as large as was agreed, in the agreed direction. */
  reachesCriterion: boolean
  level: EvidenceRung
  guards: Guard[]
  estimate: KeptEstimate
  /** Of counts: how many fewer (or more) over the whole period after the start than expected; null where not counted. */
  averted: { value: number | null; lo: number | null; hi: number | null } | null
  /** The smallest change that these figures would show, as a fraction. */
  detectable: number | null
  line: LinePoint[]
  placebos: KeptPlacebo[]
  placeboCount: number
  weights: { name: string; weight: number }[]
  others: KeptEstimate[]
  neighbours: Beside | null
  sideEffects: Beside[]
  /** Done per month while it lasted, when a register counts it. */
  dosePerMonth: number | null
  /** Euros for each that was averted; only with an effect, when the cost is known. */
  costPerUnit: number | null
}

/** The rungs of the evidence ladder of an evaluation, from most to least; the rule stands in evidence.ts. */
export const RUNGS = ['effective', 'promising', 'indication', 'not-shown', 'not-known', 'adverse'] as const
export type EvidenceRung = (typeof RUNGS)[number]
