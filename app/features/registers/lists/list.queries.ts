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
  const { handler, areaCode, dueFrom, dueUntil, openedFrom, openedUntil } = filter
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
  // Judged after the policy, record by record: no index can be used, so what is rare is looked up first, by findFew.
  const { query, facts } = indexed(filter)
  if (query) conditions.push(sql<boolean>`words @@ ${query}` as never)
  if (facts) conditions.push(sql<boolean>`facts @> ${facts}::jsonb` as never)
  return row.and(conditions)
}

/** What is asked of the words of a record, and of all its facts at once. */
const indexed = ({ text = '', facts = {} }: ListFilter) => ({
  query: wordsQuery(text),
  facts: Object.keys(facts).length > 0 ? JSON.stringify(facts) : undefined,
})

function inState(row: Row, { state }: ListFilter) {
  if (state === 'open') return row('registerRecord.closedOn', 'is', null)
  return state ? row('registerRecord.state', '=', state) : row.and([])
}

/** How many there are in each state, and a page of the records that a filter leaves: the last one, when this is past it. */
export async function lookThrough(
  tx: Tx,
  register: string,
  filter: ListFilter,
  wanted: { sort: Sort; page: number; size: number },
): Promise<{ counts: StateCount[]; count: number; page: number; pages: number; rows: ListRow[] }> {
  const { sort, size } = wanted
  const few = await findFew(tx, register, filter, sort)
  const counts = few?.counts ?? (await countMany(tx, register, filter))
  const count = countIn(counts, filter.state)
  const pages = Math.max(1, Math.ceil(count / size))
  const page = Math.min(wanted.page, pages)
  const span = { sort, limit: size, offset: (page - 1) * size }
  const ids = few ? few.idsFrom(span) : count > 0 ? await listManyIds(tx, register, filter, span, count) : []
  return { counts, count, page, pages, rows: await listRowsById(tx, ids) }
}

type Page = { sort: Sort; limit: number; offset?: number }

/** The ids of these in their order, at most so many. */
export async function listRecordIds(tx: Tx, register: string, filter: ListFilter, page: Page): Promise<string[]> {
  const few = await findFew(tx, register, filter, page.sort)
  return few ? few.idsFrom(page) : listManyIds(tx, register, filter, page)
}

/**
 * The ids come first: these are found in an index alone. What lies before a page is walked through, so beyond the middle of so
 * many records it is reached from the end.
 */
async function listManyIds(
  tx: Tx,
  register: string,
  filter: ListFilter,
  { sort, limit, offset = 0 }: Page,
  count = Number.POSITIVE_INFINITY,
): Promise<string[]> {
  const found = tx
    .selectFrom('registerRecord')
    .select('id')
    .where((row) => row.and([matching(row, register, filter), inState(row, filter)]))
  const after = count - offset - limit
  if (after >= offset) {
    const rows = await sorted(found, sort).limit(limit).offset(offset).execute()
    return rows.map(({ id }) => id)
  }
  const rows = await sorted(found, sort, 'backward')
    .limit(limit + Math.min(0, after))
    .offset(Math.max(0, after))
    .execute()
  return rows.map(({ id }) => id).reverse()
}

/** So many records are found one by one before it is quicker to judge every record of the register. */
const FEW = 2000

type Few = { counts: StateCount[]; idsFrom(page: Pick<Page, 'limit' | 'offset'>): string[] }

