import loadHighs from 'highs'
import type { Equation } from '../../app/disclosure/index.ts'

/** What stands in a table as its readers see it: null is hidden, two numbers are what a rounded one may have been. */
export type Seen = { cells: string[]; values: (number | null | [lo: number, hi: number])[]; equations: Equation[] }

/**
 * Attacks tables from what their readers see alone, by a formulation of its own: one text program per question, no
 * structure used, nothing of the code under test. Answers the least and the most that a cell can be.
 */
export async function attack(tables: readonly Seen[], cell: string): Promise<[number, number]> {
  const highs = await loadHighs()
  const names = new Map<string, string>()
  const name = (id: string) => {
    if (!names.has(id)) names.set(id, `x${names.size}`)
    return names.get(id)!
  }
  const rows = tables
    .flatMap((table) => table.equations)
    .map(({ total, parts }) => `${name(total)} ${parts.map((part) => `- ${name(part)}`).join(' ')} = 0`)
  const bounds = tables.flatMap(({ cells, values }) =>
    cells.flatMap((id, index) => {
      const value = values[index]
      if (value == null) return []
      return [Array.isArray(value) ? `${value[0]} <= ${name(id)} <= ${value[1]}` : `${name(id)} = ${value}`]
    }),
  )
  const ask = (sense: 'Minimize' | 'Maximize') => {
    const text = [sense, `obj: ${name(cell)}`, 'Subject To', ...rows, 'Bounds', ...bounds, 'End'].join('\n')
    const answer = highs.solve(text, { output_flag: false })
    if (answer.Status === 'Unbounded' || answer.Status === 'Primal infeasible or unbounded')
      return Number.POSITIVE_INFINITY
    if (answer.Status !== 'Optimal') throw new Error(`${answer.Status}: ${text}`)
    return answer.ObjectiveValue
  }
  return [ask('Minimize'), ask('Maximize')]
}

export type Small = { id: string; value: number }

/** Whether no cell that is small can be pinned down: the rule of the gate, said once more. */
export async function isSafe(tables: readonly Seen[], small: readonly Small[], threshold = 5): Promise<boolean> {
  for (const { id, value } of small) {
    const [lo, hi] = await attack(tables, id)
    if (lo > Math.max(0, value - 1) + 1e-6 || hi < threshold - 1e-6) return false
  }
  return true
}

/** Every subset of these, the cheapest first. */
export function* subsets<Item extends { cost: number }>(items: readonly Item[]): Generator<Item[]> {
  const all = Array.from({ length: 2 ** items.length }, (_, mask) => items.filter((_, bit) => (mask >> bit) & 1))
  const costOf = (some: readonly Item[]) => some.reduce((sum, one) => sum + one.cost, 0)
  yield* all.sort((a, b) => costOf(a) - costOf(b))
}
