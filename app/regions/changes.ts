import rows from './data/changes.json' with { type: 'json' }
import { findMunicipality } from './municipalities.ts'

/** A municipality that ended: on which day, and where its people went. More than one successor: it was divided. */
export type Change = { day: string; code: string; successors: readonly string[] }

/**
 * Every municipality that ended from 2010 on, oldest first. Until 2017 from the list of CBS; from 2018 on by hand, and
 * checked: applied to the list of 2016 they give those of 2021, 2022 and 2023 exactly.
 */
export const CHANGES: readonly Change[] = (rows as [string, string, string[]][]).map(([day, code, successors]) => ({
  day,
  code,
  successors,
}))

/** The municipality of today that holds the whole of this one; nothing when it was divided or is unknown. */
export function wholeIn(code: string): string | undefined {
  if (findMunicipality(code)) return code
  const change = CHANGES.find((one) => one.code === code)
  return change?.successors.length === 1 ? wholeIn(change.successors[0]!) : undefined
}

/** Which municipalities that ended are part of this one today; `divided` are those of which it holds a part only. */
export function partsOf(code: string): { whole: string[]; divided: string[] } {
  const whole = CHANGES.filter((one) => one.code !== code && wholeIn(one.code) === code).map((one) => one.code)
  const near = new Set([code, ...whole])
  const divided = CHANGES.filter(
    ({ successors }) => successors.length > 1 && successors.some((successor) => near.has(successor)),
  ).map((one) => one.code)
  return { whole, divided }
}

/**
 * The count of a municipality of today in a year in which its parts still stood alone: the sum of the parts. `null` when
 * one of them is not known, or when it took in a part of a municipality that was divided after that year: nobody
 * can say how much of the count came along.
 */
export function countInDivisionOfToday(
  code: string,
  year: number,
  countOf: (code: string) => number | null | undefined,
): number | null {
  const { whole, divided } = partsOf(code)
  const ended = new Map(
    CHANGES.map((one) => [one.code, Number(one.day.slice(0, 4)) + (one.day.endsWith('-01-01') ? -1 : 0)]),
  )
  if (divided.some((part) => ended.get(part)! >= year)) return null
  const standing = [code, ...whole].filter((part) => (ended.get(part) ?? 9999) >= year && !startsAfter(part, year))
  const counts = standing.map((part) => countOf(part) ?? null)
  return counts.some((count) => count === null) ? null : counts.reduce((sum: number, count) => sum + count!, 0)
}

/** A code that came into being by a change later than this year. */
function startsAfter(code: string, year: number): boolean {
  const made = CHANGES.filter((one) => one.successors.includes(code)).map((one) => Number(one.day.slice(0, 4)))
  return NEW_CODES.has(code) && Math.min(...made) > year
}

/** Codes that a change brought: from GM1892 on CBS numbers new municipalities, of whatever kind. */
const NEW_CODES = new Set(CHANGES.flatMap((one) => one.successors).filter((code) => code >= 'GM1892'))
