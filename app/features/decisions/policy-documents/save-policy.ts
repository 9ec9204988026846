import type { Tx } from '../../../platform/database/index.ts'
import { type Outcome, ok, refuse } from '../../../shared/outcome.ts'
import { freeSlug, slugOf } from '../../../shared/slug.ts'
import { announce, insertNode } from '../../thread/index.ts'
import {
  endVersion,
  findPolicyDocument,
  insertPolicyDocument,
  insertPolicyVersion,
  listPolicyVersions,
  type NewVersion,
  type PolicyDocument,
} from './policy.queries.ts'

/** Puts a policy document in the register; its versions follow. Answers its id and the last part of its address. */
export async function addPolicyDocument(
  tx: Tx,
  municipalityId: string,
  input: Omit<PolicyDocument, 'id' | 'slug'>,
): Promise<{ id: string; slug: string }> {
  const isTaken = async (wanted: string) => wanted === 'nieuw' || (await findPolicyDocument(tx, wanted)) !== undefined
  const slug = await freeSlug(slugOf(input.title, 'beleidsstuk'), isTaken)
  const id = await insertNode(tx, municipalityId, { kind: 'policyDocument', title: input.title, reference: slug })
  await insertPolicyDocument(tx, { ...input, id, slug, municipalityId })
  return { id, slug }
}

/** Adds a version. Once adopted it replaces the one that held before, which ends where this begins. */
export async function addPolicyVersion(
  tx: Tx,
  municipalityId: string,
  documentId: string,
  input: NewVersion,
): Promise<Outcome<'name-in-use' | 'ends-before-start', string>> {
  const { validFrom, validUntil } = input
  if (validUntil && validUntil.slice(0, validFrom.length) < validFrom.slice(0, validUntil.length))
    return refuse('ends-before-start', { field: 'validUntil' })
  const before = (await listPolicyVersions(tx, documentId)).find(({ state }) => state === 'adopted')
  const replacesId = input.state === 'adopted' ? (before?.id ?? null) : null
  const id = await insertPolicyVersion(tx, { ...input, municipalityId, documentId, replacesId })
  if (!id) return refuse('name-in-use', { field: 'name' })
  if (replacesId && validFrom) await endVersion(tx, replacesId, validFrom)
  await announce(tx, { nodeId: documentId, news: 'changed' })
  return ok(id)
}
