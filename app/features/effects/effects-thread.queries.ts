import { sql } from 'kysely'
import type { Tx } from '../../platform/database/index.ts'

/** The action or the goal of a plan, by the codes of both. */
export async function findEffortId(
  tx: Tx,
  { plan, code }: { plan: string; code: string },
): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select a.id from action a join plan p on p.id = a.plan_id where p.slug = ${plan} and a.code = ${code}
    union all
    select g.id from goal g join theme t on t.id = g.theme_id join plan p on p.id = t.plan_id
     where p.slug = ${plan} and g.code = ${code}
    limit 1`.execute(tx)
  return rows[0]?.id
}

/** The indicators with these keys, in the order of the keys. */
export async function listIndicatorIds(tx: Tx, keys: string[]): Promise<string[]> {
  if (keys.length === 0) return []
  const rows = await tx.selectFrom('indicator').select(['id', 'key']).where('key', 'in', keys).execute()
  return rows.sort((a, b) => keys.indexOf(a.key) - keys.indexOf(b.key)).map((row) => row.id)
}

export type StateRow = { id: string; label: 'beforehand' | 'exploratory' | null; amendments: number }

/** Of each of these protocols how it was registered, and how often it was deviated from. */
export async function listStates(tx: Tx, ids: readonly string[]): Promise<StateRow[]> {
  const { rows } = await sql<StateRow>`
    select p.id, r.label,
           (select count(*)::int from effect_amendment a where a.protocol_id = p.id) as amendments
      from effect_protocol p left join effect_registration r on r.protocol_id = p.id
     where p.id = any (${ids}::uuid[])`.execute(tx)
  return rows
}

/** The address of a protocol; empty for one this actor may not see. */
export async function findEffectSlug(tx: Tx, id: string): Promise<string> {
  const found = await tx.selectFrom('effectProtocol').select('slug').where('id', '=', id).executeTakeFirst()
  return found?.slug ?? ''
}
