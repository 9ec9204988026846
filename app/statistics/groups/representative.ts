import type { VoteTable } from './vote-table.ts'

/** One-sided 90 %: from here on a test says that something is more than chance. */
const SIGNIFICANT = 1.2816

/** What sets a group apart: it agrees, or disagrees, with a statement more than the others do. */
export type Representative = {
  statement: number
  vote: 'agree' | 'disagree'
  /** The part of the group that votes so, and of the others; (n + 1) / (seen + 2). */
  share: number
  shareOfOthers: number
  /** Test that more than half of the group votes so, and that more of it does than of the others. */
  z: number
  zAgainstOthers: number
}

/** By statement and group: how many agree, disagree and saw it. Row-major, statement · groups + group. */
export type Tally = { groups: number; agree: Float64Array; disagree: Float64Array; seen: Float64Array }

export function tallied(
  { participants, statements, start, statement, vote }: VoteTable,
  label: Int32Array,
  groups: number,
): Tally {
  const tally = {
    groups,
    agree: new Float64Array(statements * groups),
    disagree: new Float64Array(statements * groups),
    seen: new Float64Array(statements * groups),
  }
  for (let participant = 0; participant < participants; participant++) {
    for (let at = start[participant]!; at < start[participant + 1]!; at++) {
      const cell = statement[at]! * groups + label[participant]!
      tally.seen[cell]!++
      if (vote[at] === 1) tally.agree[cell]!++
      else if (vote[at] === -1) tally.disagree[cell]!++
    }
  }
  return tally
}

/**
 * The statements that represent a group (Small et al. 2021, Polis: scaling deliberation by mapping high dimensional opinion
 * spaces): those with both z = 2·√(n + 1)·((s + 1)/(n + 1) − ½) and the z of two proportions, each with one vote added,
 * above 1.2816; ordered by ratio of shares · z of that · share · z, the strongest first.
 */
export function representativeOf(tally: Tally, group: number, most: number): Representative[] {
  const found: (Representative & { strength: number })[] = []
  const statements = tally.seen.length / tally.groups
  for (let statement = 0; statement < statements; statement++) {
    for (const vote of ['agree', 'disagree'] as const) {
      const one = judged(tally, vote, statement, group)
      if (one.z > SIGNIFICANT && one.zAgainstOthers > SIGNIFICANT) {
        const strength = (one.share / one.shareOfOthers) * one.zAgainstOthers * one.share * one.z
        found.push({ statement, vote, ...one, strength })
      }
    }
  }
  found.sort((a, b) => b.strength - a.strength || a.statement - b.statement)
  return found.slice(0, most).map(({ strength: _, ...representative }) => representative)
}

function judged(tally: Tally, vote: 'agree' | 'disagree', statement: number, group: number) {
  const { groups, seen } = tally
  const votes = tally[vote]
  let [others, otherVotes] = [0, 0]
  for (let other = 0; other < groups; other++) {
    if (other === group) continue
    others += seen[statement * groups + other]!
    otherVotes += votes[statement * groups + other]!
  }
  const [n, s] = [seen[statement * groups + group]!, votes[statement * groups + group]!]
  return {
    share: (s + 1) / (n + 2),
    shareOfOthers: (otherVotes + 1) / (others + 2),
    z: 2 * Math.sqrt(n + 1) * ((s + 1) / (n + 1) - 0.5),
    zAgainstOthers: twoProportions(s + 1, n + 1, otherVotes + 1, others + 1),
  }
}

function twoProportions(s1: number, n1: number, s2: number, n2: number): number {
  const pooled = (s1 + s2) / (n1 + n2)
  if (pooled === 1) return 0
  return (s1 / n1 - s2 / n2) / Math.sqrt(pooled * (1 - pooled) * (1 / n1 + 1 / n2))
}

/** How far all groups agree, or disagree, with a statement: the product over groups of (votes + 1) / (seen + 2). */
export function consensusOn(tally: Tally, statement: number): { statement: number; agree: number; disagree: number } {
  let [agree, disagree] = [1, 1]
  for (let cell = statement * tally.groups; cell < (statement + 1) * tally.groups; cell++) {
    agree *= (tally.agree[cell]! + 1) / (tally.seen[cell]! + 2)
    disagree *= (tally.disagree[cell]! + 1) / (tally.seen[cell]! + 2)
  }
  return { statement, agree, disagree }
}
