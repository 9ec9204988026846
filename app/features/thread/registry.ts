import type { Tx } from '../../platform/database/index.ts'
import type { Language } from '../../shared/numbers.ts'
import type { NodeKind } from './thread.queries.ts'

/** What the thread cannot know of a thing itself, told by the feature whose row it is, in the reader's language. */
export type Described = {
  /** In one or two words: "loopt", "niet meetbaar". */
  state?: string
  owner?: string
  /** The page in the work place where people work on it, and the public page, when there is one. */
  workPath?: string
  sitePath?: string
}

/** A kind of thing on the thread: what it is called and where it lives. */
export type KindOnThread = {
  kind: NodeKind
  names: Record<Language, { one: string; many: string }>
  describe(tx: Tx, ids: string[], language: Language): Promise<Map<string, Described>>
}

/** What belongs to a thing without being on the thread itself: the decisions on a plan, the editions of a report. */
export type RecordsOnThread = {
  kind: NodeKind
  side: 'causes' | 'consequences'
  heading: Record<Language, string>
  list(tx: Tx, nodeId: string, language: Language): Promise<ThreadRecord[]>
}

export type ThreadRecord = { title: string; note?: string; workPath?: string }

export type FeatureOnThread = { kinds?: KindOnThread[]; records?: RecordsOnThread[] }

const kinds = new Map<NodeKind, KindOnThread>()
const records: RecordsOnThread[] = []

/** At start every feature says what it puts on the thread; the thread itself knows no feature. */
export function registerOnThread(feature: FeatureOnThread) {
  for (const kind of feature.kinds ?? []) kinds.set(kind.kind, kind)
  records.push(...(feature.records ?? []))
}

/** What a kind of thing is called: "doel", "doelen". */
export function kindName(kind: NodeKind, language: Language): { one: string; many: string } {
  return kinds.get(kind)?.names[language] ?? { one: kind, many: kind }
}

/** State, owner and addresses of these things, asked of the feature of each kind at once. */
export async function describeNodes(
  tx: Tx,
  nodes: { id: string; kind: NodeKind }[],
  language: Language,
): Promise<Map<string, Described>> {
  const described = new Map<string, Described>()
  for (const kind of new Set(nodes.map((node) => node.kind))) {
    const ids = nodes.filter((node) => node.kind === kind).map((node) => node.id)
    const found = await kinds.get(kind)?.describe(tx, ids, language)
    for (const [id, one] of found ?? []) described.set(id, one)
  }
  return described
}

/** The records of one thing on each side of it, those without any left out. */
export async function readRecords(tx: Tx, node: { id: string; kind: NodeKind }, language: Language) {
  const found = []
  for (const one of records.filter(({ kind }) => kind === node.kind)) {
    const rows = await one.list(tx, node.id, language)
    if (rows.length > 0) found.push({ side: one.side, heading: one.heading[language], rows })
  }
  return found
}
