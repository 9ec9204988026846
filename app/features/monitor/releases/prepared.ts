import type { CountedPeriod, ExactCount } from '../../registers/index.ts'
import type { Figure, HiddenBecause } from '../domain/series.ts'
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
  period: CountedPeriod
  figure: Pick<Figure, 'state' | 'value' | 'numerator' | 'denominator' | 'isProvisional'>
  exact: Exact
  hiddenBecause?: HiddenBecause
  /** What the source printed that this figure takes the place of. */
  printed: number | null
  /** It is hidden, but was imported with a number before. */
  isKnownAlready?: boolean
}

export type PreparedRelease = {
  number: number
  threshold: number
  rules: ReleasedRule[]
  cells: PreparedCell[]
  tables: TableRow[]
}
