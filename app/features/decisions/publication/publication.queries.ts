import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/index.ts'
import type { Category, Handling } from '../../../publishing/index.ts'
import type { Obstacle, Phase, StepName } from './domain/phases.ts'

export type Publication = {
  id: string
  slug: string
  title: string
  about: string
  category: Category
  handling: Handling
  handledOn: string
  documentId: string | null
  meetingId: string | null
  revision: number
  phase: Phase
}

const COLUMNS = [
  'id',
  'slug',
  'title',
  'about',
  'category',
  'handling',
  'handledOn',
  'documentId',
  'meetingId',
  'revision',
] as const

const phase = sql<Phase>`publication_phase(publication.id)`.as('phase')

export type ListedPublication = Publication & { publishAt: Date | null; obstacle: Obstacle | null; isMine: boolean }

/** Every publication there is, what waits for somebody first. */
export async function listPublications(tx: Tx): Promise<ListedPublication[]> {
  const rows = await tx
    .selectFrom('publication')
    .select(COLUMNS)
    .select([
      phase,
      sql<Obstacle | null>`publication_obstacle(publication.id)`.as('obstacle'),
      sql<boolean>`not is_second_person(publication.id)`.as('isMine'),
      sql<Date | null>`(select s.publish_at from publication_step s where s.publication_id = publication.id
        and s.phase in ('scheduled', 'approved') order by s.number desc limit 1)`.as('publishAt'),
    ])
    .orderBy('createdAt', 'desc')
    .orderBy('slug')
    .limit(2000)
    .execute()
  return rows as ListedPublication[]
}

export async function findPublication(tx: Tx, slug: string): Promise<Publication | undefined> {
  const row = await tx
    .selectFrom('publication')
    .select(COLUMNS)
    .select(phase)
    .where('slug', '=', slug)
    .executeTakeFirst()
  return row as Publication | undefined
}

/** Whether this person may be the second one, and what stands in the way of publishing. */
export async function findStanding(tx: Tx, id: string): Promise<{ isSecond: boolean; obstacle: Obstacle | null }> {
  const { rows } = await sql<{ isSecond: boolean; obstacle: Obstacle | null }>`
    select is_second_person(${id}) as is_second, publication_obstacle(${id}) as obstacle`.execute(tx)
  return rows[0]!
}

export type Facts = Pick<
  Publication,
  'title' | 'about' | 'category' | 'handling' | 'handledOn' | 'meetingId' | 'documentId'
>

export async function insertPublication(tx: Tx, row: Facts & { id: string; municipalityId: string; slug: string }) {
  await tx.insertInto('publication').values(row).execute()
}

/** Changes what is said of a publication unless somebody else did since `revision`; answers whether it did. */
export async function updatePublication(tx: Tx, id: string, revision: number, facts: Partial<Facts>): Promise<boolean> {
  const done = await tx
    .updateTable('publication')
    .set({ ...facts, revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .returning('id')
    .executeTakeFirst()
  return done !== undefined
}

export type Step = {
  number: number
  phase: StepName
  publishAt: Date | null
  reason: string
  takenBy: string
  taker: string | null
  takenAt: Date
}

/** The steps of a publication, the first first, each with who took it. */
export async function listPublicationSteps(tx: Tx, publicationId: string): Promise<Step[]> {
  const rows = await tx
    .selectFrom('publicationStep')
    .leftJoin('account', (join) => join.on(sql`account.id::text`, '=', sql.ref('publication_step.taken_by')))
    .select(['number', 'phase', 'publishAt', 'reason', 'takenBy', 'account.name as taker', 'takenAt'])
    .where('publicationId', '=', publicationId)
    .orderBy('number')
    .execute()
  return rows as Step[]
}

export async function insertPublicationStep(
  tx: Tx,
  row: {
    municipalityId: string
    publicationId: string
    number: number
    phase: StepName
    publishAt?: Date
    reason?: string
    followUpId?: string
  },
) {
  await tx.insertInto('publicationStep').values(row).execute()
}

/** Keeps others from taking a step of this publication until this transaction ends. */
export async function lockPublication(tx: Tx, id: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`publication ${id}`}, 0))`.execute(tx)
}

/** What the thread and the search show of it, by what everybody may see now. */
export async function showPublication(tx: Tx, id: string): Promise<void> {
  await sql`select show_publication(${id})`.execute(tx)
}

/** Meetings that papers can belong to. */
export function listMeetingChoices(tx: Tx) {
  return tx
    .selectFrom('bodyMeeting')
    .select(['id', 'title', 'heldOn'])
    .orderBy('heldOn', 'desc')
    .orderBy('id')
    .limit(500)
    .execute()
}

/** Where each of these is, as far as this actor may know it. */
export function listPhases(tx: Tx, ids: readonly string[]): Promise<{ id: string; phase: Phase }[]> {
  return tx
    .selectFrom('publication')
    .select(['id', phase])
    .where('id', 'in', [...ids])
    .execute()
}
