import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/index.ts'
import type { Finding, ScannedFormat } from '../../../publishing/index.ts'

/** A file of a publication as it goes out, without its bytes. */
export type PublicationFile = {
  sourceId: string
  position: number
  name: string
  format: ScannedFormat
  contentType: string
  contentHash: string
  size: number
  grounds: string[]
}

const size = sql<number>`octet_length(content)`.as('size')
const COLUMNS = ['sourceId', 'position', 'name', 'format', 'contentType', 'contentHash', 'grounds'] as const

export async function listFiles(tx: Tx, publicationId: string): Promise<PublicationFile[]> {
  const rows = await tx
    .selectFrom('publicationFile')
    .select(COLUMNS)
    .select(size)
    .where('publicationId', '=', publicationId)
    .orderBy('position')
    .execute()
  return rows as PublicationFile[]
}

export async function findFile(tx: Tx, publicationId: string, position: number) {
  const row = await tx
    .selectFrom('publicationFile')
    .select(COLUMNS)
    .select([size, 'content'])
    .where('publicationId', '=', publicationId)
    .where('position', '=', position)
    .executeTakeFirst()
  return row as (PublicationFile & { content: Buffer }) | undefined
}

export type Source = {
  id: string
  position: number
  name: string
  format: ScannedFormat
  sealedContent: Buffer
  sealedPassages: string
}

export async function findSource(tx: Tx, publicationId: string, position: number): Promise<Source | undefined> {
  const row = await tx
    .selectFrom('publicationSource')
    .select(['id', 'position', 'name', 'format', 'sealedContent', 'sealedPassages'])
    .where('publicationId', '=', publicationId)
    .where('position', '=', position)
    .executeTakeFirst()
  return row as Source | undefined
}

export async function nextPosition(tx: Tx, publicationId: string): Promise<number> {
  const { last } = await tx
    .selectFrom('publicationSource')
    .select(sql<number>`coalesce(max(position), 0)`.as('last'))
    .where('publicationId', '=', publicationId)
    .executeTakeFirstOrThrow()
  return last + 1
}

export async function insertSource(
  tx: Tx,
  row: {
    municipalityId: string
    publicationId: string
    position: number
    name: string
    format: string
    sealedContent: Buffer
  },
): Promise<string> {
  const { id } = await tx.insertInto('publicationSource').values(row).returning('id').executeTakeFirstOrThrow()
  return id
}

export async function updatePassages(tx: Tx, id: string, sealedPassages: string) {
  await tx.updateTable('publicationSource').set({ sealedPassages }).where('id', '=', id).execute()
}

export async function deleteSource(tx: Tx, publicationId: string, position: number): Promise<boolean> {
  const done = await tx
    .deleteFrom('publicationSource')
    .where('publicationId', '=', publicationId)
    .where('position', '=', position)
    .returning('id')
    .executeTakeFirst()
  return done !== undefined
}

/** Puts what goes out of a source in the place of what went out of it before. */
export async function replaceFile(
  tx: Tx,
  row: {
    sourceId: string
    municipalityId: string
    publicationId: string
    position: number
    name: string
    format: string
    contentType: string
    content: Buffer
    contentHash: string
    grounds: string[]
  },
) {
  await tx.deleteFrom('publicationFile').where('sourceId', '=', row.sourceId).execute()
  await tx.insertInto('publicationFile').values(row).execute()
}

export type ScanRow = { contentHash: string; ruleVersion: number; findings: Finding[]; scannedAt: Date }

/** Of each file the last scan, by the newest rules. */
export async function listScans(tx: Tx, publicationId: string): Promise<ScanRow[]> {
  const rows = await tx
    .selectFrom('publicationScan')
    .distinctOn('contentHash')
    .select(['contentHash', 'ruleVersion', 'findings', 'scannedAt'])
    .where('publicationId', '=', publicationId)
    .orderBy('contentHash')
    .orderBy('ruleVersion', 'desc')
    .execute()
  return rows as unknown as ScanRow[]
}

export async function insertScan(
  tx: Tx,
  row: { municipalityId: string; publicationId: string; contentHash: string; ruleVersion: number; findings: Finding[] },
) {
  await tx
    .insertInto('publicationScan')
    .values({ ...row, findings: JSON.stringify(row.findings) })
    .onConflict((conflict) => conflict.columns(['publicationId', 'contentHash', 'ruleVersion']).doNothing())
    .execute()
}

export type OverrideRow = {
  contentHash: string
  ruleVersion: number
  reason: string
  decider: string | null
  decidedAt: Date
}

export async function listOverrides(tx: Tx, publicationId: string): Promise<OverrideRow[]> {
  return tx
    .selectFrom('publicationOverride')
    .leftJoin('account', (join) => join.on(sql`account.id::text`, '=', sql.ref('publication_override.decided_by')))
    .select(['contentHash', 'ruleVersion', 'reason', 'account.name as decider', 'decidedAt'])
    .where('publicationId', '=', publicationId)
    .orderBy('decidedAt')
    .execute()
}

export async function insertOverride(
  tx: Tx,
  row: { municipalityId: string; publicationId: string; contentHash: string; ruleVersion: number; reason: string },
) {
  await tx
    .insertInto('publicationOverride')
    .values(row)
    .onConflict((conflict) => conflict.columns(['publicationId', 'contentHash', 'ruleVersion']).doNothing())
    .execute()
}
