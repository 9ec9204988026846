/** Something on the thread as a walk shows it; `kind` and `relation` are words of the features' own lists. */
export type WalkNode<Kind extends string = string> = { id: string; kind: Kind; title: string; reference: string }

export type WalkLink<Relation extends string = string> = { fromId: string; relation: Relation; toId: string }

/** From which end of a link the other end is looked at. */
export type End = 'from' | 'to'

/** One relation, seen from one end, to things of one kind. */
export type WalkGroup<Node extends WalkNode, Relation extends string> = {
  relation: Relation
  seenFrom: End
  kind: Node['kind']
  steps: { node: Node; next: WalkGroup<Node, Relation>[] }[]
}

export type Walk<Node extends WalkNode, Relation extends string> = {
  centre: Node
  causes: WalkGroup<Node, Relation>[]
  consequences: WalkGroup<Node, Relation>[]
}

/**
 * What led to a thing and what came of it, two steps far on each side. `causeEnd` says for each relation which end
 * comes first on the thread. A thing that is met twice stands in the first place only.
 */
export function walkFrom<Node extends WalkNode, Relation extends string>(
  centreId: string,
  nodes: Node[],
  links: WalkLink<Relation>[],
  causeEnd: Record<Relation, End>,
): Walk<Node, Relation> {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const side = (towards: 'causes' | 'consequences') => {
    const near = groupsFrom(centreId, towards, { byId, links, causeEnd, shown: new Set([centreId]) })
    const shown = new Set([centreId, ...near.flatMap((group) => group.steps.map((step) => step.node.id))])
    for (const step of near.flatMap((group) => group.steps)) {
      step.next = groupsFrom(step.node.id, towards, { byId, links, causeEnd, shown })
    }
    return near
  }
  return { centre: byId.get(centreId)!, causes: side('causes'), consequences: side('consequences') }
}

type Known<Node extends WalkNode, Relation extends string> = {
  byId: Map<string, Node>
  links: WalkLink<Relation>[]
  causeEnd: Record<Relation, End>
  shown: Set<string>
}

function groupsFrom<Node extends WalkNode, Relation extends string>(
  id: string,
  towards: 'causes' | 'consequences',
  { byId, links, causeEnd, shown }: Known<Node, Relation>,
): WalkGroup<Node, Relation>[] {
  const groups = new Map<string, WalkGroup<Node, Relation>>()
  for (const link of links) {
    const seenFrom = link.fromId === id ? 'from' : link.toId === id ? 'to' : undefined
    if (!seenFrom) continue
    const isCause = causeEnd[link.relation] !== seenFrom
    const node = byId.get(seenFrom === 'from' ? link.toId : link.fromId)
    if (isCause !== (towards === 'causes') || !node || shown.has(node.id)) continue
    const key = `${link.relation} ${seenFrom} ${node.kind}`
    const group: WalkGroup<Node, Relation> = groups.get(key) ?? {
      relation: link.relation,
      seenFrom,
      kind: node.kind,
      steps: [],
    }
    groups.set(key, group)
    group.steps.push({ node, next: [] })
  }
  return [...groups.values()]
}
