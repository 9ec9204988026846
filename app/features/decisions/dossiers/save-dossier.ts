import type { Tx } from '../../../platform/database/index.ts'
import { type Outcome, ok, refuse } from '../../../shared/outcome.ts'
import { freeSlug, slugOf } from '../../../shared/slug.ts'
import { findPlanBySlug } from '../../plan/index.ts'
import { insertNode, renameNode, replaceLinks } from '../../thread/index.ts'
import { findDossier, insertDossier, updateDossier } from './dossiers.queries.ts'

/** What is said of a dossier; `plan` as its address calls it, empty for a dossier about no plan. */
export type DossierTexts = { title: string; about: string; plan: string }

/** Opens a dossier, at an address made from its title; answers that address. */
export async function addDossier(tx: Tx, municipalityId: string, { plan, ...texts }: DossierTexts): Promise<string> {
  const isTaken = async (slug: string) => slug === 'nieuw' || (await findDossier(tx, { slug })) !== undefined
  const slug = await freeSlug(slugOf(texts.title, 'dossier'), isTaken)
  const node = { kind: 'dossier' as const, title: texts.title, reference: slug, visibility: 'confidential' as const }
  const id = await insertNode(tx, municipalityId, node)
  const planId = await idOfPlan(tx, plan)
  await insertDossier(tx, { id, municipalityId, slug, planId, ...texts })
  await replaceLinks(tx, municipalityId, id, 'part-of', planId ? [planId] : [])
  return slug
}

/** Changes what is said of a dossier. */
export async function saveDossier(
  tx: Tx,
  municipalityId: string,
  { slug, revision, plan, ...texts }: DossierTexts & { slug: string; revision: number },
): Promise<Outcome<'not-found' | 'changed-meanwhile'>> {
  const found = await findDossier(tx, { slug })
  if (!found) return refuse('not-found')
  const planId = await idOfPlan(tx, plan)
  if (!(await updateDossier(tx, found.id, revision, { ...texts, planId }))) return refuse('changed-meanwhile')
  await renameNode(tx, found.id, texts.title, slug)
  await replaceLinks(tx, municipalityId, found.id, 'part-of', planId ? [planId] : [])
  return ok()
}

async function idOfPlan(tx: Tx, plan: string): Promise<string | null> {
  return plan === '' ? null : ((await findPlanBySlug(tx, plan))?.id ?? null)
}
