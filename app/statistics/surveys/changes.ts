import { adjustForMany } from '../counts/fdr.ts'
import type { Difference } from './difference.ts'

export const CHANGES = ['up', 'down', 'none', 'unknown'] as const

/** Whether a change can be told from chance; unknown when there is nothing to tell it from. */
export type Change = (typeof CHANGES)[number]

export type JudgedChange = Difference & { q: number; change: Change }

/**
 * Changes that were compared together. A change is demonstrable when its own interval at `level` leaves 0 out (p ≤ 1 − level)
 * and it stands among all that were compared: its p adjusted for as many (BH, see `adjustForMany`) is at most `falseDiscovery`.
 */
export function judgeChanges(
  differences: readonly Difference[],
  { level, falseDiscovery }: { level: number; falseDiscovery: number },
): JudgedChange[] {
  const q = adjustForMany(differences.map(({ p }) => p))
  return differences.map((difference, at) => ({
    ...difference,
    q: q[at]!,
    change: changeOf(difference, q[at]!, level, falseDiscovery),
  }))
}

function changeOf({ diff, p }: Difference, q: number, level: number, falseDiscovery: number): Change {
  if (Number.isNaN(q)) return 'unknown'
  if (p > 1 - level || q > falseDiscovery) return 'none'
  return diff > 0 ? 'up' : 'down'
}