/** Everything that has the words or facts of a filter, in one look through an index; undefined when that is too much. */
async function findFew(tx: Tx, register: string, filter: ListFilter, sort: Sort = 'due'): Promise<Few | undefined> {
  const { query, facts } = indexed(filter)
  if (!query && !facts) return undefined
  const found = tx
    .selectFrom('registerRecord')
    .select(['id', 'number', 'state', 'openedOn', 'closedOn', 'nextDueOn'])
    .where(sql<boolean>`id = any ((select ids from few)::uuid[])`)
    .where((row) => matching(row, register, filter))
  // What is found stands under the name of the table itself, so that one way to count and to sort fits both.
  const { rows } = await sql<{ isFew: boolean; states: StateRow[]; ids: string[] }>`
    with few as materialized (
      select few_records(${register}, ${query ?? null}, ${facts ?? null}::jsonb, ${FEW}) as ids),
    register_record as materialized (${found})
    select (select ids is not null from few) as is_few,
      (select coalesce(json_agg(counted), '[]') from (${countedByState(tx)}) counted) as states,
      array(${sorted(
        tx
          .selectFrom('registerRecord')
          .select('id')
          .where((row) => inState(row, filter)),
        sort,
      )}) as ids`.execute(tx)
  const { isFew, states, ids } = rows[0]!
  return isFew
    ? { counts: states.flatMap(openAndClosed), idsFrom: ({ limit, offset = 0 }) => ids.slice(offset, offset + limit) }
    : undefined
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

type Way = 'asc' | 'desc'

/** As the indexes have them. What has no term comes after what has one, as PostgreSQL does by itself. */
const ORDERS: Record<Sort, readonly [column: string, way: Way][]> = {
  due: [
    ['nextDueOn', 'asc'],
    ['openedOn', 'desc'],
    ['id', 'asc'],
  ],
  newest: [
    ['openedOn', 'desc'],
    ['id', 'asc'],
  ],
  oldest: [
    ['openedOn', 'asc'],
    ['id', 'desc'],
  ],
  number: [['number', 'asc']],
}

// biome-ignore lint/suspicious/noExplicitAny: the builder's type grows with every column, and only its order is touched
function sorted<Query extends { orderBy: any }>(
  query: Query,
  sort: Sort,
  direction: 'forward' | 'backward' = 'forward',
): Query {
  const turned: Record<Way, Way> = direction === 'forward' ? { asc: 'asc', desc: 'desc' } : { asc: 'desc', desc: 'asc' }
  return ORDERS[sort].reduce<Query>((ordered, [column, way]) => ordered.orderBy(column, turned[way]), query)
}

export type StateCount = { state: string; isOpen: boolean; count: number }

/** How many records of a register match in each state, of those that the actor may see. */
export async function countByState(tx: Tx, register: string, filter: ListFilter): Promise<StateCount[]> {
  const few = await findFew(tx, register, filter)
  return few?.counts ?? countMany(tx, register, filter)
}

async function countMany(tx: Tx, register: string, filter: ListFilter): Promise<StateCount[]> {
  if (asksStateAlone(filter)) return countAll(tx, register)
  const rows = await countedByState(tx)
    .where((row) => matching(row, register, filter))
    .execute()
  return rows.flatMap(openAndClosed)
}

type StateRow = { state: string; count: number; closed: number }

/** By the state alone: an index has the records in that order, so that nothing is sorted. */
const countedByState = (tx: Tx) =>
  tx
    .selectFrom('registerRecord')
    .select(['state', sql<number>`count(*)::int`.as('count'), sql<number>`count(closed_on)::int`.as('closed')])
    .groupBy('state')

const openAndClosed = ({ state, count, closed }: StateRow): StateCount[] =>
  [
    { state, isOpen: true, count: count - closed },
    { state, isOpen: false, count: closed },
  ].filter((one) => one.count > 0)

const asksStateAlone = ({ state: _, ...besides }: ListFilter): boolean =>
  Object.entries(besides).every(([key, value]) => !value || (key === 'facts' && Object.keys(value).length === 0))

/** The same of the whole register, from a tally that is kept. */
async function countAll(tx: Tx, register: string): Promise<StateCount[]> {
  const { rows } = await sql<StateCount>`
    select state, is_open, "count" from count_records(${register})`.execute(tx)
  return rows
}

/** Makes one row of the tally of the changes of a day. */
export async function addUpTally(tx: Tx): Promise<void> {
  await sql`select add_up_tally()`.execute(tx)
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
