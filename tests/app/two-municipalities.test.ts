import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ROLE_NAMES, rightsOf, serviceActor } from '../../app/features/identity/index.ts'
import type { Actor, Tx } from '../../app/platform/database/index.ts'
import { DEMONSTRATION_ID as HERE, SECOND_ID as THERE } from '../../db/seed/load.ts'
import type { TestDatabase } from '../support/database.ts'
import { createDemonstrationDatabase } from '../support/demonstration.ts'
import { fillEveryTable, listTenantTables, type TenantTable } from '../support/every-table.ts'

let test: TestDatabase
let tables: TenantTable[]
/** A row of the other municipality from every table, as JSON. */
const theirs = new Map<string, string>()

beforeAll(async () => {
  test = await createDemonstrationDatabase()
  await fillEveryTable(test, HERE)
  await fillEveryTable(test, THERE)
  tables = await listTenantTables(test)
  for (const { name } of tables) {
    const [row] = await test.asAdministrator<{ row: string }>(
      `select to_jsonb(t)::text as row from ${name} t where municipality_id = $1 limit 1`,
      [THERE],
    )
    theirs.set(name, row!.row)
  }
})
afterAll(() => test.close())

/** Everybody who can act in a municipality, and one who has every right there is. */
const ACTORS: [string, Actor][] = [
  ...ROLE_NAMES.map((role): [string, Actor] => [
    role,
    { municipalityId: HERE, id: '00000000-0000-4000-8000-000000000001', roles: [role], rights: rightsOf([role]) },
  ]),
  ['somebody without an account', serviceActor(HERE, 'service:public')],
  ['whoever checks passwords', serviceActor(HERE, 'service:sign-in')],
  ['the command line, with every right', serviceActor(HERE, 'service:command')],
]

type Attempt = { rows: number } | { code: string }

/** Does it in a part of the transaction of its own, and says what came of it. */
async function attempt(tx: Tx, statement: string): Promise<Attempt> {
  await sql`savepoint attempt`.execute(tx)
  try {
    const { rows, numAffectedRows } = await sql.raw(statement).execute(tx)
    return { rows: Number(numAffectedRows ?? rows.length) }
  } catch (error) {
    return { code: (error as { code: string }).code }
  } finally {
    await sql`rollback to savepoint attempt`.execute(tx)
  }
}

const literal = (value: string) => `'${value.replaceAll("'", "''")}'`

/** What is tried with the rows of the other municipality, for every table. */
function attemptsAt({ name, columns }: TenantTable): Record<string, string> {
  const given = columns.filter((column) => !column.isMade).map((column) => column.name)
  const other = literal(THERE)
  const settable = given.includes('municipality_id')
  return {
    read: `select 1 from ${name} where municipality_id = ${other}`,
    change: `update ${name} set ${given[0]} = ${given[0]} where municipality_id = ${other}`,
    remove: `delete from ${name} where municipality_id = ${other}`,
    add: `insert into ${name} (${given.join(', ')})
            select ${given.join(', ')} from jsonb_populate_record(null::regie.${name}, ${literal(theirs.get(name)!)}::jsonb)`,
    ...(settable && { 'move a row there': `update ${name} set municipality_id = ${other}` }),
  }
}

describe.each(ACTORS)('%s of one municipality', (_who, actor) => {
  it('can do nothing with any row of another, in any table', async () => {
    const succeeded = await test.database.as(actor, 'try everything', async (tx) => {
      const found: string[] = []
      for (const table of tables) {
        for (const [what, statement] of Object.entries(attemptsAt(table))) {
          const result = await attempt(tx, statement)
          // Only "not permitted" is a good refusal: "exists already" would tell what another has. A row of one's own may
          // be held back by its own references too.
          const good = what === 'move a row there' ? ['42501', '23503', '23514'] : ['42501']
          const isRefused = 'code' in result ? good.includes(result.code) : result.rows === 0
          if (!isRefused) found.push(`${what} ${table.name}: ${JSON.stringify(result)}`)
        }
      }
      return found
    })
    expect(succeeded).toEqual([])
  })
})

describe('when nobody acts', () => {
  it('only the municipalities themselves are known', async () => {
    const nobody: Actor = { municipalityId: '', id: '', roles: [], rights: [] }
    const seen = await test.database.as(nobody, 'look around', async (tx) => {
      const found: string[] = []
      for (const { name } of tables) {
        const result = await attempt(tx, `select 1 from ${name}`)
        if ('rows' in result && result.rows > 0) found.push(name)
      }
      return found
    })
    expect(seen).toEqual(['municipality'])
  })
})

