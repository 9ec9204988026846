import type { Equation } from './tables/table.ts'

/** By which rules a count is sensitive, and what hiding a cell costs. */
export type Rules = {
  /** Counts from 1 up to but not including this one are sensitive. */
  threshold: number
  /** A zero tells something about everybody it is about, and needs the same protection. */
  zeroIsSensitive: boolean
  /** Otherwise every zero is hidden. */
  zerosPublished: boolean
  /** What hiding a cell costs: 1, or its value. */
  cost: 'count' | 'value'
}

/** Five is what Statistics Netherlands and most municipalities use; a zero says that there is nobody. */
export const DEFAULT_RULES: Rules = { threshold: 5, zeroIsSensitive: false, zerosPublished: true, cost: 'count' }

/** What is known here of one cell before anything is decided. */
export type Facts = {
  id: string
  /** Not a number when nobody knows it. */
  value: number
  /** What an earlier release, or rounding, tells of it. */
  lower: number
  upper: number
  /** Was shown before, exactly. */
  isKnown: boolean
  /** Stands in the table that is to be released. */
  isOwn: boolean
  /** Must be protected when it is small. */
  isGuarded: boolean
  /** Must be shown unless it is small. */
  isKept: boolean
}

/** What is asked of the interval that a reader can work out for a cell. */
export type Need = { cell: number; atMost: number; atLeast: number }

/** One equation: the total with +1, its parts with −1. `source` is the whole of it, for people. */
export type Row = { cells: Int32Array; signs: Int8Array; source: Equation }

/**
 * Everything a reader of all releases has to go on, with numbers for ids. A hidden cell is somewhere between `lower`
 * and `upper`; one that is shown stands at its value, and so does one that `isKnown` from before.
 */
export type System = {
  ids: string[]
  values: Float64Array
  lower: Float64Array
  upper: Float64Array
  rows: Row[]
  isKnown: Uint8Array
  /** Nobody knows the count; what stands in `values` only fits the equations. */
  isMissing: Uint8Array
  /** Hidden whatever is decided: sensitive, missing, or in no table that is released now. */
  isHidden: Uint8Array
  /** May be hidden as well, at this cost. */
  isCandidate: Uint8Array
  cost: Float64Array
  needs: Need[]
}

export function isSensitive(value: number, { threshold, zeroIsSensitive }: Rules): boolean {
  return value > 0 ? value < threshold : value === 0 && zeroIsSensitive
}

/** Decides of every cell what may become of it. */
export function assemble(facts: readonly Facts[], rows: Row[], rules: Rules): System {
  const size = facts.length
  const mask = () => new Uint8Array(size)
  const [isKnown, isMissing, isHidden, isCandidate] = [mask(), mask(), mask(), mask()]
  const cost = new Float64Array(size)
  const needs: Need[] = []
  for (const [cell, { value, ...is }] of facts.entries()) {
    const isSmall = isSensitive(value, rules)
    if (isSmall && is.isGuarded) needs.push({ cell, atMost: Math.max(0, value - 1), atLeast: rules.threshold })
    isKnown[cell] = Number(is.isKnown)
    isMissing[cell] = Number(Number.isNaN(value))
    if (is.isKnown) continue
    isHidden[cell] = Number(!is.isOwn || isSmall || isMissing[cell] === 1 || (value === 0 && !rules.zerosPublished))
    isCandidate[cell] = Number(!isHidden[cell] && value > 0 && !is.isKept)
    cost[cell] = rules.cost === 'value' ? value : 1
  }
  return {
    ids: facts.map((fact) => fact.id),
    values: Float64Array.from(facts, (fact) => fact.value),
    lower: Float64Array.from(facts, (fact) => fact.lower),
    upper: Float64Array.from(facts, (fact) => fact.upper),
    rows,
    isKnown,
    isMissing,
    isHidden,
    isCandidate,
    cost,
    needs,
  }
}

/** The cells that are hidden, or could be. */
export function movable({ isHidden, isCandidate }: Pick<System, 'isHidden' | 'isCandidate'>): Uint8Array {
  return isHidden.map((is, cell) => is | isCandidate[cell]!)
}
