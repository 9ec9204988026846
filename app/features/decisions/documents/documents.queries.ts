import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/index.ts'
import { contentSchema, type DocumentContent, type Kind } from './domain/content.ts'
import type { Phase } from './domain/phases.ts'
import type { FrozenFigure } from './freeze-figures.ts'

export type OfficialDocument = {
  id: string
  dossierId: string
  slug: string
  kind: Kind
  number: string | null
  sourceId: string | null
  title: string
  /** What is filled in on this document itself; `wholeContent` adds what it shares with its source. */
  content: DocumentContent
  isClosed: boolean
  handedToCouncilOn: string | null
  phase: Phase
  revision: number
}

export type Version = {
  id: string
  number: number
  title: string
  content: string
  contentHash: string
  figures: FrozenFigure[]
  reason: 'routed' | 'decided' | 'handed'
  createdAt: Date
}

export type Step = { number: number; phase: Phase; happenedOn: string; reason: string; takenAt: Date }

const phase = sql<Phase>`document_phase(official_document.id)`.as('phase')
const COLUMNS = [
  ...(['id', 'dossierId', 'slug', 'kind', 'number', 'sourceId', 'title', 'content'] as const),
  ...(['isClosed', 'handedToCouncilOn', 'revision'] as const),
] as const

type Row = Omit<OfficialDocument, 'content' | 'kind'> & { content: unknown; kind: string }
const toDocument = (row: Row): OfficialDocument => ({
  ...row,
  kind: row.kind as Kind,
  content: contentSchema.parse(row.content),
})

/** The documents of a dossier that this actor may see, in the order in which they were made. */
export async function listDocuments(tx: Tx, dossierId: string): Promise<OfficialDocument[]> {
  const rows = await tx
    .selectFrom('officialDocument')
    .select(COLUMNS)
    .select(phase)
    .where('dossierId', '=', dossierId)
    .orderBy('createdAt')
    .orderBy('slug')
    .limit(500)
    .execute()
  return rows.map(toDocument)
}

/** The documents that were made from this one, and from those. */
export async function listMadeFrom(tx: Tx, id: string): Promise<OfficialDocument[]> {
  const rows = await tx
    .withRecursive('made', (cte) =>
      cte
        .selectFrom('officialDocument')
        .select('id')
        .where('sourceId', '=', id)
        .union(cte.selectFrom('officialDocument as d').innerJoin('made', 'made.id', 'd.sourceId').select('d.id')),
    )
    .selectFrom('officialDocument')
    .select(COLUMNS)
    .select(phase)
    .where('id', 'in', (made) => made.selectFrom('made').select('made.id'))
    .orderBy('createdAt')
    .execute()
  return rows.map(toDocument)
}

export async function findDocument(
  tx: Tx,
  by: { slug: string } | { id: string },
): Promise<OfficialDocument | undefined> {
  const asked = tx.selectFrom('officialDocument').select(COLUMNS).select(phase)
  const row = await ('slug' in by
    ? asked.where('slug', '=', by.slug)
    : asked.where('id', '=', by.id)
  ).executeTakeFirst()
  return row && toDocument(row)
}

export async function insertDocument(
  tx: Tx,
  row: Pick<
    OfficialDocument,
    'id' | 'dossierId' | 'slug' | 'kind' | 'number' | 'sourceId' | 'title' | 'content' | 'isClosed'
  > & {
    municipalityId: string
  },
) {
  await tx
    .insertInto('officialDocument')
    .values({ ...row, content: JSON.stringify(row.content) })
    .execute()
}

/** Writes a document unless somebody else did since `revision`; answers whether it did. */
export async function updateDocument(
  tx: Tx,
  id: string,
  revision: number,
  change: Partial<Pick<OfficialDocument, 'title' | 'content' | 'isClosed' | 'number' | 'handedToCouncilOn'>>,
): Promise<boolean> {
  const { content, ...rest } = change
  const done = await tx
    .updateTable('officialDocument')
    .set({ ...rest, ...(content && { content: JSON.stringify(content) }), revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .returning('id')
    .executeTakeFirst()
  return done !== undefined
}

/** Keeps others from taking a step of this document until this transaction ends. */
export async function lockDocument(tx: Tx, id: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`document ${id}`}, 0))`.execute(tx)
}

/** The next number in the series of a year: 2019-001335. It is given once, also when the document is withdrawn. */
export async function nextDocumentNumber(tx: Tx, year: number): Promise<string> {
  const { rows } = await sql<{ number: string }>`select next_document_number(${year}) as number`.execute(tx)
  return rows[0]!.number
}

/** Lets documents begin one after another, so that of two with one number or address the second is told. */
export async function waitToBegin(tx: Tx, municipalityId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`documents of ${municipalityId}`}, 0))`.execute(tx)
}

export async function isNumberTaken(tx: Tx, kind: Kind, number: string): Promise<boolean> {
  const row = await tx
    .selectFrom('officialDocument')
    .select('id')
    .where('kind', '=', kind)
    .where('number', '=', number)
    .executeTakeFirst()
  return row !== undefined
}

/** The texts that were routed or decided on, the latest first. */
export async function listVersions(tx: Tx, documentId: string): Promise<Version[]> {
  const rows = await tx
    .selectFrom('documentVersion')
    .select(['id', 'number', 'title', 'content', 'contentHash', 'figures', 'reason', 'createdAt'])
    .where('documentId', '=', documentId)
    .orderBy('number', 'desc')
    .limit(200)
    .execute()
  return rows as unknown as Version[]
}

export async function insertVersion(
  tx: Tx,
  row: Omit<Version, 'id' | 'createdAt'> & { municipalityId: string; documentId: string },
): Promise<string> {
  const { id } = await tx
    .insertInto('documentVersion')
    .values({ ...row, figures: JSON.stringify(row.figures) })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function listSteps(tx: Tx, documentId: string): Promise<Step[]> {
  const rows = await tx
    .selectFrom('documentStep')
    .select(['number', 'phase', 'happenedOn', 'reason', 'takenAt'])
    .where('documentId', '=', documentId)
    .orderBy('number')
    .execute()
  return rows as Step[]
}

export async function insertStep(
  tx: Tx,
  row: { municipalityId: string; documentId: string; number: number; phase: Phase; happenedOn: string; reason: string },
): Promise<void> {
  await tx.insertInto('documentStep').values(row).execute()
}
