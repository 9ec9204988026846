import type { ConfidentialCounts } from './counts.ts'

export const AXES = ['area', 'type', 'period'] as const

/** Along what a count is split. */
export type AxisName = (typeof AXES)[number]

/** All there is along an axis, also what no group names. */
export const EVERYTHING = '*'

/** One row or column of a table: the finest parts it is the sum of. Its id is what readers see; releases link by parts. */
export type Group = { id: string; parts: readonly string[] | typeof EVERYTHING; isProvisional?: boolean }

/** What is shown along each axis. An axis that is left out is summed over. */
export type Axes = Partial<Record<AxisName, readonly Group[]>>

/**
 * Counts of one counting rule and the table that is wanted of them. Every cell of the table is a sum of the finest
 * counts, so that a neighbourhood, a focus area, a year and a year to date can be held against each other.
 */
export type Cube = { rule: string; axes: Axes; counts: ConfidentialCounts }

/** Everything, and each part by itself. */
export function totalAndParts(total: string, parts: readonly string[]): Group[] {
  return [{ id: total, parts: EVERYTHING }, ...parts.map((part) => ({ id: part, parts: [part] }))]
}

/** A municipality, its wijken, and their buurten. */
export function areaAxis(municipality: string, wijken: Readonly<Record<string, readonly string[]>>): Group[] {
  return [
    { id: municipality, parts: EVERYTHING },
    ...Object.entries(wijken).map(([wijk, buurten]) => ({ id: wijk, parts: buurten })),
    ...Object.values(wijken).flatMap((buurten) => buurten.map((buurt) => ({ id: buurt, parts: [buurt] }))),
  ]
}

/**
 * Periods as sums of months: `2023`, `2023-Q2`, `2023-05`, and `2023-01..2023-06` for every other run of months. Other
 * periods, such as the day of a stock count, stand by themselves.
 */
export function periodAxis(periods: readonly string[], provisional: readonly string[] = []): Group[] {
  return periods.map((id) => ({ id, parts: monthsOf(id), isProvisional: provisional.includes(id) }))
}

function monthsOf(period: string): string[] {
  const year = /^(\d{4})$/.exec(period)
  if (year) return run(`${year[1]}-01`, `${year[1]}-12`)
  const quarter = /^(\d{4})-Q([1-4])$/.exec(period)
  if (quarter) {
    const last = Number(quarter[2]) * 3
    return run(`${quarter[1]}-${two(last - 2)}`, `${quarter[1]}-${two(last)}`)
  }
  const [from, to] = period.split('..')
  return to === undefined ? [period] : run(from!, to)
}

const two = (month: number) => String(month).padStart(2, '0')

function run(from: string, to: string): string[] {
  const months: string[] = []
  let [year, month] = from.split('-').map(Number) as [number, number]
  while (`${year}-${two(month)}` <= to) {
    months.push(`${year}-${two(month)}`)
    month++
    if (month > 12) [year, month] = [year + 1, 1]
  }
  return months
}

const WHOLE: readonly Group[] = [{ id: '', parts: EVERYTHING }]

/** The groups along every axis; an axis that is not shown is one group of everything. */
export const groupsOf = ({ area = WHOLE, type = WHOLE, period = WHOLE }: Axes): Record<AxisName, readonly Group[]> => ({
  area,
  type,
  period,
})
