import type { Tx } from '../../platform/database/index.ts'
import type { Language } from '../../shared/numbers.ts'
import type { NodeKind, NodeSummary } from './thread.queries.ts'

/** How the things of one kind are named and where they stand. Each feature gives this for its own kinds, at start. */
export type NodeKindView = {
  /** In running text, in lower case: "doel". */
  name: Record<Language, string>
  /** Above a list of them: "Doelen". */
  plural: Record<Language, string>
  /** The right that somebody needs to open such a thing in the work place. */
  right: string
  /** Where each stands in the work place, by id; what has no place of its own is left out. */
  workAddresses(tx: Tx, nodes: readonly NodeSummary[]): Promise<Map<string, string>>
  /** Where each that the public may see stands on the site, by id. */
  siteAddresses(tx: Tx, nodes: readonly NodeSummary[]): Promise<Map<string, string>>
  /** What people want to know of each at a glance, by id. */
  facts?(tx: Tx, ids: readonly string[], language: Language): Promise<Map<string, NodeFacts>>
}

/** In the reader's language: the state in one or two words, and who owns it; an empty owner is nobody yet. */
export type NodeFacts = { state?: string; owner?: string }

/** All kinds there are; `app/node-kinds.ts` puts them together, so that the thread knows no feature. */
export type NodeKinds = Record<NodeKind, NodeKindView>

/** Gives every one of the nodes the address that its reference alone makes: `/werk/partners/politie`. */
export function byReference(addressOf: (reference: string) => string) {
  return async (_tx: Tx, nodes: readonly NodeSummary[]) =>
    new Map(nodes.map(({ id, reference }) => [id, addressOf(reference)]))
}

/** For kinds that stand nowhere of their own. */
export const nowhere = async () => new Map<string, string>()

/** Where each of these things of several kinds stands, by id. */
export async function addressesOf(
  tx: Tx,
  kinds: NodeKinds,
  nodes: readonly NodeSummary[],
  place: 'workAddresses' | 'siteAddresses' = 'workAddresses',
): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  for (const kind of new Set(nodes.map((node) => node.kind))) {
    const ofKind = nodes.filter((node) => node.kind === kind)
    for (const [id, address] of await kinds[kind][place](tx, ofKind)) found.set(id, address)
  }
  return found
}
