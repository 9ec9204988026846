import type { Tx } from '../../../platform/database/index.ts'
import { type Outcome, ok, refuse } from '../../../shared/outcome.ts'
import { freeSlug, slugOf } from '../../../shared/slug.ts'
import { findNodeByReference, insertNode, renameNode, replaceLinks } from '../../thread/index.ts'
import type { Protocol } from '../domain/protocol.ts'
import { findProtocol, findRegistration, insertProtocol, updateProtocol } from '../effects.queries.ts'
import { findEffortId, listIndicatorIds } from '../effects-thread.queries.ts'

export type SaveRefusal = 'not-found' | 'registered' | 'changed-meanwhile'

/** Writes a new draft, at an address made from its title. */
export async function addProtocol(
  tx: Tx,
  municipalityId: string,
  content: Protocol,
  wantedSlug = slugOf(content.title, 'effectmeting'),
): Promise<string> {
  // `nieuw` is the address of the form for a new one.
  const isTaken = async (slug: string) => slug === 'nieuw' || (await findProtocol(tx, slug)) !== undefined
  const slug = await freeSlug(wantedSlug, isTaken)
  const id = await insertNode(tx, municipalityId, { kind: 'effect', title: content.title, reference: slug })
  await insertProtocol(tx, { id, municipalityId, slug, title: content.title, content })
  await linkToWhatItIsAbout(tx, municipalityId, id, content)
  return slug
}

/** Changes a draft. What was registered is never changed. */
export async function saveProtocol(
  tx: Tx,
  municipalityId: string,
  input: { slug: string; revision: number; content: Protocol },
): Promise<Outcome<SaveRefusal>> {
  const found = await findProtocol(tx, input.slug)
  if (!found) return refuse('not-found')
  if (await findRegistration(tx, found.id)) return refuse('registered')
  if (!(await updateProtocol(tx, found.id, input.revision, input.content))) return refuse('changed-meanwhile')
  await renameNode(tx, found.id, input.content.title, input.slug)
  await linkToWhatItIsAbout(tx, municipalityId, found.id, input.content)
  return ok()
}

/** On the thread it belongs to a plan, looks into an action or a goal of it, and rests on the figures that it uses. */
async function linkToWhatItIsAbout(tx: Tx, municipalityId: string, id: string, content: Protocol) {
  const action = await findEffortId(tx, content.effort)
  await replaceLinks(tx, municipalityId, id, 'evaluates', action ? [action] : [])
  const plan = await findNodeByReference(tx, 'plan', content.effort.plan)
  await replaceLinks(tx, municipalityId, id, 'part-of', plan ? [plan] : [])
  const keys = [content.outcome, content.population, content.dose, ...content.sideEffects]
  await replaceLinks(tx, municipalityId, id, 'rests-on', await listIndicatorIds(tx, keys.filter(Boolean)))
}
