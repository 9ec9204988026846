import type { Tx } from '../../../platform/database/index.ts'
import type { IndicatorSeries } from '../domain/series.ts'
import { findIndicator, readSeries } from '../monitor.queries.ts'
import { FALSE_DISCOVERY_RATE, holdTogether, type JudgedLine, judgeSeries } from '../signals/find-signals.ts'
import { insertRun } from '../signals/signals.queries.ts'
import { SIGNAL_METHOD } from '../signals/watch-figures.ts'
import { endSearch, findSearch, moveSearch } from './area-searches.queries.ts'
import { readRegionSeries, regionsToSearch } from './region-series.ts'

/** So many areas between two looks at whether somebody stopped it. */
const BATCH = 100

/** Does a piece of the work in a transaction of its own. */
export type Act = <T>(what: string, work: (tx: Tx) => Promise<T>) => Promise<T>

/**
 * Looks at the last period of one figure in every area, and keeps what stands out when all are judged together. Started
 * again it begins anew: nothing is kept before the end.
 */
export async function searchAreas(act: Act, municipalityId: string, id: string, now: () => Date): Promise<void> {
  const asked = await act('find what is asked', async (tx) => {
    const search = await findSearch(tx, id)
    const indicator = search && (await findIndicator(tx, search.key))
    const [own] = search ? await readSeries(tx, [search.key]) : []
    if (!search || !indicator || !own) return undefined
    return { indicatorId: indicator.id, own, regions: await regionsToSearch(tx, indicator.id, search.level) }
  })
  if (!asked) return
  const { indicatorId, own, regions } = asked
  const lines: AreaLine[] = []
  for (let start = 0; start < regions.length; start += BATCH) {
    const isGoingOn = await act('note how far the search is', (tx) => moveSearch(tx, id, start, regions.length))
    if (!isGoingOn) return
    const batch = regions.slice(start, start + BATCH)
    lines.push(...(await act('look at a part of the areas', (tx) => judgeRegions(tx, indicatorId, own, batch))))
  }
  const judged = ofLastPeriod(lines)
  const signals = holdTogether(judged)
  await act('keep what stands out', async (tx) => {
    await moveSearch(tx, id, regions.length, regions.length)
    if (!(await endSearch(tx, id, 'done', now()))) return
    await insertRun(
      tx,
      {
        municipalityId,
        areaSearchId: id,
        seriesCount: lines.length,
        judgedCount: judged.length,
        tooFewCount: lines.length - judged.length,
        alertCount: signals.length,
        falseDiscoveryRate: FALSE_DISCOVERY_RATE,
        method: SIGNAL_METHOD,
        madeAt: now(),
      },
      signals.map(({ indicator: _, ...signal }) => ({ municipalityId, indicatorId, ...signal })),
    )
  })
}

type AreaLine = (JudgedLine & { region: string }) | undefined

async function judgeRegions(tx: Tx, indicatorId: string, own: IndicatorSeries, regions: readonly string[]) {
  const all = await readRegionSeries(tx, indicatorId, own, regions)
  return all.flatMap(({ region, series }): AreaLine[] =>
    judgeSeries(series).map((line) => (line ? { ...line, region } : undefined)),
  )
}

/** Areas whose figures stopped earlier are not about the same moment: nothing is said of them. */
function ofLastPeriod(lines: readonly AreaLine[]) {
  const judged = lines.flatMap((line) => line ?? [])
  const lastOf = (length: number) =>
    judged
      .map(({ period }) => period)
      .filter((period) => period.length === length)
      .sort()
      .at(-1)
  const last = new Set([lastOf('2024'.length), lastOf('2024-01'.length)])
  return judged.filter(({ period }) => last.has(period))
}
