/** The periods of the series: how many in a year, and on which days they begin when that is to count. */
export type Timeline = { freq: number; length: number; days?: Int32Array }

const DAY = 86_400_000

/** A day as the number of days since 1 January 1970. */
export const dayNumber = (iso: string): number => Math.round(Date.parse(`${iso}T00:00:00Z`) / DAY)

/**
 * The positions (0-based) of a point and of the points 1 … b years before it; −1 where there is none. With days it is the
 * same calendar date, which for weeks (52 in a year) is moved to the nearest day with the same weekday; 29 February
 * becomes 1 March. Without days it is a whole number of years of `freq` periods back.
 */
export function referencePositions({ freq, length, days }: Timeline, point: number, b: number): number[] {
  const years = Array.from({ length: b + 1 }, (_, year) => year)
  if (!days) return years.map((year) => (point - year * freq >= 0 && point < length ? point - year * freq : -1))
  const today = days[point]!
  return years.map((year) =>
    days.indexOf(freq === 52 ? sameWeekday(yearsBefore(today, year), today) : yearsBefore(today, year)),
  )
}

function yearsBefore(day: number, years: number): number {
  const date = new Date(day * DAY)
  return Math.round(Date.UTC(date.getUTCFullYear() - years, date.getUTCMonth(), date.getUTCDate()) / DAY)
}

const weekday = (day: number): number => (((day + 4) % 7) + 7) % 7

function sameWeekday(day: number, as: number): number {
  const near = day - (weekday(day) - weekday(as))
  const other = near > day ? near - 7 : near + 7
  return Math.abs(near - day) > Math.abs(other - day) ? other : near
}
