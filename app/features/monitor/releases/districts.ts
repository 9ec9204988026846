import { sql } from 'kysely'
import { EVERYTHING, type Group, type ReleasedCount } from '../../../disclosure/index.ts'
import type { Tx } from '../../../platform/database/index.ts'
import type { CountingRule } from '../../registers/index.ts'

/** The region of a figure of the municipality as a whole. */
export const WHOLE = ''

/** What happened in no district that is known; it stands in no figure, but the gate must judge it. */
export const UNPLACED = '?'

/** A district, with every code of a neighbourhood in it that a record may carry: also those of earlier divisions. */
export type District = { code: string; name: string; neighbourhoods: readonly string[] }

/** The districts of the latest division, and the neighbourhoods of earlier ones that lie in none of them. */
export type Division = { districts: readonly District[]; elsewhere: readonly string[] }

/** How the municipality is divided now. A neighbourhood lies in the district whose digits its own begin with, as CBS numbers them. */
export async function readDivision(tx: Tx): Promise<Division> {
  const { rows } = await sql<{ code: string | null; name: string | null; neighbourhoods: string[] }>`
    select d.code, d.name, array_agg(distinct n.code order by n.code) as neighbourhoods
      from area n
      left join area d on d.kind = 'district' and substr(d.code, 3) = substr(n.code, 3, 6)
       and d.vintage = (select max(vintage) from area where kind = 'district')
     where n.kind = 'neighbourhood'
     group by d.code, d.name order by d.code limit 1000`.execute(tx)
  return {
    districts: rows.flatMap(({ code, name, neighbourhoods }) => (code ? [{ code, name: name!, neighbourhoods }] : [])),
    elsewhere: rows.find(({ code }) => code === null)?.neighbourhoods ?? [],
  }
}

/** By month and district nearly every count would be small, so what is counted by month is counted of the whole. */
export const isByDistrict = ({ period }: Pick<CountingRule, 'period'>): boolean => period !== 'month'

/** The whole, each district and what lies in none, as the groups of a table. */
export function areaGroups({ districts, elsewhere }: Division): Group[] {
  return [
    { id: WHOLE, parts: EVERYTHING },
    ...districts.map(({ code, neighbourhoods }) => ({ id: code, parts: neighbourhoods })),
    { id: UNPLACED, parts: ['', ...elsewhere] },
  ]
}

/** At most one in so many may have no district that is known, or the figures of districts would be too low. */
const ONE_IN = 10

/**
 * Whether figures by district say anything: not when nothing at all was placed, nor when of more than one in ten the
 * district is not known. It looks only at what everybody may know, so that the answer gives no small count away.
 */
export function saysWhere(countIn: (region: string) => ReleasedCount, districts: readonly District[]): boolean {
  const whole = countIn(WHOLE)
  const unplaced = countIn(UNPLACED)
  if (whole.state === 'zero') return true
  if (districts.every(({ code }) => countIn(code).state === 'zero')) return false
  return unplaced.state !== 'value' || (whole.state === 'value' && unplaced.value * ONE_IN <= whole.value)
}
