import type { Tx } from '../../platform/database/index.ts'
import type { Language } from '../../shared/numbers.ts'
import type { HistoryWords } from './history/row-words.ts'
import type { LooseEndRule } from './loose-ends/rules.ts'
import type { NodeFacts, NodeKinds } from './node-kinds.ts'
import type { Finder } from './search/finders.ts'
import type { NodeKind, NodeSummary } from './thread.queries.ts'

/** What the features put on the thread at start; the thread itself knows none of them. */
export type ThreadParts = {
  kinds: NodeKinds
  records: NodeRecords[]
  words: HistoryWords
  looseEnds: LooseEndRule[]
  /** What the features find by themselves in the search of the work place. */
  finders: Finder[]
}

/** What belongs to a thing without being on the thread itself: the decisions on a plan, the editions of a report. */
export type NodeRecords = {
  kind: NodeKind
  side: 'causes' | 'consequences'
  heading: Record<Language, string>
  list(tx: Tx, nodeId: string, language: Language): Promise<NodeRecord[]>
}

export type NodeRecord = { title: string; note?: string; workPath?: string }

/** State and owner of these things, asked of the feature of each kind at once. */
export async function factsOf(
  tx: Tx,
  kinds: NodeKinds,
  nodes: readonly NodeSummary[],
  language: Language,
): Promise<Map<string, NodeFacts>> {
  const facts = new Map<string, NodeFacts>()
  for (const kind of new Set(nodes.map((node) => node.kind))) {
    const ids = nodes.filter((node) => node.kind === kind).map((node) => node.id)
    for (const [id, one] of (await kinds[kind].facts?.(tx, ids, language)) ?? []) facts.set(id, one)
  }
  return facts
}

/** The records of one thing on each side of it; lists without any are left out. */
export async function readRecords(tx: Tx, records: NodeRecords[], node: NodeSummary, language: Language) {
  const found = []
  for (const one of records.filter(({ kind }) => kind === node.kind)) {
    const rows = await one.list(tx, node.id, language)
    if (rows.length > 0) found.push({ side: one.side, heading: one.heading[language], rows })
  }
  return found
}
