import { type Group, periodAxis } from '../../../disclosure/index.ts'
import type { Day } from '../../../shared/days.ts'
import type { CountingRule } from '../declaration.ts'

/**
 * A period as figures write it, and the days it covers: `2022`, `2022-03`, the stock on `2022-12-31`, or `2023-ytd` up to
 * the end of a month, which is provisional.
 */
export type CountedPeriod = { id: string; from: Day; to: Day; group: Group }

/** The periods of one year that a rule counts, as far as they are over on this day; `toDate` adds the year so far. */
export function periodsOfYear(
  { counts, period }: Pick<CountingRule, 'counts' | 'period'>,
  year: number,
  today: Day,
  { toDate = false } = {},
): CountedPeriod[] {
  const lastDay = `${year}-12-31`
  if (counts.kind === 'stock' || period === 'last-day-of-year') {
    return lastDay < today
      ? [{ id: lastDay, from: lastDay, to: lastDay, group: { id: lastDay, parts: [lastDay] } }]
      : []
  }
  if (period === 'month') {
    const months = MONTHS.map((month) => `${year}-${month}`)
    return months.filter((month) => endOfMonth(month) < today).map((month) => span(month, month, month, counts.kind))
  }
  if (lastDay < today) return [span(String(year), `${year}-01`, `${year}-12`, counts.kind)]
  return toDate ? yearToDate(year, today, counts.kind) : []
}

/** The year so far, up to the end of the last month that is over before this day. */
function yearToDate(year: number, day: Day, kind: CountingRule['counts']['kind']): CountedPeriod[] {
  const last = MONTHS.map((month) => `${year}-${month}`).filter((month) => endOfMonth(month) < day)
  // How many different records there were this year is no sum of months, so it has to wait for the end of the year.
  if (last.length === 0 || kind === 'records') return []
  return [span(`${year}-ytd`, `${year}-01`, last.at(-1)!, kind, true)]
}

/** The year as it stood at the end of an earlier month, for figures that were published then. */
export function yearUpTo(month: string): CountedPeriod {
  return span(`${month.slice(0, 4)}-ytd`, `${month.slice(0, 4)}-01`, month, 'events', true)
}

const MONTHS = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12']

function span(id: string, first: string, last: string, kind: CountingRule['counts']['kind'], isProvisional = false) {
  const [axis] = periodAxis([`${first}..${last}`])
  // Different records of a year are counted in one go, so that year is the smallest part there is.
  const parts = kind === 'records' ? [id] : axis!.parts
  return { id, from: `${first}-01`, to: endOfMonth(last), group: { id, parts, isProvisional } }
}

function endOfMonth(month: string): Day {
  const [year, number] = month.split('-').map(Number) as [number, number]
  return `${month}-${new Date(Date.UTC(year, number, 0)).getUTCDate()}`
}
