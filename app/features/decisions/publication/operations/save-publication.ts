import type { Tx } from '../../../../platform/database/index.ts'
import { type Outcome, ok, refuse } from '../../../../shared/outcome.ts'
import { freeSlug, slugOf } from '../../../../shared/slug.ts'
import { announce, insertNode } from '../../../thread/index.ts'
import {
  type Facts,
  findPublication,
  insertPublication,
  showPublication,
  updatePublication,
} from '../publication.queries.ts'

export type SaveRefusal = 'not-found' | 'not-from-here' | 'changed-meanwhile'

/** Begins a publication as a concept; answers its address. */
export async function addPublication(
  tx: Tx,
  municipalityId: string,
  facts: Facts,
): Promise<{ id: string; slug: string }> {
  const slug = await freeSlug(
    slugOf(facts.title, 'publicatie'),
    async (one) => (await findPublication(tx, one)) !== undefined,
  )
  const node = { kind: 'publication', title: facts.title, reference: slug, visibility: 'confidential' } as const
  const id = await insertNode(tx, municipalityId, node)
  await insertPublication(tx, { id, municipalityId, slug, ...facts })
  return { id, slug }
}

/** Changes what is said of a concept. */
export async function savePublication(
  tx: Tx,
  slug: string,
  revision: number,
  facts: Partial<Facts>,
): Promise<Outcome<SaveRefusal>> {
  const found = await findPublication(tx, slug)
  if (!found) return refuse('not-found')
  if (found.phase !== 'concept') return refuse('not-from-here')
  if (!(await updatePublication(tx, found.id, revision, facts))) return refuse('changed-meanwhile')
  await showPublication(tx, found.id)
  await announce(tx, { nodeId: found.id, news: 'changed' })
  return ok()
}
