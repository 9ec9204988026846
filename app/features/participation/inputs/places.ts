import type { Tx } from '../../../platform/database/index.ts'
import {
  findAdoptedPlan,
  listPlans,
  type PlanContent,
  progressOf,
  type RowNode,
  readPlanRows,
} from '../../plan/index.ts'
import type { Seen, Thing } from './domain/moved.ts'
import { listPublicDecisions, listPublicReports, type Target } from './targets.queries.ts'

/** A plan, something of it, or a public decision that an input can lead to. */
export type Place = Omit<Target, 'id' | 'inputId'> & { nodeId: string; seen: Seen }

/** The places in one plan; those with an empty name are the decisions. */
export type PlanPlaces = { slug: string; title: string; places: Place[] }

/** A decision does not move: what follows it stands in the plan. */
const STANDS_STILL: Seen = { things: {}, version: 0, reports: {} }

/** Everything of every plan that an input can lead to, with how it stands now; and the decisions that everybody can read. */
export async function readPlaces(tx: Tx): Promise<PlanPlaces[]> {
  const reports = await listPublicReports(tx)
  const found: PlanPlaces[] = []
  for (const { id, slug, title } of await listPlans(tx)) {
    const adopted = await findAdoptedPlan(tx, slug)
    const seenOf = (nodeIds: string[], things: Record<string, Thing>): Seen => ({
      things,
      version: adopted?.version.number ?? 0,
      reports: Object.fromEntries(
        reports.filter((one) => nodeIds.includes(one.accountsFor)).map((one) => [one.reference, one.title]),
      ),
    })
    found.push({ slug, title, places: placesOf(await readPlanRows(tx, id), adopted?.content, seenOf) })
  }
  const decisions = (await listPublicDecisions(tx)).map(({ id, title, reference }) => ({
    ...{ nodeId: id, kind: 'decision' as const, plan: '', code: reference, title, seen: STANDS_STILL },
  }))
  return decisions.length === 0 ? found : [...found, { slug: '', title: '', places: decisions }]
}

type SeenOf = (nodeIds: string[], things: Record<string, Thing>) => Seen

function placesOf(root: RowNode, adopted: PlanContent | undefined, seenOf: SeenOf): Place[] {
  const plan = String(root.row.slug)
  const place = (node: RowNode, kind: Place['kind'], title: unknown, seen: Seen): Place => {
    const code = kind === 'plan' ? '' : String(node.row.code)
    return { nodeId: node.row.id, kind, plan, code, title: String(title), seen }
  }
  const themes = root.children.theme ?? []
  const goals = themes.flatMap((theme) => theme.children.goal ?? [])
  const actions = root.children.action ?? []
  const serving = (goal: RowNode) => actions.filter((action) => action.links.goals?.includes(goal.row.id))
  const things = (nodes: RowNode[]) => thingsOf(nodes, adopted)
  return [
    place(root, 'plan', root.row.title, seenOf([root.row.id], {})),
    ...themes.map((node) =>
      place(node, 'theme', node.row.name, seenOf([root.row.id], things(node.children.goal ?? []))),
    ),
    ...goals.map((node) =>
      place(node, 'goal', node.row.title, seenOf([node.row.id], things([node, ...serving(node)]))),
    ),
    ...actions.map((node) => place(node, 'action', node.row.title, seenOf(node.links.goals ?? [], things([node])))),
  ]
}

/** How far goals and actions are now, of those that stand in the adopted plan and as that calls them. */
function thingsOf(nodes: RowNode[], adopted: PlanContent | undefined): Record<string, Thing> {
  const titles = new Map([
    ...(adopted?.actions ?? []).map(({ code, title }) => [code, title] as const),
    ...(adopted?.themes ?? []).flatMap(({ goals }) => goals.map(({ code, title }) => [code, title] as const)),
  ])
  return Object.fromEntries(
    nodes.flatMap((node) => {
      const code = String(node.row.code)
      const title = titles.get(code)
      return title === undefined ? [] : [[code, { title, state: String(node.row.state), percent: percentOf(node) }]]
    }),
  )
}

function percentOf({ part, row, children }: RowNode): number | null {
  if (part.name !== 'action') return null
  const milestones = (children.milestone ?? []).map((one) => ({
    title: '',
    dueOn: '',
    source: '',
    doneOn: String(one.row.doneOn ?? ''),
  }))
  const progressOverride = row.progressOverride === null ? null : Number(row.progressOverride)
  const progress = progressOf({ milestones, progressOverride, progressReason: '' })
  return progress.kind === 'unknown' ? null : progress.percent
}
