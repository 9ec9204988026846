import { createHash } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { createGzip } from 'node:zlib'
import type pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import type { Database } from '../database/index.ts'
import { type BackupHeader, newSalt, writeFrames } from './file.ts'
import { migrationsOf } from './migrations.ts'
import { encodeRecord } from './records.ts'
import { type BackupTable, copyOut, listBackupTables, PLAIN_SETTINGS } from './tables.ts'

/** How many rows a table had, and the SHA-256 of them as COPY writes them in order of their key. */
export type TableDigest = { name: string; rows: number; digest: string }

export type BackupOptions = {
  program: string
  now: Date
  /** What the file is encrypted with; absent: whoever has the file can read it. */
  key?: string
  onProgress?: (table: string, rows: number) => void
}

/** What a backup is called until it is complete. */
export function unfinishedName(name: string): string {
  return `${name}.unfinished`
}

/**
 * Writes everything as it is at one moment to a file. Until it is complete the file has another name, so that half a
 * backup is never taken for one; when it fails or is stopped nothing is left.
 */
export async function writeBackup(database: Database, name: string, options: BackupOptions): Promise<TableDigest[]> {
  const unfinished = unfinishedName(name)
  const file = await open(unfinished, 'wx', 0o600)
  try {
    const digests: TableDigest[] = []
    await database.snapshot(async (client) => {
      await client.query(PLAIN_SETTINGS)
      const header: BackupHeader = {
        createdAt: options.now.toISOString(),
        program: options.program,
        ...(await migrationsOf(client)),
        ...(options.key === undefined ? {} : { salt: newSalt() }),
      }
      const packed = createGzip()
      const records = Readable.from(recordsOf(client, digests, options), { objectMode: false })
      records.on('error', (error) => packed.destroy(error))
      await writeFrames(file, header, options.key, records.pipe(packed)).finally(() => records.destroy())
    })
    await file.close()
    await rename(unfinished, name)
    return digests
  } catch (error) {
    await file.close().catch(() => undefined)
    await rm(unfinished, { force: true })
    throw error
  }
}

async function* recordsOf(
  client: pg.ClientBase,
  digests: TableDigest[],
  options: BackupOptions,
): AsyncGenerator<Buffer> {
  for (const table of await listBackupTables(client)) {
    yield encodeRecord('T', JSON.stringify({ name: table.name, columns: table.columns, counters: table.counters }))
    const hash = createHash('sha256')
    const rows = client.query(copyTo(copyOut(table))).on('error', () => undefined)
    for await (const piece of rows as AsyncIterable<Buffer>) {
      hash.update(piece)
      yield encodeRecord('D', piece)
    }
    const digest = { name: table.name, rows: rows.rowCount ?? 0, digest: hash.digest('hex') }
    digests.push(digest)
    options.onProgress?.(digest.name, digest.rows)
    yield encodeRecord('E', JSON.stringify(digest))
  }
  yield encodeRecord('Z', JSON.stringify(digests))
}

/** What a table holds now, to be compared with what a backup says it held. */
export async function digestOf(client: pg.ClientBase, table: BackupTable): Promise<TableDigest> {
  const hash = createHash('sha256')
  const rows = client.query(copyTo(copyOut(table))).on('error', () => undefined)
  for await (const piece of rows as AsyncIterable<Buffer>) hash.update(piece)
  return { name: table.name, rows: rows.rowCount ?? 0, digest: hash.digest('hex') }
}
