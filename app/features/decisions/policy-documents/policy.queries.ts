import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/index.ts'
import type { Day } from '../../../shared/days.ts'
import type { LooseEnd } from '../../thread/index.ts'

export const POLICY_KINDS = ['bylaw', 'policyRule', 'note', 'vision', 'strategy', 'plan'] as const
export const POLICY_BODIES = ['council', 'executiveBoard', 'mayor', 'unknown'] as const

export type PolicyDocument = {
  id: string
  slug: string
  title: string
  kind: (typeof POLICY_KINDS)[number]
  body: (typeof POLICY_BODIES)[number]
  about: string
}

export type PolicyVersion = {
  id: string
  documentId: string
  name: string
  state: 'draft' | 'adopted' | 'dropped'
  validFrom: string
  validUntil: string
  replaces: string | null
  reviewBy: Day | null
  reviewWords: string
  source: string
  /** The last time that somebody looked at it again. */
  reviewedOn: Day | null
  outcome: string | null
}

const COLUMNS = ['id', 'slug', 'title', 'kind', 'body', 'about'] as const

/** All policy documents, by name. */
export async function listPolicyDocuments(tx: Tx): Promise<PolicyDocument[]> {
  const rows = await tx.selectFrom('policyDocument').select(COLUMNS).orderBy('title').limit(1000).execute()
  return rows as PolicyDocument[]
}

export async function findPolicyDocument(tx: Tx, slug: string): Promise<PolicyDocument | undefined> {
  const row = await tx.selectFrom('policyDocument').select(COLUMNS).where('slug', '=', slug).executeTakeFirst()
  return row as PolicyDocument | undefined
}

/** The versions of one document or of all, the newest first. */
export async function listPolicyVersions(tx: Tx, documentId?: string): Promise<PolicyVersion[]> {
  const { rows } = await sql<PolicyVersion>`
    select v.id, v.document_id, v.name, v.state, v.valid_from, v.valid_until, r.name as replaces, v.review_by, v.review_words,
           v.source, w.reviewed_on, w.outcome
      from policy_version v left join policy_version r on r.id = v.replaces_id
      left join lateral (select x.reviewed_on, x.outcome from policy_review x where x.version_id = v.id
                          order by x.reviewed_on desc limit 1) w on true
     where ${documentId ?? null}::uuid is null or v.document_id = ${documentId ?? null}::uuid
     order by v.document_id, v.position desc limit 5000`.execute(tx)
  return rows
}

export async function insertPolicyDocument(tx: Tx, row: PolicyDocument & { municipalityId: string }): Promise<void> {
  await tx.insertInto('policyDocument').values(row).execute()
}

export type NewVersion = {
  name: string
  state: PolicyVersion['state']
  validFrom: string
  validUntil: string
  reviewBy: Day | null
  reviewWords: string
  source: string
}

/** Adds a version after the others; answers its id, or nothing where the name is taken. */
export async function insertPolicyVersion(
  tx: Tx,
  row: NewVersion & { municipalityId: string; documentId: string; replacesId: string | null },
): Promise<string | undefined> {
  const last = await tx
    .selectFrom('policyVersion')
    .select(({ fn }) => fn.max('position').as('position'))
    .where('documentId', '=', row.documentId)
    .executeTakeFirst()
  const made = await tx
    .insertInto('policyVersion')
    .values({ ...row, position: (last?.position ?? 0) + 1 })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return made?.id
}

/** A version that another one replaces ends where that begins. */
export async function endVersion(tx: Tx, id: string, validUntil: string): Promise<void> {
  await tx.updateTable('policyVersion').set({ validUntil }).where('id', '=', id).where('validUntil', '=', '').execute()
}

/** Puts on record that a version was looked at again, and until when that is enough. */
export async function insertReview(
  tx: Tx,
  row: { municipalityId: string; versionId: string; reviewedOn: Day; outcome: string },
  next: Day | null,
): Promise<void> {
  await tx.insertInto('policyReview').values(row).execute()
  await tx
    .updateTable('policyVersion')
    .set({ reviewBy: next, reviewWords: '' })
    .where('id', '=', row.versionId)
    .execute()
}

export type NewProvision = {
  provision: string
  article: string
  validFrom: string
  validUntil: string
  source: string
}

/** What the by-law makes possible and when, of one document. */
export function listProvisionsOf(tx: Tx, documentId: string) {
  return tx
    .selectFrom('bylawProvision')
    .select(['id', 'provision', 'article', 'validFrom', 'validUntil', 'source'])
    .where('documentId', '=', documentId)
    .orderBy('provision')
    .orderBy('validFrom')
    .limit(500)
    .execute()
}

export async function insertProvision(
  tx: Tx,
  row: NewProvision & { municipalityId: string; documentId: string },
): Promise<void> {
  await tx.insertInto('bylawProvision').values(row).execute()
}

/** Versions that hold or are drafted and were to be looked at again by a day that is over, as loose ends. */
export async function findPastReview(tx: Tx, today: Day): Promise<LooseEnd[]> {
  const { rows } = await sql<LooseEnd>`
    select d.id as node_id, v.id::text as subject, d.title || ', ' || v.name as title,
           coalesce(nullif(v.review_words, ''), v.review_by::text) as detail, '' as owner, null::uuid as theme_id,
           '/werk/beleidsstukken/' || d.slug as solve_path
      from policy_version v join policy_document d on d.id = v.document_id
     where v.review_by < ${today}::date and v.state <> 'dropped'
       and (v.valid_until = '' or v.valid_until >= left(${today}::text, length(v.valid_until)))
     order by v.review_by, d.title limit 500`.execute(tx)
  return rows
}
