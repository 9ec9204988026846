import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import { sha256 } from '../../shared/hash.ts'
import type { Language } from '../../shared/numbers.ts'
import { refuseStart } from './refusal.ts'

/** One numbered SQL file; the checksum shows whether it was changed after it was applied. */
export type Migration = { number: number; file: string; sql: string; checksum: string }

/** The migrations of this version, in order: `0001_name.sql`, numbered from 1 without gaps. */
export function readMigrations(folder: string, language: Language): Migration[] {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort()
  return files.map((file, index) => {
    const number = Number(/^(\d{4})_[a-z0-9_]+\.sql$/.exec(file)?.[1])
    if (number !== index + 1) {
      const expected = String(index + 1).padStart(4, '0')
      throw refuseStart('migration-files', language, { reason: `${file}, expected ${expected}_….sql` })
    }
    const sql = readFileSync(join(folder, file), 'utf8')
    return { number, file, sql, checksum: sha256(sql.replaceAll('\r\n', '\n')) }
  })
}

/**
 * Applies what is missing, as the owner of the tables, one transaction per file. The number is stored first, in that
 * same transaction, so that of two starters only one can apply a file. Answers how many files were applied.
 */
export async function applyMigrations(admin: pg.Client, migrations: Migration[], language: Language): Promise<number> {
  await admin.query('set role regie_owner; set search_path to regie, public')
  try {
    await ensureTable(admin)
    const { rows } = await admin.query<{ number: number; checksum: string }>(
      'select number, checksum from schema_migration order by number',
    )
    for (const { number, checksum } of rows) {
      const ours = migrations[number - 1]
      if (!ours) throw refuseStart('database-newer', language, { number })
      if (ours.checksum !== checksum) throw refuseStart('migration-changed', language, { file: ours.file })
    }
    const applied = new Set(rows.map((row) => row.number))
    const missing = migrations.filter((migration) => !applied.has(migration.number))
    for (const migration of missing) await applyOne(admin, migration, language)
    return missing.length
  } finally {
    await admin.query('reset role; reset search_path').catch(() => undefined)
  }
}

async function ensureTable(admin: pg.Client): Promise<void> {
  const { rows } = await admin.query<{ found: boolean }>(
    `select to_regclass('regie.schema_migration') is not null as found`,
  )
  if (rows[0]?.found) return
  await admin.query(`
    create table schema_migration (
      number integer primary key,
      name text not null,
      checksum text not null,
      applied_at timestamptz not null default now()
    );
    grant usage on schema regie to regie_app;
    grant select on schema_migration to regie_app`)
}

async function applyOne(
  admin: pg.Client,
  { number, file, sql, checksum }: Migration,
  language: Language,
): Promise<void> {
  await admin.query('begin')
  try {
    await admin.query('insert into schema_migration (number, name, checksum) values ($1, $2, $3)', [
      number,
      file,
      checksum,
    ])
    await admin.query(sql)
    await admin.query('commit')
  } catch (error) {
    await admin.query('rollback').catch(() => undefined)
    if ((error as { code?: string }).code === '53100') throw error
    throw refuseStart('migration-failed', language, { file, reason: (error as Error).message })
  }
}
