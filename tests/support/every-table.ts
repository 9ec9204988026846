import type { TestDatabase } from './database.ts'

/** A table of a municipality, as the catalogue describes it. */
export type TenantTable = { name: string; columns: Column[] }

type Column = {
  name: string
  type: string
  /** Must be given: it has no default and may not be empty. */
  isNeeded: boolean
  /** The database makes its value, and refuses another. */
  isMade: boolean
}

/** Every table with a municipality in it, found in the catalogue. */
export async function listTenantTables({ asAdministrator }: TestDatabase): Promise<TenantTable[]> {
  return asAdministrator<TenantTable>(`
    select c.relname as name, jsonb_agg(jsonb_build_object(
        'name', a.attname, 'type', format_type(a.atttypid, null),
        'isNeeded', a.attnotnull and not a.atthasdef and a.attidentity = '',
        'isMade', a.attgenerated <> '' or a.attidentity = 'a'
      ) order by a.attnum) as columns
      from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where c.relnamespace = 'regie'::regnamespace and c.relkind in ('r', 'p')
       and exists (select from pg_attribute m where m.attrelid = c.oid and m.attname = 'municipality_id')
     group by c.relname order by c.relname`)
}

/**
 * Gives a municipality a row in every table where it has none, so that no table passes a test by being empty. What the
 * row says does not matter, so the rules about that are taken away first, and no reference need lead anywhere.
 */
export async function fillEveryTable(database: TestDatabase, municipalityId: string): Promise<void> {
  await database.asAdministrator(`do $$ declare rule record; begin
    for rule in select conrelid::regclass as place, conname from pg_constraint
                 where contype = 'c' and connamespace = 'regie'::regnamespace loop
      execute format('alter table %s drop constraint %I', rule.place, rule.conname);
    end loop; end $$`)
  for (const { name, columns } of await listTenantTables(database)) {
    const present = await database.asAdministrator(
      `select 1 from ${name} where municipality_id = '${municipalityId}' limit 1`,
    )
    if (present.length > 0) continue
    const needed = columns.filter((column) => (column.isNeeded || column.name === 'municipality_id') && !column.isMade)
    const values = needed.map((column) => anyValue(column, municipalityId)).join(', ')
    await database.asAdministrator(`set session_replication_role = replica;
      set regie.actor = '00000000-0000-4000-8000-000000000001'; set regie.municipality = '${municipalityId}';
      insert into ${name} (${needed.map((column) => column.name).join(', ')}) values (${values})`)
  }
}

const VALUES: Record<string, string> = {
  uuid: 'gen_random_uuid()',
  boolean: 'false',
  integer: '1',
  smallint: '1',
  numeric: '1',
  date: `'2026-11-22'`,
  'timestamp with time zone': 'now()',
  json: `'{}'`,
  jsonb: `'{}'`,
  bytea: `'x'`,
  xid8: `'1'`,
}

function anyValue({ name, type }: Column, municipalityId: string): string {
  if (name === 'municipality_id') return `'${municipalityId}'`
  if (type.endsWith('[]')) return `'{}'`
  if (type === 'bigint') return `hashtextextended('${municipalityId}', 0)`
  // Differs per municipality, because some of it is unique in all of the database.
  return VALUES[type] ?? `'${name} of ${municipalityId}'`
}
