import { type Equation, protect } from '../../../../disclosure/index.ts'

/** A count as it may be seen. */
export type Counted = number | 'hidden'

/** Counts of members by what they are of, and which of them are the sum of which. */
export type CountTable = { counts: Map<string, number>; equations: Equation[] }

/**
 * Lets counts of members be seen: none from 1 to 4, nor any other by which one of those could be worked out. When no choice
 * is safe nothing is shown.
 */
export async function guard({ counts, equations }: CountTable): Promise<(id: string) => Counted> {
  const done = await protect({
    cells: [...counts.keys()],
    values: [...counts.values()],
    equations,
    cost: 'value',
    mode: 'heuristic',
  })
  if (!done.ok) return () => 'hidden'
  const hidden = new Set(done.value.cells.filter(({ state }) => state === 'suppressed').map(({ id }) => id))
  return (id) => (hidden.has(id) ? 'hidden' : (counts.get(id) ?? 0))
}

export const addTo = (counts: Map<string, number>, id: string, count: number): void => {
  counts.set(id, (counts.get(id) ?? 0) + count)
}

/** A total and those of its parts that there are; nothing when there are none. */
export function totalOf({ counts }: Pick<CountTable, 'counts'>, total: string, parts: readonly string[]): Equation[] {
  const known = parts.filter((part) => counts.has(part))
  return known.length > 0 && counts.has(total) ? [{ total, parts: known }] : []
}
