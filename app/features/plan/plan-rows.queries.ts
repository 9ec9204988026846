import type { Tx } from '../../platform/database/index.ts'
import { groupBy } from '../../shared/group-by.ts'
import { listLinks } from '../thread/index.ts'
import { childrenOf, PARTS, type Part, type PartName } from './plan.parts.ts'
import type { PartRow } from './plan.queries.ts'

/** One part of the working copy as it is stored, with what it is linked to and what hangs under it. */
export type RowNode = {
  part: Part
  row: PartRow
  /** Ids of goals or indicators, per name of the link. */
  links: Record<string, string[]>
  /** The parts under it, per kind, in their order. */
  children: Partial<Record<PartName, RowNode[]>>
}

/** The whole working copy of a plan, read from the declaration of its parts: a new part is read without more ado. */
export async function readPlanRows(tx: Tx, planId: string): Promise<RowNode> {
  const row = await tx.selectFrom('plan').selectAll().where('id', '=', planId).executeTakeFirstOrThrow()
  const root: RowNode = { part: PARTS.plan, row: row as unknown as PartRow, links: {}, children: {} }
  await readChildren(tx, [root], 'plan')
  return root
}

async function readChildren(tx: Tx, parents: RowNode[], name: PartName): Promise<void> {
  if (parents.length === 0) return
  for (const part of childrenOf(name)) {
    const nodes = await readLevel(tx, part, parents)
    for (const parent of parents) {
      parent.children[part.name] = nodes.filter((node) => node.row[part.parent!.column] === parent.row.id)
    }
    await readChildren(tx, nodes, part.name)
  }
}

async function readLevel(tx: Tx, part: Part, parents: RowNode[]): Promise<RowNode[]> {
  const ids = parents.map(({ row }) => row.id)
  let query = tx
    .selectFrom(part.table as 'goal')
    .selectAll()
    .where(part.parent!.column as 'themeId', 'in', ids)
  if (part.fixed) query = query.where('kind', '=', part.fixed.kind as 'goal')
  const rows = (await query.orderBy('position').orderBy('id').execute()) as unknown as PartRow[]
  const nodes: RowNode[] = rows.map((row) => ({ part, row, links: {}, children: {} }))
  for (const link of part.links ?? []) {
    const found = await listLinks(
      tx,
      link.relation,
      rows.map(({ id }) => id),
    )
    const targets = groupBy(found, ({ fromId }) => fromId)
    for (const node of nodes) node.links[link.name] = (targets.get(node.row.id) ?? []).map(({ toId }) => toId)
  }
  return nodes
}

/** Every part of a working copy in one list, each before what hangs under it. */
export function flatten(node: RowNode): RowNode[] {
  return [node, ...Object.values(node.children).flatMap((nodes) => nodes.flatMap(flatten))]
}
