import type { Outcome } from '../../shared/outcome.ts'

/** One total and the cells it is the sum of. */
export type Equation = { total: string; parts: string[] }

/** A table that was released before. Of what was hidden in it the value is null, or the cell stands in `suppressed`. */
export type PublishedTable = {
  cells: string[]
  values: (number | null)[]
  equations: Equation[]
  suppressed?: string[]
  /** Its cells are multiples of the base, each at most one base away from the count. */
  rounding?: Rounding
}

/**
 * How the numbers of a table were rounded. Controlled rounding moves a count less than one base, up or down, so that
 * totals still add up; rounding to the nearest moves each count by itself, at most half a base.
 */
export type Rounding = { base: number; method: 'controlled' | 'nearest' }

/** What stands in a table to be protected, and by which rules. */
export type TableProblem = {
  cells: string[]
  /** Null is missing: nobody knows it. */
  values: (number | null)[]
  equations: Equation[]
  /** Counts from 1 up to but not including this one are sensitive; 5 by default. */
  threshold?: number
  /** A zero tells something about everybody it is about, and needs the same protection. */
  zeroIsSensitive?: boolean
  /** Zeros are shown, the default; otherwise every zero is hidden. */
  zerosPublished?: boolean
  /** What hiding a cell costs: 1, or its value. */
  cost?: 'count' | 'value'
  neverSuppress?: string[]
  mode?: 'exact' | 'heuristic'
  published?: PublishedTable[]
}

/** Somebody's choice of what to hide, to be judged. */
export type AuditProblem = Omit<TableProblem, 'cost' | 'neverSuppress' | 'mode'> & {
  suppressed: string[]
  /** The table shows rounded numbers; `values` are the counts behind them. */
  rounding?: Rounding & { shown: (number | null)[] }
}

/** The least and the most that a reader can work out; null is without end. */
export type Interval = [lo: number, hi: number | null]

/** A small count that is given away, and by which equations. */
export type Violation = {
  cell: string
  interval: Interval
  /** What was asked of the interval: at most this at its low end, at least this at its high end. */
  needed: Interval
  equations: Equation[]
}

export type ShownCell = { id: string; state: 'value' | 'zero' | 'suppressed' | 'missing'; value?: number }

export type Protection = {
  safe: true
  primary: string[]
  secondary: string[]
  /** What hiding the secondary cells costs. */
  cost: number
  /** No choice costs less. */
  optimal: boolean
  /** Every safe choice costs at least this. */
  bound: number
  cells: ShownCell[]
  /** Of every primary cell. */
  intervals: Record<string, Interval>
}

export type Audit = { safe: boolean; intervals: Record<string, Interval>; violations: Violation[] }

export type TableRefusal =
  | 'double-cell'
  | 'values-do-not-fit'
  | 'unknown-cell'
  | 'not-a-count'
  | 'not-additive'
  | 'contradicts-published'

/** A table that cannot be made safe, and what gives it away. */
export type Unsafe = { ok: false; reason: 'unsafe'; details?: undefined; violations: Violation[] }

export type Protected = Outcome<TableRefusal, Protection> | Unsafe
