import { type ExpressionBuilder, type RawBuilder, sql } from 'kysely'
import type { DB, Tx } from '../../../platform/database/index.ts'
import type { Day } from '../../../shared/days.ts'
import type { Facts } from '../declaration.ts'
import type { ListFilter, Sort } from './filter.ts'

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

/** Full-text query of what was typed: each word or number as the beginning of one. Nothing when there is no word in it. */
export function wordsQuery(typed: string): RawBuilder<string> | undefined {
  const words = typed.match(/[\p{L}\p{N}]+/gu)?.slice(0, 12) ?? []
  const parts = words.map((word) => sql`to_tsquery('regie.dutch_words', ${`'${word}':*`})`)
  return parts.length === 0 ? undefined : sql`(${sql.join(parts, sql` && `)})`
}

type Row = ExpressionBuilder<DB, 'registerRecord'>

/** Everything that a filter asks but the state, so that the states can be counted beside one another. */
function matching(row: Row, register: string, filter: ListFilter) {
  const { handler, areaCode, dueFrom, dueUntil, openedFrom, openedUntil, facts = {} } = filter
  const conditions = [row('registerRecord.register', '=', register), row('registerRecord.mergedInto', 'is', null)]
  if (handler === 'nobody') conditions.push(row('registerRecord.handlerId', 'is', null))
  else if (handler) conditions.push(row('registerRecord.handlerId', '=', handler))
  if (areaCode) conditions.push(row('registerRecord.areaCode', '=', areaCode))
  if (dueFrom) conditions.push(row('registerRecord.nextDueOn', '>=', dueFrom))
  if (dueUntil) {
    conditions.push(row('registerRecord.nextDueOn', '<=', dueUntil), row('registerRecord.closedOn', 'is', null))
  }
  if (openedFrom) conditions.push(row('registerRecord.openedOn', '>=', openedFrom))
  if (openedUntil) conditions.push(row('registerRecord.openedOn', '<=', openedUntil))
  const query = wordsQuery(filter.text ?? '')
  if (query) {
    conditions.push(sql<boolean>`register_record.id in (select records_with_words(${query}, ${register}))` as never)
  }
  // One condition for all facts: it is judged for every record of the register.
  if (Object.keys(facts).length > 0) {
    conditions.push(sql<boolean>`facts @> ${JSON.stringify(facts)}::jsonb` as never)
  }
  return row.and(conditions)
}

function inState(row: Row, { state }: ListFilter) {
  if (state === 'open') return row('registerRecord.closedOn', 'is', null)
  return state ? row('registerRecord.state', '=', state) : row.and([])
}

type Page = { sort: Sort; limit: number; offset?: number }

/**
 * A page of the records of a register that the actor may see. The ids come first: these are found in an index alone, however
 * far the page is.
 */
export const listRecords = async (tx: Tx, register: string, filter: ListFilter, page: Page): Promise<ListRow[]> =>
  listRowsById(tx, await listRecordIds(tx, register, filter, page))

/** The ids of these in their order, at most so many. */
export async function listRecordIds(
  tx: Tx,
  register: string,
  filter: ListFilter,
  { sort, limit, offset = 0 }: Page,
): Promise<string[]> {
  const found = tx
    .selectFrom('registerRecord')
    .select('id')
    .where((row) => row.and([matching(row, register, filter), inState(row, filter)]))
  const rows = await sorted(found, sort).limit(limit).offset(offset).execute()
  return rows.map(({ id }) => id)
}

/** These records, as far as the actor may see them, in the order of their ids as given. */
export async function listRowsById(tx: Tx, ids: readonly string[]): Promise<ListRow[]> {
  if (ids.length === 0) return []
  const rows = (await rowsOf(tx).where('id', 'in', ids).execute()) as unknown as ListRow[]
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

const rowsOf = (tx: Tx) =>
  tx
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

// biome-ignore lint/suspicious/noExplicitAny: the builder's type grows with every column, and only its order is touched
function sorted<Query extends { orderBy: any }>(query: Query, sort: Sort): Query {
  if (sort === 'due') return query.orderBy(sql`next_due_on asc nulls last`).orderBy('openedOn', 'desc').orderBy('id')
  if (sort === 'number') return query.orderBy('number')
  // Both ways through the same index.
  return sort === 'newest'
    ? query.orderBy('openedOn', 'desc').orderBy('id')
    : query.orderBy('openedOn').orderBy('id', 'desc')
}

export type StateCount = { state: string; isOpen: boolean; count: number }

/** How many records of a register match in each state, of those that the actor may see. */
export async function countByState(tx: Tx, register: string, filter: ListFilter): Promise<StateCount[]> {
  return tx
    .selectFrom('registerRecord')
    .select(['state', sql<boolean>`closed_on is null`.as('isOpen'), sql<number>`count(*)::int`.as('count')])
    .where((row) => matching(row, register, filter))
    .groupBy(['state', sql`closed_on is null`])
    .execute()
}

/** How many of these are in the state that a filter asks for. */
export const countIn = (counts: readonly StateCount[], state: string | undefined): number =>
  counts
    .filter((one) => state === undefined || (state === 'open' ? one.isOpen : one.state === state))
    .reduce((sum, { count }) => sum + count, 0)

/** Everybody who handles something of a register that the actor may see; the index is skipped through, name by name. */
export async function listHandlers(tx: Tx, register: string): Promise<{ id: string; name: string }[]> {
  const next = (after: RawBuilder<unknown>) => sql`
    select handler_id from register_record
     where register = ${register} and merged_into is null and handler_id is not null ${after} order by handler_id limit 1`
  const { rows } = await sql<{ id: string; name: string }>`
    with recursive handler as (
      (${next(sql``)})
      union all
      select n.handler_id from handler h cross join lateral (${next(sql`and handler_id > h.handler_id`)}) n)
    select a.id, a.name from handler h join account a on a.id = h.handler_id order by a.name limit 500`.execute(tx)
  return rows
}
