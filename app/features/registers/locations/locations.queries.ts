import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/index.ts'
import type { PlannedEvent } from './load.ts'

/** The events at a location that are applied for or go on, from this year and the one before; not those refused or called off. */
export async function listEventsAt(tx: Tx, location: string, year: number): Promise<PlannedEvent[]> {
  const { rows } = await sql<PlannedEvent>`
    select number, facts ->> 'name' as name, state, facts ->> 'startsOn' as starts_on,
           (facts ->> 'days')::int as days, (facts ->> 'visitors')::int as visitors
      from register_record
     where register = 'evenement' and lower(facts ->> 'location') = lower(${location})
       and state not in ('refused', 'cancelled') and merged_into is null and destroyed_on is null
       and facts ->> 'startsOn' between ${`${year - 1}-01-01`} and ${`${year}-12-31`}
     limit 1000`.execute(tx)
  return rows
}
