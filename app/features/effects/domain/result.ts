import type { EvidenceRung, Guard, GuardCode, Verdict } from '../../../statistics/index.ts'
import type { MethodName } from './protocol.ts'
import type { Standing } from './registration.ts'

/** A condition as it is kept: what was found, and what the rule asks. Only `failed` forbids a statement. */
export type KeptGuard = {
  code: GuardCode | 'complete'
  outcome: Guard['outcome']
  value: number | null
  limit: number | null
}

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
  guards: KeptGuard[]
  /** Periods just before the start that were left out because it followed a peak. */
  leftOut: number
  estimate: KeptEstimate
  /** Of counts: how many fewer (or more) over the whole period after the start than expected; null where not counted. */
  averted: { value: number | null; lo: number | null; hi: number | null } | null
  /** The smallest change that these figures would show, as a fraction. */
  detectable: number | null
  line: LinePoint[]
  placebos: KeptPlacebo[]
  placeboCount: number
  weights: { name: string; weight: number }[]
  /** Areas that are the sum of the municipalities that went up in them; absent where there are none. */
  summed?: { name: string; parts: string[] }[]
  others: KeptEstimate[]
  neighbours: Beside | null
  sideEffects: Beside[]
  /** Done per month while it lasted, when a register counts it. */
  dosePerMonth: number | null
  /** Euros for each that was averted; only with an effect, when the cost is known. */
  costPerUnit: number | null
}
