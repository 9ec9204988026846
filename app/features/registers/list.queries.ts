import { type ExpressionBuilder, sql } from 'kysely'
import type { DB, Tx } from '../../platform/database/index.ts'
import type { Day } from '../../shared/days.ts'
import type { Facts } from './declaration.ts'

/** What a list is narrowed to; what is left out narrows nothing. */
export type ListFilter = {
  /** A state, or 'open': everything that is not closed. */
  state?: string
  handlerId?: string
  text?: string
  areaCode?: string
  /** Values of facts that can be chosen from. */
  facts?: Readonly<Record<string, string>>
}

export const SORTS = ['due', 'newest', 'oldest', 'number'] as const

export type Sort = (typeof SORTS)[number]

export type ListRow = {
  id: string
  number: string
  title: string
  state: string
  facts: Facts
  openedOn: Day
  closedOn: Day | null
  nextDueOn: Day | null
  handlerId: string | null
  handlerName: string | null
  areaName: string | null
  isRestricted: boolean
}

function matching(row: ExpressionBuilder<DB, 'registerRecord'>, register: string, filter: ListFilter) {
  const conditions = [row('registerRecord.register', '=', register), row('registerRecord.mergedInto', 'is', null)]
  if (filter.state === 'open') conditions.push(row('registerRecord.closedOn', 'is', null))
  else if (filter.state) conditions.push(row('registerRecord.state', '=', filter.state))
  if (filter.handlerId) conditions.push(row('registerRecord.handlerId', '=', filter.handlerId))
  if (filter.areaCode) conditions.push(row('registerRecord.areaCode', '=', filter.areaCode))
  if (filter.text) {
    conditions.push(sql<boolean>`words @@ websearch_to_tsquery('regie.dutch_words', ${filter.text})` as never)
  }
  for (const [key, value] of Object.entries(filter.facts ?? {})) {
    const wanted = value === 'true' || value === 'false' ? value === 'true' : value
    conditions.push(
      sql<boolean>`(facts -> ${key} = ${JSON.stringify(wanted)}::jsonb or facts -> ${key} @> ${JSON.stringify([wanted])}::jsonb)` as never,
    )
  }
  return row.and(conditions)
}

/** A page of the records of a register that the actor may see. */
export async function listRecords(
  tx: Tx,
  register: string,
  filter: ListFilter,
  { sort, limit, offset }: { sort: Sort; limit: number; offset: number },
): Promise<ListRow[]> {
  const found = tx
    .selectFrom('registerRecord')
    .select([
      'id',
      'number',
      'title',
      'state',
      'facts',
      'openedOn',
      'closedOn',
      'nextDueOn',
      'handlerId',
      'isRestricted',
    ])
    .select((row) => [
      row
        .selectFrom('account')
        .select('account.name')
        .whereRef('account.id', '=', 'registerRecord.handlerId')
        .as('handlerName'),
      row
        .selectFrom('area')
        .select('area.name')
        .whereRef('area.code', '=', 'registerRecord.areaCode')
        .orderBy('area.vintage', 'desc')
        .limit(1)
        .as('areaName'),
    ])
    .where((row) => matching(row, register, filter))
  const rows = await sorted(found, sort).limit(limit).offset(offset).execute()
  return rows as unknown as ListRow[]
}

// biome-ignore lint/suspicious/noExplicitAny: the builder's type grows with every column, and only its order is touched
function sorted<Query extends { orderBy: any }>(query: Query, sort: Sort): Query {
  if (sort === 'due') return query.orderBy(sql`next_due_on asc nulls last`).orderBy('openedOn', 'desc').orderBy('id')
  if (sort === 'number') return query.orderBy('number')
  return query.orderBy('openedOn', sort === 'newest' ? 'desc' : 'asc').orderBy('id')
}

/** How many records of a register match, of those that the actor may see. */
export async function countRecords(tx: Tx, register: string, filter: ListFilter): Promise<number> {
  const { count } = await tx
    .selectFrom('registerRecord')
    .select(sql<number>`count(*)::int`.as('count'))
    .where((row) => matching(row, register, filter))
    .executeTakeFirstOrThrow()
  return count
}

export type RegisterSummary = { register: string; open: number; due: number }

/** Of every register that the actor sees something of: what is open, and what is due by this day. */
export async function summariseRegisters(tx: Tx, until: Day): Promise<RegisterSummary[]> {
  const { rows } = await sql<RegisterSummary>`
    select register, count(*)::int as open, (count(*) filter (where next_due_on <= ${until}::date))::int as due
      from register_record where closed_on is null and merged_into is null group by register limit 500`.execute(tx)
  return rows
}

/** Everybody who handles something of a register. */
export async function listHandlers(tx: Tx, register: string): Promise<{ id: string; name: string }[]> {
  return tx
    .selectFrom('account')
    .select(['id', 'name'])
    .where('id', 'in', (row) =>
      row
        .selectFrom('registerRecord')
        .select('handlerId')
        .where('register', '=', register)
        .where('handlerId', 'is not', null)
        .$castTo<{ handlerId: string }>(),
    )
    .orderBy('name')
    .limit(500)
    .execute()
}

/** The neighbourhoods of the municipality, of the latest division. */
export async function listNeighbourhoods(tx: Tx): Promise<{ code: string; name: string }[]> {
  const { rows } = await sql<{ code: string; name: string }>`
    select distinct on (code) code, name from area where kind = 'neighbourhood' order by code, vintage desc limit 2000`.execute(
    tx,
  )
  return rows.sort((a, b) => (a.name < b.name ? -1 : 1))
}

export type DueRecord = {
  id: string
  register: string
  number: string
  state: string
  nextDueOn: Day
  handlerName: string | null
}

/** Open records with something due by this day that somebody may see: what is his own first, and then by day. */
export async function listDueRecords(
  tx: Tx,
  { until, accountId, limit }: { until: Day; accountId: string; limit: number },
): Promise<DueRecord[]> {
  const { rows } = await sql<DueRecord>`
    select r.id, r.register, r.number, r.state, r.next_due_on, a.name as handler_name
      from register_record r left join account a on a.id = r.handler_id
     where r.next_due_on <= ${until}::date and r.closed_on is null and r.merged_into is null
     order by (r.handler_id::text = ${accountId}) desc nulls last, r.next_due_on, r.id limit ${limit}`.execute(tx)
  return rows
}
