import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../../platform/database/index.ts'
import type { Day } from '../../../shared/days.ts'
import type { FactValue } from '../declaration.ts'
import { CORRECTED } from '../domain/situation.ts'
import type { Family } from './families.ts'

/** What was counted of one kind in one period and area; `kinds` are several when one record counts once for all of them. */
export type CountedRow = { period: string; area: string; kinds: [step: string, values: FactValue[]][]; count: number }

type Span = { from: Day; to: Day }

/**
 * Events that stand, with what their conditions look at: as it was given with the event, else as it was at intake or
 * was set right since. What
 * was taken back is no event, and a record that was merged into another is no record of its own.
 */
const standing = ({ register, steps, until, fields }: Family, { from, to }: Span) => sql`
  select e.record_id, e.seq, e.step, e.day, case when e.seq = 1 then e.given || coalesce(c.given, '{}') else e.given end as given,
         coalesce(r.area_code, '') as area,
         jsonb_build_array(e.step, coalesce((
           select jsonb_agg(
                    case when e.seq = 1 then coalesce(c.given -> field, e.given -> field)
                         else coalesce(e.given -> field, c.given -> field, i.given -> field) end order by position)
             from unnest(${[...fields]}::text[]) with ordinality as looked (field, position)), '[]')) as kind
    from record_event e
    join register_record r on r.id = e.record_id
    join record_event i on i.record_id = e.record_id and i.seq = 1
    left join (select record_id, jsonb_object_agg(key, value order by seq) as given
                 from record_event cross join lateral jsonb_each(given)
                where register = ${register.key} and step = ${CORRECTED} group by record_id) c on c.record_id = e.record_id
   where e.register = ${register.key} and e.step = any (${[...steps, ...until]}::text[])
     and e.day between ${from} and ${to} and e.voids is null and r.merged_into is null
     and not exists (select from record_event v where v.record_id = e.record_id and v.voids = e.seq)`

/** How often something was done, or what it adds up to, per month. */
export function countEvents(tx: Tx, family: Family, span: Span): Promise<CountedRow[]> {
  const amount = family.field ? sql`coalesce(sum((given ->> ${family.field})::numeric), 0)::float` : sql`count(*)::int`
  return rowsOf(
    tx,
    sql`select to_char(day, 'YYYY-MM') as period, area, jsonb_build_array(kind) as kinds, ${amount} as count
          from (${standing(family, span)}) event group by 1, 2, 3`,
  )
}

/** How many different records it was done with, each once in its year or month. */
export function countRecords(tx: Tx, family: Family, span: Span): Promise<CountedRow[]> {
  const shape = family.period === 'month' ? 'YYYY-MM' : 'YYYY'
  return rowsOf(
    tx,
    sql`select period, area, kinds, count(*)::int as count
          from (select to_char(day, ${shape}) as period, area, jsonb_agg(distinct kind) as kinds
                  from (${standing(family, span)}) event group by record_id, 1, 2) record group by 1, 2, 3`,
  )
}

/** How many records had come so far on each of these days, and not yet further. */
export function countStock(tx: Tx, family: Family, days: readonly Day[]): Promise<CountedRow[]> {
  const to = [...days].sort().at(-1)!
  return rowsOf(
    tx,
    sql`select to_char(asked, 'YYYY-MM-DD') as period, area, jsonb_build_array(kind) as kinds, count(*)::int as count
          from unnest(${[...days]}::date[]) asked
          cross join lateral (
            select distinct on (record_id) step, area, kind from (${standing(family, { from: '1900-01-01', to })}) event
             where day <= asked order by record_id, day desc, seq desc) latest
         where step = any (${[...family.steps]}::text[]) group by 1, 2, 3`,
  )
}

async function rowsOf(tx: Tx, query: RawBuilder<unknown>): Promise<CountedRow[]> {
  const { rows } = await (query as RawBuilder<CountedRow>).execute(tx)
  return rows
}

/** Of each kind of event the first year in which there was one. */
export async function listFirstYears(
  tx: Tx,
  family: Family,
  today: Day,
): Promise<{ kind: [step: string, values: FactValue[]]; year: number }[]> {
  const { rows } = await sql<{ kind: [string, FactValue[]]; year: number }>`
    select kind, extract(year from min(day))::int as year
      from (${standing(family, { from: '1900-01-01', to: today })}) event group by kind`.execute(tx)
  return rows
}
