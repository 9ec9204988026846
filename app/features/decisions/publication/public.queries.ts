import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/index.ts'
import type { Category, Handling } from '../../../publishing/index.ts'

/** What everybody may see of a publication; of a withdrawn one only that it was there. */
export type PublicPublication = {
  id: string
  slug: string
  title: string
  about: string
  category: Category
  handling: Handling
  handledOn: string
  meetingId: string | null
  documentId: string | null
  isWithdrawn: boolean
  publishedAt: Date
  changedAt: Date
  reason: string
  followUp: string | null
}

// Every way out asks these functions of the database and nothing else.
const ALL = sql`public_publications()`

export type PublicFilter = { category?: string; year?: string; words?: string }

/** Publications that are public now, the latest first; withdrawn ones only where they are asked for by name. */
export async function listPublicPublications(tx: Tx, filter: PublicFilter = {}): Promise<PublicPublication[]> {
  const { category = '', year = '', words = '' } = filter
  const { rows } = await sql<PublicPublication>`
    select * from ${ALL} p
     where not p.is_withdrawn and (${category} = '' or p.category = ${category})
       and (${year} = '' or to_char(p.handled_on, 'YYYY') = ${year})
       and (${words} = '' or to_tsvector('dutch', p.title || ' ' || p.about) @@ websearch_to_tsquery('dutch', ${words})
         or position(lower(${words}) in lower(p.title)) > 0)
     order by p.handled_on desc, p.slug limit 2000`.execute(tx)
  return rows
}

export async function findPublicPublication(tx: Tx, slug: string): Promise<PublicPublication | undefined> {
  const { rows } = await sql<PublicPublication>`select * from ${ALL} p where p.slug = ${slug}`.execute(tx)
  return rows[0]
}

/** The day a document became public and still is, in the time of the municipality; nothing when it is not. */
export async function findPublicSince(tx: Tx, documentId: string): Promise<string | undefined> {
  const { rows } = await sql<{ on: string }>`
    select to_char(min(p.published_at) at time zone 'Europe/Amsterdam', 'YYYY-MM-DD') as on from ${ALL} p
     where p.document_id = ${documentId}::uuid and not p.is_withdrawn having count(*) > 0`.execute(tx)
  return rows[0]?.on
}

/** Those with these ids that are public now. */
export async function listPublicAddresses(tx: Tx, ids: readonly string[]): Promise<{ id: string; slug: string }[]> {
  const { rows } = await sql<{ id: string; slug: string }>`
    select p.id, p.slug from ${ALL} p where p.id = any (${[...ids]}::uuid[]) and not p.is_withdrawn`.execute(tx)
  return rows
}

export type PublicFile = {
  publicationId: string
  position: number
  name: string
  format: string
  contentType: string
  size: number
  contentHash: string
  grounds: string[]
}

/** The files of one publication, or of all, that everybody may have now. */
export async function listPublicFiles(tx: Tx, publicationId?: string): Promise<PublicFile[]> {
  const { rows } = await sql<PublicFile>`
    select * from public_publication_files() f
     where ${publicationId ?? null}::uuid is null or f.publication_id = ${publicationId ?? null}::uuid
     order by f.publication_id, f.position limit 20000`.execute(tx)
  return rows
}

/** The bytes of a public file; nothing when it is not public. */
export async function findPublicContent(tx: Tx, publicationId: string, position: number): Promise<Buffer | undefined> {
  const { rows } = await sql<{ content: Buffer | null }>`
    select public_publication_content(${publicationId}, ${position}) as content`.execute(tx)
  return rows[0]?.content ?? undefined
}
