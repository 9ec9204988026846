import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { blankJudgement, Judge } from '../app/statistics/signals/farrington/judge.ts'
import { MONTHLY } from '../app/statistics/signals/farrington/settings.ts'
import { hasR, processorSeconds, runR } from './r.ts'
import { type Measurement, type Row, rounded } from './row.ts'
import { monthlySeries } from './series.ts'

const MONTHS = 150
const SERIES = 4000
const BY_R = 40

/** The last month of series that all have enough cases, on one core; R judges the first forty of the same. */
export const farringtonSpeed: Row = {
  name: 'farrington flexible beside R surveillance',
  budget: '>= 150 x R per monthly series on one core; the same alarms',
  run: async (): Promise<Measurement> => {
    const series = [...monthlySeries(SERIES, MONTHS, 2, 30)].map((counts) => Float64Array.from(counts))
    const judge = new Judge({ freq: 12, length: MONTHS }, MONTHLY, [MONTHS - 1])
    const judgement = blankJudgement()
    const bounds = series.map((counts) => {
      judge.judge(counts, undefined, 0, judgement)
      return judgement.upperbound
    })
    const seconds = processorSeconds(() => {
      for (const counts of series) judge.judge(counts, undefined, 0, judgement)
    })
    const rate = SERIES / seconds
    if (!hasR('surveillance')) {
      return {
        measured: `${rounded(rate)} series/s; R surveillance is not on this machine`,
        isWithin: rate >= 8250,
        numbers: { seriesPerSecond: rate },
      }
    }
    const { rate: rateOfR, same } = besideR(series.slice(0, BY_R), bounds)
    return {
      measured: `${rounded(rate)} series/s, R ${rounded(rateOfR)}: ${rounded(rate / rateOfR)} x; ${same} of ${BY_R} bounds the same`,
      isWithin: rate >= 150 * rateOfR && same === BY_R,
      numbers: { seriesPerSecond: rate, seriesPerSecondOfR: rateOfR, ratio: rate / rateOfR },
    }
  },
}

function besideR(series: Float64Array[], bounds: number[]): { rate: number; same: number } {
  const folder = mkdtempSync(path.join(tmpdir(), 'regie-bench-'))
  try {
    const file = path.join(folder, 'series.csv')
    writeFileSync(file, series.map((counts) => counts.join(',')).join('\n'))
    const { seconds, ...byR } = runR(`
      suppressMessages(library(surveillance))
      observed <- t(as.matrix(read.csv("${file}", header = FALSE)))
      series <- sts(observed = observed, frequency = 12, start = c(2012, 1))
      control <- list(range = ${MONTHS}, b = 5, w = 1, noPeriods = 4, pastWeeksNotIncluded = 6, alpha = 0.01,
        limit54 = c(5, 4), thresholdMethod = "nbPlugin", glmWarnings = FALSE)
      took <- system.time(judged <- suppressWarnings(farringtonFlexible(series, control)))
      cat("seconds", took[["user.self"]] + took[["sys.self"]], "\\n")
      for (j in seq_len(ncol(observed))) cat(j - 1, upperbound(judged)[1, j], "\\n")`)
    const same = series.filter(
      (_, at) => byR[at] === bounds[at] || (Number.isNaN(byR[at]) && Number.isNaN(bounds[at]!)),
    )
    return { rate: series.length / seconds!, same: same.length }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
