import { groupBy } from '../shared/group-by.ts'
import rows from './data/changes.json' with { type: 'json' }
import { findMunicipality } from './municipalities.ts'

/** A municipality that ended: on which day, and where its people went. More than one successor: it was divided. */
export type Change = { day: string; code: string; successors: readonly string[]; name?: string }

/**
 * Every municipality that ended from 2010 on, oldest first. Until 2017 from the list of CBS; from 2018 on by hand, and
 * checked: applied to the list of 2016 they give those of 2021, 2022 and 2023 exactly.
 */
export const CHANGES: readonly Change[] = (rows as [string, string, string[], string?][]).map(
  ([day, code, successors, name]) => ({ day, code, successors, ...(name ? { name } : {}) }),
)

/** What a municipality that ended was called; its code for one that merged before 2017. */
export const formerName = (code: string): string => CHANGES.find((one) => one.code === code)?.name ?? code

/** The municipality of today that holds the whole of this one; nothing when it was divided or is unknown. */
export function wholeIn(code: string): string | undefined {
  if (findMunicipality(code)) return code
  const change = CHANGES.find((one) => one.code === code)
  return change?.successors.length === 1 ? wholeIn(change.successors[0]!) : undefined
}

/** Municipalities that ended and are part of one of today; `divided` are those of which it holds a part only. */
type Parts = { whole: readonly string[]; divided: readonly string[] }

const NOTHING: Parts = { whole: [], divided: [] }

/** Which municipalities that ended are part of this one today. */
export const partsOf = (code: string): Parts => PARTS.get(code) ?? NOTHING

const PARTS: ReadonlyMap<string, Parts> = findParts()

function findParts(): Map<string, Parts> {
  const today = new Set(CHANGES.flatMap(({ successors }) => successors.map((one) => wholeIn(one) ?? one)))
  const ended = groupBy(CHANGES, ({ code }) => wholeIn(code))
  return new Map(
    [...today].map((code) => [
      code,
      partsWith(
        code,
        (ended.get(code) ?? []).map((one) => one.code),
      ),
    ]),
  )
}

function partsWith(code: string, whole: string[]): Parts {
  const near = new Set([code, ...whole])
  const divided = CHANGES.filter(({ successors }) => successors.length > 1 && successors.some((one) => near.has(one)))
  return { whole, divided: divided.map((one) => one.code) }
}

/** The last whole year in which a municipality that ended stood. */
const LAST_YEAR: ReadonlyMap<string, number> = new Map(
  CHANGES.map(({ code, day }) => [code, Number(day.slice(0, 4)) - (day.endsWith('-01-01') ? 1 : 0)]),
)

/** The first year of a code that a change brought: from GM1892 on CBS numbers new municipalities, of whatever kind. */
const FIRST_YEAR: ReadonlyMap<string, number> = new Map(
  [...CHANGES]
    .reverse()
    .flatMap(({ day, successors }) => successors.map((code) => [code, Number(day.slice(0, 4))] as const))
    .filter(([code]) => code >= 'GM1892'),
)

/** Which municipalities, now part of this one, still stood alone in that year or later, up to `before`. */
export const joinedSince = (code: string, year: number, before = Number.POSITIVE_INFINITY): readonly string[] =>
  partsOf(code).whole.filter((part) => endedBetween(part, year, before))

/** Which municipalities were divided after that year, and before the year `before`, with a part to this one. */
export const dividedSince = (code: string, year: number, before = Number.POSITIVE_INFINITY): readonly string[] =>
  partsOf(code).divided.filter((part) => endedBetween(part, year, before))

const endedBetween = (code: string, year: number, before: number) => {
  const last = LAST_YEAR.get(code)!
  return last >= year && last < before
}

/**
 * The count of a municipality of today in a year in which its parts still stood alone: the sum of the parts. `null` when
 * one of them is not known, or when it took in a part of a municipality that was divided after that year: nobody
 * can say how much of the count came along. Whoever looks no further than `before` is not troubled by a later division.
 */
export function countInDivisionOfToday(
  code: string,
  year: number,
  countOf: (code: string) => number | null | undefined,
  before?: number,
): number | null {
  if (dividedSince(code, year, before).length > 0) return null
  let sum = 0
  for (const part of [code, ...partsOf(code).whole]) {
    if ((LAST_YEAR.get(part) ?? year) < year || (FIRST_YEAR.get(part) ?? year) > year) continue
    const count = countOf(part) ?? null
    if (count === null) return null
    sum += count
  }
  return sum
}
