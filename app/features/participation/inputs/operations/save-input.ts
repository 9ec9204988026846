import type { Tx } from '../../../../platform/database/index.ts'
import { type Outcome, ok, refuse } from '../../../../shared/outcome.ts'
import { announce, insertLink, insertNode, publishNode, renameNode, replaceLinks } from '../../../thread/index.ts'
import { titleOf } from '../domain/outcomes.ts'
import { type Input, insertInput, type NewInput, updateInput } from '../inputs.queries.ts'
import { readPlaces } from '../places.ts'

type Heard = { id: string; slug: string }

/** Puts what somebody said on the thread, where it was heard; answers its number in that consultation and its id. */
export async function addInput(
  tx: Tx,
  municipalityId: string,
  consultation: Heard,
  { isPublic, ...input }: NewInput & { isPublic: boolean },
): Promise<{ id: string; number: number }> {
  const title = titleOf(input.body)
  const id = await insertNode(tx, municipalityId, { kind: 'input', title, reference: '' })
  const number = await insertInput(tx, { id, municipalityId, consultationId: consultation.id, ...input })
  await renameNode(tx, id, title, `${consultation.slug}/${number}`)
  await insertLink(tx, municipalityId, id, 'heard-in', consultation.id)
  await linkToTheme(tx, municipalityId, id, input.theme)
  if (isPublic) await publishNode(tx, id)
  return { id, number }
}

/** Changes what is said about an input; what is public stays so. */
export async function saveInput(
  tx: Tx,
  municipalityId: string,
  found: Input,
  { isPublic, revision, ...input }: Omit<NewInput, 'origin'> & { isPublic: boolean; revision: number },
): Promise<Outcome<'changed-meanwhile'>> {
  if (!(await updateInput(tx, found.id, revision, input))) return refuse('changed-meanwhile')
  await renameNode(tx, found.id, titleOf(input.body), `${found.slug}/${found.number}`)
  await linkToTheme(tx, municipalityId, found.id, input.theme)
  if (isPublic && !found.isPublic) await publishNode(tx, found.id)
  await announce(tx, { nodeId: found.id, news: 'changed' })
  return ok()
}

/** On the thread it speaks of the theme, when that is one of a plan. */
async function linkToTheme(tx: Tx, municipalityId: string, id: string, theme: string) {
  const places = theme === '' ? [] : (await readPlaces(tx)).flatMap((plan) => plan.places)
  const found = places.find(({ kind, plan, code }) => kind === 'theme' && `${plan}:${code}` === theme)
  await replaceLinks(tx, municipalityId, id, 'speaks-of', found ? [found.nodeId] : [])
}
