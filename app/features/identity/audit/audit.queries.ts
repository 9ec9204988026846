import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/index.ts'
import type { Day } from '../../../shared/days.ts'

/** The images of a row in the audit, by column. */
export type Image = Record<string, unknown>

export type AuditRow = {
  id: string
  occurredAt: Date
  actor: string | null
  /** Name of the account that acted; null for a service and for a change by hand. */
  name: string | null
  databaseRole: string
  purpose: string | null
  event: string
  tableName: string | null
  rowKey: string | null
  before: Image | null
  after: Image | null
  sequence: string | null
  hash: string | null
}

/** What to look for; an empty text means everything. `who` is an account, a service, or BY_HAND. */
export type AuditFilter = { table: string; who: string; from: Day | ''; until: Day | '' }

export const BY_HAND = 'by-hand'

/** Records of changes, newest first, before the record `beforeId`. */
export async function listAudit(tx: Tx, filter: AuditFilter, beforeId: string, limit: number): Promise<AuditRow[]> {
  const { rows } = await sql<AuditRow>`
    select e.id::text as id, e.occurred_at, e.actor, coalesce(a.name, s_a.name) as name, e.database_role, e.purpose, e.event, e.table_name, e.row_key,
      e.before, e.after, s.sequence::text as sequence, s.hash
    from audit_event e
      left join account a on a.id::text = e.actor
      left join service_account s_a on 'service-account:' || s_a.id = e.actor
      left join audit_seal s on s.event_id = e.id
    where (${beforeId} = '' or e.id < nullif(${beforeId}, '')::bigint)
      and (${filter.table} = '' or e.table_name = ${filter.table})
      and (${filter.who} = '' or e.actor = ${filter.who} or (${filter.who} = ${BY_HAND} and e.actor is null))
      and (${filter.from} = '' or e.occurred_at >= nullif(${filter.from}, '')::date::timestamp at time zone 'Europe/Amsterdam')
      and (${filter.until} = ''
        or e.occurred_at < (nullif(${filter.until}, '')::date + 1)::timestamp at time zone 'Europe/Amsterdam')
    order by e.id desc limit ${limit}`.execute(tx)
  return rows
}

/** How much is sealed, how much waits, and the last seal. */
export async function findSealing(tx: Tx): Promise<{ sealed: number; waiting: number; head: string }> {
  const { rows } = await sql<{ sealed: number; waiting: number; head: string }>`
    select coalesce(s.sequence, 0)::int as sealed, coalesce(s.hash, '') as head,
      (select count(*)::int from audit_pending) as waiting
    from (values (1)) as one left join lateral
      (select sequence, hash from audit_seal order by sequence desc limit 1) as s on true`.execute(tx)
  return rows[0]!
}
