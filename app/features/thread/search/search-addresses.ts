import type { PageContext } from '../../../platform/http/index.ts'
import { addressesOf, type NodeKinds } from '../node-kinds.ts'
import { listNodesById } from '../walk/walk.queries.ts'
import type { Hit } from './search.queries.ts'

/** The page of the site, or that of the work place. */
export type SearchPlace = { path: '/zoeken' | '/werk/zoeken'; frame: 'public' | 'work' }

/** Where each found thing opens: in the work place where the visitor may, else on the site. By place in the list. */
export async function addressesOfHits(ctx: PageContext, kinds: NodeKinds, place: SearchPlace, hits: Hit[]) {
  if (place.frame === 'public') return hits.map((hit) => hit.address)
  const nodes = await listNodesById(ctx.tx, [...new Set(hits.flatMap((hit) => hit.nodeId ?? []))])
  const openable = nodes.filter((node) => ctx.may(kinds[node.kind].right))
  const found = await addressesOf(ctx.tx, kinds, openable, 'workAddresses')
  return hits.map((hit) => {
    const isOwnPlace = hit.address.startsWith('/werk/') || (hit.audience === '' && hit.kind !== 'indicator')
    return (isOwnPlace ? hit.address : found.get(hit.nodeId ?? '')) || hit.address
  })
}
