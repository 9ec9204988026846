import type { Tx } from '../../../../platform/database/index.ts'
import { groupBy } from '../../../../shared/group-by.ts'
import { canonicalJson, sha256 } from '../../../../shared/hash.ts'
import { type Outcome, ok, refuse } from '../../../../shared/outcome.ts'
import {
  adoptPlan,
  findAdoptedPlan,
  findPlanBySlug,
  PARTS,
  type RowNode,
  readPlanContent,
  readPlanRows,
  savePart,
} from '../../../plan/index.ts'
import { insertLink } from '../../../thread/index.ts'
import { listChanges, type StoredChange, settleAmendment } from '../amendments.queries.ts'
import { type AmendmentRefusal, applyAmendment } from '../domain/amendment.ts'
import type { Item } from '../items.queries.ts'
import { listPlaces } from '../places.queries.ts'

export type WorkInRefusal = AmendmentRefusal | 'not-a-step' | 'no-changes' | 'no-plan' | 'work-in-progress'

/**
 * Works an adopted amendment into the plan: the words change in the working copy, and a version is made that says the council
 * amended it. A working copy that holds anything else that was not decided on is refused, because it would come along.
 */
export async function workInAmendment(
  tx: Tx,
  municipalityId: string,
  actorId: string,
  item: Item,
  { decidedBy, today }: { decidedBy: string; today: string },
): Promise<Outcome<WorkInRefusal, number>> {
  if (item.kind !== 'amendment' || item.state !== 'adopted') return refuse('not-a-step')
  const changes = await listChanges(tx, item.id)
  const slug = changes[0]?.plan
  if (!slug) return refuse('no-changes')
  const plan = await findPlanBySlug(tx, slug)
  const adopted = await findAdoptedPlan(tx, slug)
  if (!plan || !adopted) return refuse('no-plan')
  const content = await readPlanContent(tx, plan.id)
  if (sha256(canonicalJson(content)) !== adopted.version.contentHash) return refuse('work-in-progress')
  const amended = applyAmendment(content, changes)
  if (!amended.ok) return amended
  await writeWords(tx, municipalityId, await readPlanRows(tx, plan.id), changes)
  const version = await adoptPlan(tx, municipalityId, actorId, {
    planId: plan.id,
    stage: 'amended',
    decidedOn: item.stateOn,
    decidedBy,
    remark: `${item.number}: ${item.title}`,
  })
  if (!version.ok) return refuse('nothing-changes')
  const { number } = version.value
  if (!(await settleAmendment(tx, item.id, number, today, `${item.number} → ${number}`))) return refuse('not-a-step')
  const places = await listPlaces(tx)
  const amendedIds = places.filter(
    (place) =>
      place.plan === slug &&
      changes.some(({ part, code }) => part === place.kind && (part === 'plan' || code === place.code)),
  )
  for (const { nodeId } of amendedIds) await insertLink(tx, municipalityId, item.id, 'amends', nodeId)
  await insertLink(tx, municipalityId, item.id, 'amends', plan.id)
  return ok(number)
}

/** Changes the working copy through the plan's own way of saving, each part of it once. */
async function writeWords(tx: Tx, municipalityId: string, root: RowNode, changes: readonly StoredChange[]) {
  for (const [, ofPart] of groupBy(changes, ({ part, code }) => `${part} ${code}`)) {
    const { part, code } = ofPart[0]!
    const { row } = rowsOf(root, part).find((node) => (node.row.code ?? node.row.slug) === code)!
    const values = Object.fromEntries(ofPart.map(({ field, after }) => [field, after]))
    const saved = await savePart(tx, municipalityId, PARTS[part], { id: row.id, revision: row.revision, values })
    if (!saved.ok) throw new Error(`${part} ${code} was there a moment ago: ${saved.reason}`)
  }
}

function rowsOf(root: RowNode, part: StoredChange['part']): RowNode[] {
  const themes = root.children.theme ?? []
  const goals = themes.flatMap((theme) => theme.children.goal ?? [])
  return { plan: [root], theme: themes, goal: goals, action: root.children.action ?? [] }[part]
}
