import { blankJudgement, Judge } from '../app/statistics/signals/farrington/judge.ts'
import { MONTHLY } from '../app/statistics/signals/farrington/settings.ts'
import { inR, WITHOUT_R } from './reference-r.ts'
import { type Measurement, type Row, rounded } from './row.ts'
import { monthlySeries } from './series.ts'

const MONTHS = 150
const SERIES = 4000
const BY_R = 40

const FARRINGTON_IN_R = `
observed <- t(input$series)
series <- sts(observed = observed, frequency = 12, start = c(2012, 1))
control <- list(range = nrow(observed), b = 5, w = 1, noPeriods = 4, pastWeeksNotIncluded = 6, alpha = 0.01,
  limit54 = c(5, 4), thresholdMethod = "nbPlugin", glmWarnings = FALSE)
took <- system.time(judged <- suppressWarnings(farringtonFlexible(series, control)))
output <- list(seconds = took[["user.self"]] + took[["sys.self"]], bounds = as.vector(upperbound(judged)))`

/** The last month of series that nearly all have enough cases, on one core; R judges the first forty of the same. */
export const farringtonSpeed: Row = {
  name: 'farrington flexible beside R surveillance',
  budget: '≥ 150 × R per monthly series on one core, the same bounds',
  run: async (): Promise<Measurement> => {
    const series = [...monthlySeries(SERIES, MONTHS, 2, 30)].map((counts) => Float64Array.from(counts))
    const judge = new Judge({ freq: 12, length: MONTHS }, MONTHLY, [MONTHS - 1])
    const judgement = blankJudgement()
    const bounds = series.map((counts) => {
      judge.judge(counts, undefined, 0, judgement)
      return Number.isNaN(judgement.upperbound) ? null : judgement.upperbound
    })
    const began = process.cpuUsage()
    for (const counts of series) judge.judge(counts, undefined, 0, judgement)
    const rate = (1e6 * SERIES) / process.cpuUsage(began).user
    const theirs = inR<{ seconds: number; bounds: (number | null)[] }>(
      ['surveillance'],
      { series: series.slice(0, BY_R).map((counts) => Array.from(counts)) },
      FARRINGTON_IN_R,
    )
    if (!theirs) {
      return {
        measured: `${rounded(rate)} series/s; ${WITHOUT_R}`,
        isWithin: rate >= 8250,
        numbers: { seriesPerSecond: rate },
      }
    }
    const rateOfR = BY_R / theirs.seconds
    const same = theirs.bounds.filter((bound, at) => bound === bounds[at]).length
    return {
      measured: `${rounded(rate)} series/s, R ${rounded(rateOfR)}: ${rounded(rate / rateOfR)} ×; ${same} of ${BY_R} bounds the same`,
      isWithin: rate >= 150 * rateOfR && same === BY_R,
      numbers: { seriesPerSecond: rate, seriesPerSecondOfR: rateOfR, ratio: rate / rateOfR },
    }
  },
}
