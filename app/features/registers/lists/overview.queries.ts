import type { MultiPolygon, Polygon } from 'geojson'
import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/index.ts'
import type { Day } from '../../../shared/days.ts'

export type RegisterSummary = { register: string; open: number; due: number }

/** Of every register that the actor sees something of: what is open, and what is due by this day. */
export async function summariseRegisters(tx: Tx, until: Day): Promise<RegisterSummary[]> {
  const { rows } = await sql<RegisterSummary>`
    select register, count(*)::int as open, (count(*) filter (where next_due_on <= ${until}::date))::int as due
      from register_record where closed_on is null and merged_into is null group by register limit 500`.execute(tx)
  return rows
}

/** The neighbourhoods of the municipality, of the latest division. */
export async function listNeighbourhoods(tx: Tx): Promise<{ code: string; name: string }[]> {
  const { rows } = await sql<{ code: string; name: string }>`
    select distinct on (code) code, name from area where kind = 'neighbourhood' order by code, vintage desc limit 2000`.execute(
    tx,
  )
  return rows.sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** The neighbourhoods with their shapes, of the latest division: what an area is drawn on. */
export async function listNeighbourhoodShapes(tx: Tx): Promise<{ name: string; geometry: Polygon | MultiPolygon }[]> {
  const { rows } = await sql<{ name: string; geometry: Polygon | MultiPolygon }>`
    select distinct on (code) name, geometry from area where kind = 'neighbourhood' order by code, vintage desc limit 2000`.execute(
    tx,
  )
  return rows
}
