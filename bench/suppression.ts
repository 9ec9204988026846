import { audit, protect } from '../app/disclosure/index.ts'
import { flat, townTable, tree } from '../app/disclosure/testing/tables.ts'
import { median, type Row, rounded, slowest } from './row.ts'

const TOWNS = 9
const SPLITS = [tree('buurt', 60, 5), flat('soort', 20)]

/** What the gate does with the counts of a year: 60 neighbourhoods in 12 districts, by 20 types, with every total. */
export const suppression: Row = {
  name: 'suppression of 60 buurten x 20 types with wijk totals',
  budget: 'timed; every table safe by its own audit',
  run: async () => {
    const times: number[] = []
    const audits: number[] = []
    const hidden: number[] = []
    let isSafe = true
    for (let town = 1; town <= TOWNS; town++) {
      const problem = townTable(town, SPLITS)
      const began = performance.now()
      const done = await protect(problem)
      times.push(performance.now() - began)
      if (!done.ok) throw new Error(`a table was refused: ${done.reason}`)
      const suppressed = [...done.value.primary, ...done.value.secondary]
      hidden.push(suppressed.length / problem.cells.length)
      const beganAudit = performance.now()
      const judged = await audit({ ...problem, suppressed })
      audits.push(performance.now() - beganAudit)
      isSafe &&= judged.ok && judged.value.safe
    }
    const [p50, p95, auditing, share] = [median(times), slowest(times), median(audits), median(hidden)]
    return {
      measured: `p50 ${rounded(p50)} ms, p95 ${rounded(p95)} ms; audit ${rounded(auditing)} ms; ${rounded(share * 100)} % of the cells hidden`,
      isWithin: isSafe,
      numbers: { p50Milliseconds: p50, p95Milliseconds: p95, auditMilliseconds: auditing, hiddenShare: share },
    }
  },
}
