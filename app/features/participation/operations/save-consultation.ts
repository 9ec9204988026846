import type { Tx } from '../../../platform/database/index.ts'
import { type Outcome, ok, refuse } from '../../../shared/outcome.ts'
import { freeSlug, slugOf } from '../../../shared/slug.ts'
import { announce, findNodeByReference, insertNode, renameNode, replaceLinks } from '../../thread/index.ts'
import { findConsultation, insertConsultation, updateConsultation } from '../consultations.queries.ts'

export type ConsultationTexts = { title: string; about: string; audience: string; useOfAnswers: string; plan: string }

/** Addresses that are something else: the form for a new one, the panel, coming back, and the pages of what people said. */
const RESERVED: ReadonlySet<string> = new Set([
  ...['nieuw', 'panel', 'terugkomen'],
  ...['inbreng', 'mijn-inbreng', 'spelregels', 'moderatie', 'bericht'],
])

/** Starts a consultation as a draft, at an address made from its title; answers the last part of that address. */
export async function addConsultation(
  tx: Tx,
  municipalityId: string,
  { plan, ...texts }: ConsultationTexts,
): Promise<string> {
  const isTaken = async (slug: string) => RESERVED.has(slug) || (await findConsultation(tx, slug)) !== undefined
  const slug = await freeSlug(slugOf(texts.title, 'inspraak'), isTaken)
  const id = await insertNode(tx, municipalityId, { kind: 'consultation', title: texts.title, reference: slug })
  await insertConsultation(tx, { id, municipalityId, slug, ...texts })
  await linkToPlan(tx, municipalityId, id, plan)
  return slug
}

/** Changes what is said about a consultation. */
export async function saveConsultation(
  tx: Tx,
  municipalityId: string,
  { slug, revision, plan, ...texts }: ConsultationTexts & { slug: string; revision: number },
): Promise<Outcome<'not-found' | 'changed-meanwhile'>> {
  const found = await findConsultation(tx, slug)
  if (!found) return refuse('not-found')
  if (!(await updateConsultation(tx, found.id, revision, texts))) return refuse('changed-meanwhile')
  await renameNode(tx, found.id, texts.title, slug)
  await linkToPlan(tx, municipalityId, found.id, plan)
  await announce(tx, { nodeId: found.id, news: 'changed' })
  return ok()
}

/** On the thread it asks about a plan; one that stands by itself asks about none. */
async function linkToPlan(tx: Tx, municipalityId: string, id: string, plan: string) {
  const found = plan === '' ? undefined : await findNodeByReference(tx, 'plan', plan)
  await replaceLinks(tx, municipalityId, id, 'asks-about', found ? [found] : [])
}
