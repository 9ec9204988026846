import { adjustForMany } from '../../counts/fdr.ts'
import { blankJudgement, type Judge } from './judge.ts'

/** One point that stands out; `test` is its place among the p values. */
export type Found = {
  id: string
  k1based: number
  observed: number
  expected: number
  upperbound: number
  pvalue: number
  phi: number
  test: number
}

/** What came of a part of the series. A cell is a series at a point. */
export type Part = {
  series: number
  cells: number
  tooFew: number
  withoutModel: number
  pvalues: Float64Array
  found: Found[]
}

/** Judges series one after another and keeps only what stands out, with the p value of every cell that was judged. */
export function scanner(judge: Judge) {
  const judgement = blankJudgement()
  let pvalues: number[] = []
  let part = blankPart()
  return {
    add(id: string, counts: ArrayLike<number>, population: ArrayLike<number> | undefined): void {
      part.series++
      for (const [position, point] of judge.points.entries()) {
        part.cells++
        // First what costs nothing: most series of a neighbourhood have hardly any cases.
        if (!judge.hasEnough(counts, position)) {
          part.tooFew++
          continue
        }
        judge.judge(counts, population, position, judgement)
        const { isFitted, hasBaseline, isAlarm, expected, upperbound, pvalue, phi } = judgement
        if (!isFitted || !hasBaseline || Number.isNaN(pvalue)) {
          part.withoutModel++
          continue
        }
        if (isAlarm) {
          const [observed, test] = [counts[point]!, pvalues.length]
          part.found.push({ id, k1based: point + 1, observed, expected, upperbound, pvalue, phi, test })
        }
        pvalues.push(pvalue)
      }
    },
    /** What came of everything since the last time. */
    take(): Part {
      const taken = { ...part, pvalues: Float64Array.from(pvalues) }
      pvalues = []
      part = blankPart()
      return taken
    },
  }
}

const blankPart = (): Omit<Part, 'pvalues'> => ({ series: 0, cells: 0, tooFew: 0, withoutModel: 0, found: [] })

export type Alarm = Omit<Found, 'test'> & { q: number; standsOut: boolean }

export type Scan = Omit<Part, 'pvalues' | 'found'> & { judged: number; alarms: Alarm[] }

/**
 * Puts the parts together. q is that of Benjamini and Hochberg over all cells that were scanned: those with too few cases
 * count as tests that found nothing, because whether there are enough cases depends on the last ones. `standsOut`: q is at
 * most this, so of all that do at most that part is expected to be false. Least likely first.
 */
export function putTogether(parts: Part[], falseDiscovery: number): Scan {
  const sum = (value: (part: Part) => number) => parts.reduce((total, part) => total + value(part), 0)
  const [cells, judged] = [sum((part) => part.cells), sum(({ pvalues }) => pvalues.length)]
  const all = new Float64Array(judged)
  const alarms: (Found & { part: number })[] = []
  let begin = 0
  for (const { pvalues, found } of parts) {
    all.set(pvalues, begin)
    for (const each of found) alarms.push({ ...each, part: begin })
    begin += pvalues.length
  }
  const adjusted = adjustForMany(all, 'BH', cells)
  return {
    series: sum(({ series }) => series),
    cells,
    judged,
    tooFew: sum(({ tooFew }) => tooFew),
    withoutModel: sum(({ withoutModel }) => withoutModel),
    alarms: alarms
      .map(({ part, test, ...found }) => {
        const q = adjusted[part + test]!
        return { ...found, q, standsOut: q <= falseDiscovery }
      })
      .sort((a, b) => a.pvalue - b.pvalue || (a.id < b.id ? -1 : 1)),
  }
}
