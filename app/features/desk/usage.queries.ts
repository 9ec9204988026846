import { sql } from 'kysely'
import type { Tx } from '../../platform/database/index.ts'
import type { Day } from '../../shared/days.ts'

export const USED_PARTS = [
  'plan',
  'figures',
  'effects',
  'reports',
  'participation',
  'decisions',
  'registers',
  'talk',
] as const
export type UsedPart = (typeof USED_PARTS)[number]

/** Of one week and one part; a count of fewer than five people is left out by the database. */
export type Usage = { week: Day; part: UsedPart; people: number | null; acts: number | null }

export async function listUsage(tx: Tx, since: Day): Promise<Usage[]> {
  const { rows } = await sql<Usage>`
    select week::text as week, part, people, acts from usage_by_week(${since}::date) order by week desc, part`.execute(
    tx,
  )
  return rows
}

/** Of one space: terms that are late, records that were closed in a year, and how long half of those took at most. */
export type Pace = { space: string; late: number | null; closed: number | null; medianDays: number | null }

export async function listPace(tx: Tx, today: Day): Promise<Pace[]> {
  const { rows } = await sql<Pace>`
    select space, late, closed, median_days from register_pace(${today}::date) order by space`.execute(tx)
  return rows
}