describe('the tables themselves', () => {
  it('are all tried: each has rows of both municipalities', async () => {
    const counts = await test.asAdministrator<{ name: string; count: number }>(
      tables
        .map(
          ({ name }) => `select '${name}' as name, count(distinct municipality_id)::int as count
            from ${name} where municipality_id in ('${HERE}', '${THERE}')`,
        )
        .join(' union all '),
    )
    expect(tables.length).toBeGreaterThan(35)
    expect(counts).toHaveLength(tables.length)
    expect(counts.filter(({ count }) => count !== 2).map(({ name }) => name)).toEqual([])
  })

  it('refer within their municipality only: every reference carries the municipality along', async () => {
    const loose = await test.asAdministrator<{ name: string }>(`
      select c.conrelid::regclass || '.' || c.conname as name
        from pg_constraint c
        join pg_attribute own on own.attrelid = c.conrelid and own.attname = 'municipality_id'
        join pg_attribute their on their.attrelid = c.confrelid and their.attname = 'municipality_id'
       where c.contype = 'f' and c.connamespace = 'regie'::regnamespace
         and c.confrelid <> 'regie.municipality'::regclass
         -- Written by the trigger of the audit only, which takes both from the same record.
         and c.conrelid::regclass::text not like '%audit\\_%'
         and not (own.attnum = any (c.conkey) and their.attnum = any (c.confkey))`)
    expect(loose).toEqual([])
  })

  it('refuse a reference across also past all rights', async () => {
    const idOf = async (table: string, municipalityId: string) =>
      (
        await test.asAdministrator<{ id: string }>(`select id from ${table} where municipality_id = $1 limit 1`, [
          municipalityId,
        ])
      )[0]!.id
    const themeThere = await idOf('theme', THERE)
    const goalHere = await idOf('goal', HERE)
    const across = [
      `update goal set theme_id = '${themeThere}', code = 'T99.D99' where id = '${goalHere}'`,
      `update link set to_id = '${themeThere}' where ctid = (select ctid from link where municipality_id = '${HERE}' and relation = 'part-of' limit 1)`,
      `insert into milestone (municipality_id, action_id, title, position) values ('${HERE}', '${await idOf('action', THERE)}', 'x', 1)`,
      `update report_section set assigned_to = '${await idOf('account', THERE)}' where municipality_id = '${HERE}'`,
    ]
    for (const statement of across) {
      const code = await test.asAdministrator(statement).then(
        () => 'done',
        (error: { code: string }) => error.code,
      )
      expect(['23503', '23514'], `${statement}: ${code}`).toContain(code)
    }
  })

  it('are unique within a municipality, or by something nobody can guess, so a clash tells nothing of another', async () => {
    const keys = await test.asAdministrator<{ name: string; columns: string[]; types: string[] }>(`
      select i.indexrelid::regclass::text as name,
             array_agg(a.attname::text order by a.attnum) as columns,
             array_agg(format_type(a.atttypid, null) order by a.attnum) as types
        from pg_index i
        join pg_class c on c.oid = i.indrelid and c.relnamespace = 'regie'::regnamespace
        join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey::int2[])
       where i.indisunique
         and exists (select from pg_attribute m where m.attrelid = i.indrelid and m.attname = 'municipality_id')
       group by 1`)
    const telling = keys.filter(({ columns, types }) => {
      const isOwn = columns.includes('municipality_id') || columns.join() === 'id'
      return !isOwn && !types.includes('uuid') && !columns.some((column) => column.endsWith('hash'))
    })
    expect(telling.map(({ name }) => name)).toEqual([
      // The name of a passkey is made at random by the device that holds it.
      'account_passkey_pkey',
      // Numbers of the audit, which only its own functions write.
      'audit_pending_pkey',
      'audit_seal_event_id_key',
    ])
  })

  it('are looked at through no view that sees more than whoever looks', async () => {
    const views = await test.asAdministrator<{ name: string }>(`
      select relname as name from pg_class
       where relnamespace = 'regie'::regnamespace and relkind in ('v', 'm')
         and not coalesce('security_invoker=true' = any (reloptions), false)`)
    expect(views).toEqual([])
  })

  it('stand in no other schema that the application may read, but for the queue of jobs, which holds only ids', async () => {
    const readable = await test.asAdministrator<{ name: string }>(`
      select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind in ('r', 'p', 'v', 'm') and n.nspname not in ('regie', 'graphile_worker', 'pg_catalog', 'information_schema')
         and n.nspname not like 'pg\\_%'
         and has_schema_privilege('regie_app', n.oid, 'usage') and has_table_privilege('regie_app', c.oid, 'select')`)
    expect(readable).toEqual([])
  })
})

describe('what is unique in one municipality', () => {
  it('is free in another: the same short names, keys and addresses exist side by side', async () => {
    const [shared] = await test.asAdministrator<{ organisations: number; keys: number }>(`
      select (select count(*)::int from organisation a join organisation b using (slug) where a.municipality_id < b.municipality_id) as organisations,
             (select count(*)::int from indicator a join indicator b using (key) where a.municipality_id < b.municipality_id) as keys`)
    expect(shared!.organisations).toBeGreaterThan(0)
    expect(shared!.keys).toBeGreaterThan(0)
  })
})
