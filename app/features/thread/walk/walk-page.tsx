import { threadTexts } from '../../../i18n/thread.ts'
import { orNotFound, type PageContext, type PageView } from '../../../platform/http/index.ts'
import { Link, Paragraph } from '../../../ui/index.ts'
import { aboutNode, NodeHead } from '../components/node-head.tsx'
import { type RecordGroup, type Stop, WalkSide } from '../components/walk-side.tsx'
import { walkFrom } from '../domain/walk.ts'
import { CAUSE_END } from '../relations.ts'
import { findNode, type NodeSummary } from '../thread.queries.ts'
import { factsOf, readRecords, type ThreadParts } from '../thread-parts.ts'
import { listLinksAround, listNodesById, listPlanNodes } from './walk.queries.ts'

/** One thing on the thread with what led to it and what follows from it, two steps far. */
export const showWalk =
  (parts: ThreadParts) =>
  async (ctx: PageContext): Promise<PageView> => {
    const { kinds } = parts
    const t = threadTexts[ctx.language]
    const node = orNotFound(await findNode(ctx.tx, ctx.params.node!))
    const links = await listLinksAround(ctx.tx, node.id)
    const nodes = await listNodesById(ctx.tx, [...new Set([node.id, ...links.flatMap((l) => [l.fromId, l.toId])])])
    const facts = await factsOf(ctx.tx, kinds, nodes, ctx.language)
    const stops: Stop[] = nodes.map((one) => ({
      ...one,
      state: facts.get(one.id)?.state,
      href: ctx.href(`/werk/draad/${one.id}`),
    }))
    const walk = walkFrom(node.id, stops, links, CAUSE_END)
    const records = await recordGroups(ctx, parts, node)
    return {
      title: node.title,
      frame: 'work',
      breadcrumbs: [],
      body: (
        <>
          <NodeHead ctx={ctx} kinds={kinds} node={node} about={await aboutNode(ctx, kinds, node)} view="thread" />
          <Paragraph small>{t.intro}</Paragraph>
          <div class="regie-walk">
            <WalkSide
              ctx={ctx}
              kinds={kinds}
              id="oorzaken"
              heading={t.causes}
              empty={t.noCauses}
              groups={walk.causes}
              records={records.causes}
            />
            <WalkSide
              ctx={ctx}
              kinds={kinds}
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

async function recordGroups(ctx: PageContext, parts: ThreadParts, node: NodeSummary) {
  const groups: Record<'causes' | 'consequences', RecordGroup[]> = { causes: [], consequences: [] }
  for (const { side, heading, rows } of await readRecords(ctx.tx, parts.records, node, ctx.language)) {
    const shown = rows.map(({ workPath, ...row }) => ({ ...row, href: workPath && ctx.href(workPath) }))
    groups[side].push({ heading, rows: shown })
  }
  return groups
}

/** From anywhere back to the plans, where everything can be reached from. */
function Beginnings({ ctx, plans }: { ctx: PageContext; plans: NodeSummary[] }) {
  if (plans.length === 0) return null
  return (
    <nav class="regie-walk__beginnings" aria-labelledby="begin">
      <strong id="begin">{threadTexts[ctx.language].others}</strong>
      <ul class="regie-plain-list">
        {plans.map((plan) => (
          <li key={plan.id}>
            <Link href={ctx.href(`/werk/draad/${plan.id}`)}>
              <span lang="nl">{plan.title}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
