import type { Tx } from '../../../platform/database/index.ts'
import { tellPrograms } from '../../../platform/events/index.ts'
import { type Outcome, ok, refuse } from '../../../shared/outcome.ts'
import { announce, deleteNode, insertNode, renameNode, replaceLinks, replaceLinksTo } from '../../thread/index.ts'
import { type LinkField, PARTS, type Part, type PartName } from '../plan.parts.ts'
import {
  countParts,
  deletePart,
  findPart,
  hasMoney,
  hasTwin,
  insertPart,
  listParts,
  nextPosition,
  type PartRow,
  updatePart,
} from '../plan.queries.ts'
import type { PartValues } from '../plan.schemas.ts'

/** What hangs on the thread from this part, per relation: ids of indicators, or of goals. */
export type PartLinks = Partial<Record<LinkField['name'], string[]>>

/** Adds a part at the end of its parent; answers its id. */
export async function addPart(
  tx: Tx,
  municipalityId: string,
  part: Part,
  input: { parentId?: string; values: PartValues; links?: PartLinks },
): Promise<Outcome<'code-in-use', string>> {
  const placed: PartValues & { position?: number } = { ...input.values }
  if (part.parent) {
    placed[part.parent.column] = input.parentId!
    placed.position = await nextPosition(tx, part, input.parentId!)
  }
  if (await isTaken(tx, part, input.parentId, input.values)) return refuse('code-in-use', { field: part.key[0] })
  const node = part.nodeKind && {
    id: await insertNode(tx, municipalityId, { kind: part.nodeKind, ...namesOf(part, input.values) }),
  }
  const id = await insertPart(tx, part, { ...placed, ...node, municipalityId })
  await writeLinks(tx, municipalityId, part, id, input.links)
  if (input.parentId) await announce(tx, { nodeId: input.parentId, news: 'changed' })
  if (part.nodeKind) await tellOfChange(tx, part, id, namesOf(part, input.values).reference)
  return ok(id)
}

/** Tells who listens that a goal or action changed: only which, for the working copy is not public. */
async function tellOfChange(tx: Tx, part: Part, id: string, code: string): Promise<void> {
  if (part.name !== 'goal' && part.name !== 'action') return
  await tellPrograms(tx, { kind: `${part.name}-changed`, subject: code, path: `/werk/draad/${id}` })
}

/** The newer row when somebody else was faster, so that the page can show both. */
export type SaveRefusal = { ok: false; reason: 'changed-meanwhile'; newer: PartRow }

/** Changes a part, unless it was changed since the writer opened it: then nothing happens and both are kept. */
export async function savePart(
  tx: Tx,
  municipalityId: string,
  part: Part,
  input: { id: string; revision: number; values: PartValues; links?: PartLinks },
): Promise<Outcome<'not-found' | 'code-in-use'> | SaveRefusal> {
  const before = await findPart(tx, part, input.id)
  if (!before) return refuse('not-found')
  if (before.revision !== input.revision) return { ok: false, reason: 'changed-meanwhile', newer: before }
  const parentId = part.parent && (before[part.parent.column] as string)
  const values = { ...(before as PartValues), ...input.values }
  if (await isTaken(tx, part, parentId, values, input.id)) return refuse('code-in-use', { field: part.key[0] })
  if (!(await updatePart(tx, part, input.id, input.revision, input.values))) {
    return { ok: false, reason: 'changed-meanwhile', newer: (await findPart(tx, part, input.id))! }
  }
  if (part.nodeKind) {
    const names = namesOf(part, values)
    await renameNode(tx, input.id, names.title, names.reference)
    await tellOfChange(tx, part, input.id, names.reference)
  }
  await writeLinks(tx, municipalityId, part, input.id, input.links)
  await announce(tx, { nodeId: part.nodeKind ? input.id : parentId!, news: 'changed' })
  return ok()
}

