import { type Equation, protect } from '../../../disclosure/index.ts'
import { groupBy } from '../../../shared/group-by.ts'
import type { Entry } from './measurement.ts'

/** What may be shown of an entry: everything, or only that something is hidden. */
export type Shown = { entry: Entry; isHidden: boolean }

const REST = 'rest of '

/**
 * Hides every area in which fewer people answered than the protocol asks, and as many others as are needed so that no number
 * of answers can be worked out from a total: by the gate, line by line, with answers as counts. Answers nothing when no
 * choice is safe.
 */
export async function hideSmall(entries: readonly Entry[], fewestAnswers: number): Promise<Shown[] | undefined> {
  const shown: Shown[] = []
  for (const [, ofLine] of groupBy(entries, ({ line }) => line)) {
    const { cells, equations } = tableOf(ofLine)
    const done = await protect({
      cells: [...cells.keys()],
      values: [...cells.values()],
      equations,
      threshold: fewestAnswers,
    })
    if (!done.ok) return undefined
    const hidden = new Set([...done.value.primary, ...done.value.secondary])
    shown.push(...ofLine.map((entry) => ({ entry, isHidden: hidden.has(entry.region) })))
  }
  return shown
}

/**
 * The answers of one line with the totals they add up to. Who answered and lives in no area that is shown is a part of its
 * own, so that it is not worked out either. Areas that together have more answers than their total were asked apart.
 */
function tableOf(entries: readonly Entry[]) {
  const cells = new Map(entries.map(({ region, answers }) => [region, answers]))
  const equations: Equation[] = []
  for (const [total, parts] of groupBy(
    entries.filter(({ region }) => region !== ''),
    ({ region }) => parentOf(region, cells),
  )) {
    const all = total === undefined ? undefined : cells.get(total)
    if (total === undefined || all === undefined) continue
    const rest = all - parts.reduce((sum, { answers }) => sum + answers, 0)
    if (rest < 0) continue
    if (rest > 0) cells.set(REST + total, rest)
    equations.push({ total, parts: [...parts.map(({ region }) => region), ...(rest > 0 ? [REST + total] : [])] })
  }
  return { cells, equations }
}

/** The district around a neighbourhood when it is there too; otherwise the municipality. */
function parentOf(region: string, cells: ReadonlyMap<string, number>): string | undefined {
  const district = `WK${region.slice(2, 8)}`
  if (region.startsWith('BU') && cells.has(district)) return district
  return cells.has('') ? '' : undefined
}
