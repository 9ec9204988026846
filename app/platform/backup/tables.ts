import type pg from 'pg'
import { escapeIdentifier } from 'pg'

/** A table as a backup writes it: what is computed by the database itself is left out. */
export type BackupTable = {
  name: string
  columns: string[]
  /** How its rows are put in order, so that equal tables read alike: expressions of the primary key, or all columns. */
  orderBy: string[]
  /** Tables its rows point at; those are read back first. */
  needs: string[]
  /** Columns that count by themselves. */
  counters: string[]
  /** Whether row-level security holds for its owner too. */
  isForced: boolean
}

const LIST_TABLES = `
  select c.relname as name, c.relforcerowsecurity as "isForced",
    array(select a.attname::text from pg_attribute a
      where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum) as columns,
    array(select a.attname::text from pg_attribute a
      where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attidentity <> '' order by a.attnum) as counters,
    array(select format('%I', a.attname) || case when a.attcollation <> 0 then ' collate "C"' else '' end
      from pg_index i cross join lateral unnest(i.indkey) with ordinality as k (attnum, place)
      join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
      where i.indrelid = c.oid and i.indisprimary order by k.place) as key,
    array(select distinct f.relname::text from pg_constraint r join pg_class f on f.oid = r.confrelid
      where r.conrelid = c.oid and r.contype = 'f' and r.confrelid <> c.oid order by 1) as needs
  from pg_class c
  where c.relnamespace = 'regie'::regnamespace and c.relkind = 'r' and c.relname <> 'schema_migration'
  order by c.relname`

/** Every table of Regie, in an order in which it can be read back: what is pointed at comes first. */
export async function listBackupTables(client: pg.ClientBase): Promise<BackupTable[]> {
  const { rows } = await client.query<Omit<BackupTable, 'orderBy'> & { key: string[] }>(LIST_TABLES)
  const tables = rows.map(({ key, ...table }) => ({
    ...table,
    orderBy: key.length > 0 ? key : table.columns.map((column) => `${escapeIdentifier(column)}::text collate "C"`),
  }))
  return inOrder(tables)
}

/** Puts tables behind the ones they need. Throws when two need one another, which a migration must not bring about. */
export function inOrder<T extends { name: string; needs: string[] }>(tables: T[]): T[] {
  const done = new Map<string, T>()
  const waiting = new Set(tables)
  while (waiting.size > 0) {
    const ready = [...waiting].filter((table) => table.needs.every((name) => done.has(name)))
    if (ready.length === 0) {
      throw new Error(`tables that need one another: ${[...waiting].map(({ name }) => name).join(', ')}`)
    }
    for (const table of ready) {
      done.set(table.name, table)
      waiting.delete(table)
    }
  }
  return [...done.values()]
}

/** The statement that writes all rows of a table in their order. */
export function copyOut({ name, columns, orderBy }: BackupTable): string {
  const wanted = columns.map(escapeIdentifier).join(', ')
  return `copy (select ${wanted} from regie.${escapeIdentifier(name)} order by ${orderBy.join(', ')}) to stdout`
}

/** The statement that reads rows back. */
export function copyIn({ name, columns }: Pick<BackupTable, 'name' | 'columns'>): string {
  return `copy regie.${escapeIdentifier(name)} (${columns.map(escapeIdentifier).join(', ')}) from stdin`
}

/** The same text for the same value, whatever the server's own settings are. */
export const PLAIN_SETTINGS = `
  set local timezone = 'UTC'; set local datestyle = 'ISO, YMD'; set local intervalstyle = 'postgres';
  set local extra_float_digits = 1; set local bytea_output = 'hex'; set local xmlbinary = 'base64';
  set local statement_timeout = 0; set local lock_timeout = '10s'`
