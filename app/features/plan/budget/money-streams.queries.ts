import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/index.ts'
import type { MoneyStream } from '../domain/money-streams.ts'

/** The money streams of the register, for who may read the working registers; without what was returned or lapsed. */
export async function listMoneyStreams(tx: Tx): Promise<MoneyStream[]> {
  const { rows } = await sql<MoneyStream>`
    select r.number, r.title as name, coalesce(r.facts ->> 'source', '') as source, coalesce(r.facts ->> 'purpose', '') as purpose,
           (r.facts ->> 'from')::date as "from", (r.facts ->> 'until')::date as until,
           round((r.facts ->> 'amount')::numeric * 100)::float8 as granted, done.spent, done.accounted_on
      from register_record r
      left join lateral (
        select round(sum((e.given ->> 'spent')::numeric) filter (where e.step = 'spend') * 100)::float8 as spent,
               max(e.day) filter (where e.step = 'account') as accounted_on
          from record_event e
         where e.record_id = r.id
           and not exists (select from record_event v where v.record_id = e.record_id and v.voids = e.seq)) done on true
     where r.register = 'geldstromen' and r.state <> 'withdrawn' and r.merged_into is null and r.destroyed_on is null
     order by r.title, r.number limit 1000`.execute(tx)
  return rows
}
