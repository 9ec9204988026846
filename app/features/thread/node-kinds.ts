import type { Tx } from '../../platform/database/index.ts'
import type { PageContext, RequestContext } from '../../platform/http/index.ts'
import type { Language } from '../../shared/numbers.ts'
import type { Colleague } from '../identity/index.ts'
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
  guard?: NodeGuard
}

/** What is different for things that are confidential one by one. */
export type NodeGuard = {
  /** Before anything that hangs on it is shown: puts the reading on record, or answers what must be asked first. */
  enter(ctx: PageContext, node: NodeSummary): Promise<Response | undefined>
  /** What people write about it and attach to it is kept sealed in this. */
  vault(ctx: Pick<RequestContext, 'config' | 'municipality'>, tx: Tx, node: Pick<NodeSummary, 'id'>): Promise<Vault>
  /** Which colleagues may be called in. */
  mayTakePart(tx: Tx, node: NodeSummary): Promise<(account: Colleague) => boolean>
}

/** Where words and files are kept; what is not confidential is kept as it is. */
export type Vault = {
  sealText(text: string): string
  openText(sealed: string): string
  sealBytes(content: Uint8Array): Uint8Array
  openBytes(sealed: Uint8Array): Uint8Array
}

const OPEN_VAULT: Vault = {
  sealText: (text) => text,
  openText: (text) => text,
  sealBytes: (content) => content,
  openBytes: (content) => content,
}

/** Where the words and files of this thing are kept. */
export async function vaultOf(
  ctx: Pick<RequestContext, 'config' | 'municipality'>,
  tx: Tx,
  kinds: NodeKinds,
  node: NodeSummary,
): Promise<Vault> {
  return (await kinds[node.kind].guard?.vault(ctx, tx, node)) ?? OPEN_VAULT
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
