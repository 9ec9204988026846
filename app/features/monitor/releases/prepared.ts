import type { CountedPeriod, ExactCount } from '../../registers/index.ts'
import type { Figure, HiddenBecause } from '../domain/series.ts'
import type { District } from './districts.ts'
import type { OfferedRule } from './offered-rules.ts'
import type { ReleasedRule, TableRow } from './release.queries.ts'

/** Which rules are to be released, and over which periods. */
export type WantedRule = { rule: string; periods: readonly CountedPeriod[] }

/** A number before the gate: of a share its parts, otherwise a count. */
export type Exact = { value: ExactCount } | { numerator: ExactCount; denominator: ExactCount }

/** One figure as it will be published. `exact` shows itself only to who may see it. */
export type PreparedCell = {
  offered: OfferedRule
  indicator: string
  category: string
  /** The code of a district; of the municipality itself empty. */
  region: string
  period: CountedPeriod
  figure: Pick<Figure, 'state' | 'value' | 'numerator' | 'denominator' | 'isProvisional'>
  exact: Exact
  hiddenBecause?: HiddenBecause
  /** What the source printed that this figure takes the place of. */
  printed: number | null
  /** Of a district: of some of what was counted the district is not known. */
  isPartlyPlaced?: boolean
  /** It is hidden, but was imported with a number before. */
  isKnownAlready?: boolean
}

/** How much of what a rule counted in a period has no district that is known, and whether figures by district are told. */
export type Unplaced = {
  offered: OfferedRule
  period: CountedPeriod
  unplaced: ExactCount
  whole: ExactCount
  isTold: boolean
}

export type PreparedRelease = {
  number: number
  threshold: number
  rules: ReleasedRule[]
  /** The figures of the municipality, and then those of each district. */
  cells: PreparedCell[]
  /** The districts that were counted apart; none when nothing was. */
  districts: readonly District[]
  /** Of every rule and period that was counted by district. */
  unplaced: readonly Unplaced[]
  tables: TableRow[]
}