/** Removes a part. What still holds other parts is refused, so that nothing disappears along with it. */
export async function removePart(tx: Tx, name: PartName, id: string): Promise<Outcome<'not-found' | 'not-empty'>> {
  const part = PARTS[name]
  const row = await findPart(tx, part, id)
  if (!row) return refuse('not-found')
  if (name === 'theme' && (await countParts(tx, PARTS.goal, id)) > 0) return refuse('not-empty')
  if (name === 'goal' && (await hasActions(tx, id))) return refuse('not-empty')
  if (part.nodeKind && (await hasMoney(tx, id))) return refuse('not-empty')
  if (part.nodeKind) await deleteNode(tx, id)
  else await deletePart(tx, part, id)
  if (isPartner(part)) await linkOrganisations(tx, row.municipalityId as string, part, row)
  if (name === 'mechanism') await linkIndicators(tx, row.municipalityId as string, row.actionId as string)
  if (part.parent) await announce(tx, { nodeId: row[part.parent.column] as string, news: 'changed' })
  return ok()
}

async function hasActions(tx: Tx, goalId: string): Promise<boolean> {
  const link = await tx
    .selectFrom('link')
    .select('fromId')
    .where('toId', '=', goalId)
    .where('relation', '=', 'serves')
    .executeTakeFirst()
  return link !== undefined
}

/** Under one parent a key is given once; the address of a plan once in a municipality. */
async function isTaken(tx: Tx, part: Part, parentId: string | undefined, values: PartValues, ownId?: string) {
  if (part.allowsTwins || part.key.some((name) => values[name] === undefined)) return false
  return hasTwin(tx, part, parentId, values, ownId)
}

function namesOf(part: Part, values: PartValues): { title: string; reference: string } {
  return { title: String(values[part.titleField]), reference: String(values[part.codeField ?? part.titleField]) }
}

async function writeLinks(tx: Tx, municipalityId: string, part: Part, id: string, links: PartLinks | undefined) {
  if (isPartner(part)) await linkOrganisations(tx, municipalityId, part, (await findPart(tx, part, id))!)
  if (part.name === 'mechanism') {
    await linkIndicators(tx, municipalityId, (await findPart(tx, part, id))!.actionId as string)
  }
  for (const field of part.links ?? []) {
    const targets = links?.[field.name]
    if (targets) await replaceLinks(tx, municipalityId, id, field.relation, targets)
  }
  if (part.nodeKind === 'theme' || part.nodeKind === 'goal') await linkToParent(tx, municipalityId, part, id)
}

const isPartner = (part: Part) => part.name === 'actionPartner' || part.name === 'planPartner'

/** Who takes part is on the thread too: an action carried by organisations, organisations partners of a plan. */
async function linkOrganisations(tx: Tx, municipalityId: string, part: Part, row: PartRow) {
  const parentId = row[part.parent!.column] as string
  const organisationIds = (await listParts(tx, part, parentId)).map((one) => String(one.organisationId))
  if (part.name === 'actionPartner') {
    await replaceLinks(tx, municipalityId, parentId, 'carried-by', organisationIds)
  } else {
    await replaceLinksTo(tx, municipalityId, 'partner-of', parentId, organisationIds)
  }
}

/** The figures that an action is to move are linked to it on the thread. */
async function linkIndicators(tx: Tx, municipalityId: string, actionId: string) {
  const mechanisms = await listParts(tx, PARTS.mechanism, actionId)
  const ids = mechanisms.map((row) => row.indicatorId).filter((id) => id !== null)
  await replaceLinks(tx, municipalityId, actionId, 'moves', [...new Set(ids.map(String))])
}

/** Where a part stands is on the thread too: theme part of plan, goal part of theme. */
async function linkToParent(tx: Tx, municipalityId: string, part: Part, id: string) {
  const row = await findPart(tx, part, id)
  await replaceLinks(tx, municipalityId, id, 'part-of', [row![part.parent!.column] as string])
}
