import { once } from 'node:events'
import { Readable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import type pg from 'pg'
import { escapeIdentifier, escapeLiteral } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import type { Database } from '../database/index.ts'
import { readFrames } from './file.ts'
import { type BackupRecord, DamagedBackup, decodeRecords } from './records.ts'
import { type BackupTable, copyIn, listBackupTables, PLAIN_SETTINGS } from './tables.ts'
import { digestOf, type TableDigest } from './write-backup.ts'

/** The database has data already; a restore never writes over any. */
export class NotEmpty extends Error {}

/** What came back is not what the backup says it holds; nothing was kept of it. */
export class NotEqual extends Error {}

type WrittenTable = Pick<BackupTable, 'name' | 'columns' | 'counters'>

async function* recordsIn(name: string, key: string | undefined): AsyncGenerator<BackupRecord> {
  const pieces = Readable.from(readFrames(name, key), { objectMode: false })
  const unpacked = createGunzip()
  pieces.on('error', (error) => unpacked.destroy(error))
  try {
    yield* decodeRecords(pieces.pipe(unpacked) as AsyncIterable<Buffer>)
  } catch (error) {
    throw isUnpacking(error) ? new DamagedBackup('a piece of it was changed') : error
  }
}

const isUnpacking = (error: unknown) => (error as { code?: string }).code?.startsWith('Z_') === true

/** Reads a whole backup from begin to end without touching anything. Throws DamagedBackup when it is not whole. */
export async function checkBackup(name: string, key: string | undefined): Promise<TableDigest[]> {
  let digests: TableDigest[] = []
  for await (const { type, data } of recordsIn(name, key)) {
    if (type === 'Z') digests = JSON.parse(data.toString('utf8')) as TableDigest[]
  }
  return digests
}

export type RestoreOptions = { key?: string; onProgress?: (table: string, rows: number) => void }

/**
 * Fills an empty database, which stands at the migration of the backup, and compares every table with what the backup
 * says of it. All of it happens in one transaction: it is kept whole, or nothing of it is.
 */
export async function restoreBackup(database: Database, name: string, options: RestoreOptions): Promise<TableDigest[]> {
  return database.rebuild(async (client) => {
    await client.query(PLAIN_SETTINGS)
    const tables = new Map((await listBackupTables(client)).map((table) => [table.name, table]))
    await refuseFilled(client)
    for (const table of tables.values()) await layOpen(client, table)
    await client.query(`truncate ${[...tables.keys()].map((table) => `regie.${escapeIdentifier(table)}`).join(', ')}`)
    const digests = await readBack(client, name, tables, options)
    for (const table of tables.values()) await close(client, table)
    return digests
  })
}

async function readBack(
  client: pg.ClientBase,
  name: string,
  tables: Map<string, BackupTable>,
  options: RestoreOptions,
) {
  let digests: TableDigest[] = []
  let into: ReturnType<typeof copyFrom> | undefined
  let written: WrittenTable | undefined
  for await (const { type, data } of recordsIn(name, options.key)) {
    if (type === 'T') {
      written = JSON.parse(data.toString('utf8')) as WrittenTable
      if (!tables.has(written.name)) {
        throw new DamagedBackup(`it has a table this version does not know: ${written.name}`)
      }
      // When the connection is cut off nobody listens any more; what went wrong is told by what failed first.
      into = client.query(copyFrom(copyIn(written))).on('error', () => undefined)
    } else if (type === 'D') {
      if (!into!.write(Buffer.from(data))) await once(into!, 'drain')
    } else if (type === 'E') {
      into!.end()
      await finished(into!)
      const said = JSON.parse(data.toString('utf8')) as TableDigest
      await compare(client, tables.get(said.name)!, said)
      await settle(client, written!)
      options.onProgress?.(said.name, said.rows)
    } else {
      digests = JSON.parse(data.toString('utf8')) as TableDigest[]
    }
  }
  if (digests.length !== tables.size) throw new DamagedBackup('it does not have every table')
  return digests
}

async function compare(client: pg.ClientBase, table: BackupTable, said: TableDigest) {
  const found = await digestOf(client, table)
  if (found.rows !== said.rows || found.digest !== said.digest) throw new NotEqual(table.name)
}

/** The counters go on where they were; what waited for its seal does not wait for a transaction of another server. */
async function settle(client: pg.ClientBase, { name, counters }: WrittenTable) {
  for (const column of counters) {
    const table = escapeLiteral(`regie.${escapeIdentifier(name)}`)
    await client.query(
      `select setval(pg_get_serial_sequence(${table}, ${escapeLiteral(column)}), coalesce(max(${escapeIdentifier(column)}), 0) + 1, false)
         from regie.${escapeIdentifier(name)}`,
    )
  }
  if (name === 'audit_pending') await client.query(`update regie.audit_pending set transaction_id = '3'::xid8`)
}

async function refuseFilled(client: pg.ClientBase) {
  const { rows } = await client.query<{ filled: boolean }>(
    'select exists (select from regie.municipality) or exists (select from regie.audit_event) as filled',
  )
  if (rows[0]!.filled) throw new NotEmpty()
}

/** The owner may write in it, and nothing is recorded, checked or refused but by keys: it was, when it was written first. */
async function layOpen(client: pg.ClientBase, { name, isForced }: BackupTable) {
  const table = `regie.${escapeIdentifier(name)}`
  if (isForced) await client.query(`alter table ${table} no force row level security`)
  await client.query(`alter table ${table} disable trigger user`)
}

async function close(client: pg.ClientBase, { name, isForced }: BackupTable) {
  const table = `regie.${escapeIdentifier(name)}`
  await client.query(`alter table ${table} enable trigger user`)
  if (isForced) await client.query(`alter table ${table} force row level security`)
}
