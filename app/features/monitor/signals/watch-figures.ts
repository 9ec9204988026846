import type { Tx } from '../../../platform/database/index.ts'
import { listIndicators, readSeries } from '../monitor.queries.ts'
import { FALSE_DISCOVERY_RATE, findSignals, type SignalSearch } from './find-signals.ts'
import { insertRun } from './signals.queries.ts'

/** Changes when the same figures may give other signals. */
export const SIGNAL_METHOD = 'unusual-year 1, farrington 1'

/**
 * Looks at every series of the municipality and keeps what stands out, for people to look at. Only what the public may
 * count with is judged: a hidden count stays hidden here too, because an alert on it would tell how large it is.
 */
export async function watchFigures(
  tx: Tx,
  municipalityId: string,
  now: Date,
): Promise<SignalSearch & { isNew: number }> {
  const indicators = await listIndicators(tx)
  const ids = new Map(indicators.map((one) => [one.key, one.id]))
  const series = await readSeries(tx, [...ids.keys()])
  const search = findSignals(series)
  const run = {
    municipalityId,
    seriesCount: search.seriesCount,
    judgedCount: search.judgedCount,
    tooFewCount: search.tooFewCount,
    alertCount: search.signals.length,
    falseDiscoveryRate: FALSE_DISCOVERY_RATE,
    method: SIGNAL_METHOD,
    madeAt: now,
  }
  const isNew = await insertRun(
    tx,
    run,
    search.signals.map(({ indicator, ...signal }) => ({ municipalityId, indicatorId: ids.get(indicator)!, ...signal })),
  )
  return { ...search, isNew }
}
