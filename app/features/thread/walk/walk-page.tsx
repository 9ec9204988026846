import { threadTexts } from '../../../i18n/thread.ts'
import { orNotFound, type PageContext, type PageView } from '../../../platform/http/index.ts'
import { Link, Paragraph } from '../../../ui/index.ts'
import { NodeHead } from '../components/node-head.tsx'
import { type RecordGroup, type Stop, WalkSide } from '../components/walk-side.tsx'
import { walkFrom } from '../domain/walk.ts'
import { describeNodes, readRecords } from '../registry.ts'
import { CAUSE_END } from '../relations.ts'
import { findNode, listLinksAround, listNodesById, listPlanNodes, type ThreadNode } from './walk.queries.ts'

/** One thing on the thread with what led to it and what follows from it, two steps far. */
export async function showWalk(ctx: PageContext): Promise<PageView> {
  const t = threadTexts[ctx.language]
  const node = orNotFound(await findNode(ctx.tx, ctx.params.node!))
  const links = await listLinksAround(ctx.tx, node.id)
  const nodes = await listNodesById(ctx.tx, [...new Set([node.id, ...links.flatMap((l) => [l.fromId, l.toId])])])
  const described = await describeNodes(ctx.tx, nodes, ctx.language)
  const stops: Stop[] = nodes.map((one) => ({
    ...one,
    state: described.get(one.id)?.state,
    href: ctx.href(`/werk/draad/${one.id}`),
  }))
  const walk = walkFrom(node.id, stops, links, CAUSE_END)
  const records = await recordGroups(ctx, node)
  return {
    title: node.title,
    frame: 'work',
    breadcrumbs: [],
    body: (
      <>
        <NodeHead ctx={ctx} node={node} described={described.get(node.id)} view="thread" />
        <Paragraph small>{t.intro}</Paragraph>
        <div class="regie-walk">
          <WalkSide
            ctx={ctx}
            id="oorzaken"
            heading={t.causes}
            empty={t.noCauses}
            groups={walk.causes}
            records={records.causes}
          />
          <WalkSide
            ctx={ctx}
            id="gevolgen"
            heading={t.consequences}
            empty={t.noConsequences}
            groups={walk.consequences}
            records={records.consequences}
          />
        </div>
        <Beginnings ctx={ctx} plans={(await listPlanNodes(ctx.tx)).filter((plan) => plan.id !== node.id)} />
      </>
    ),
  }
}

async function recordGroups(ctx: PageContext, node: ThreadNode) {
  const groups: Record<'causes' | 'consequences', RecordGroup[]> = { causes: [], consequences: [] }
  for (const { side, heading, rows } of await readRecords(ctx.tx, node, ctx.language)) {
    const shown = rows.map(({ workPath, ...row }) => ({ ...row, href: workPath && ctx.href(workPath) }))
    groups[side].push({ heading, rows: shown })
  }
  return groups
}

/** From anywhere back to the plans, where everything can be reached from. */
function Beginnings({ ctx, plans }: { ctx: PageContext; plans: ThreadNode[] }) {
  if (plans.length === 0) return null
  return (
    <nav class="regie-walk__beginnings" aria-labelledby="begin">
      <strong id="begin">{threadTexts[ctx.language].others}</strong>
      <ul class="regie-plain-list">
        {plans.map((plan) => (
          <li key={plan.id}>
            <Link href={ctx.href(`/werk/draad/${plan.id}`)} lang="nl">
              {plan.title}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
