import type { Tx } from '../../platform/database/index.ts'
import { byTime } from '../../shared/periods.ts'
import { readSeries } from '../monitor/index.ts'
import { findAdoptedPlan } from '../plan/index.ts'
import type { Round } from './rounds.queries.ts'

/** A figure of a goal that has no value of the year that is accounted for. */
export type StaleFigure = {
  key: string
  name: { nl: string; en: string }
  owner: string
  newest: string | null
  years: number
}

/** The figures of the goals of a round of which the newest value is older than its year, the oldest first. */
export async function listStaleFigures(
  tx: Tx,
  round: Pick<Round, 'planSlug' | 'reportingYear'>,
): Promise<StaleFigure[]> {
  const adopted = await findAdoptedPlan(tx, round.planSlug)
  const goals = adopted?.content.themes.flatMap((theme) => theme.goals) ?? []
  const keys = [...new Set(goals.flatMap(({ indicators }) => indicators.map(({ key }) => key)))]
  return (await readSeries(tx, keys))
    .map(({ passport, figures }) => {
      const known = figures.filter(({ state, period }) => state !== 'missing' && /^\d{4}/.test(period))
      const newest =
        known
          .map(({ period }) => period)
          .sort(byTime)
          .at(-1) ?? null
      const years = newest === null ? Number.POSITIVE_INFINITY : round.reportingYear - Number(newest.slice(0, 4))
      return { key: passport.key, name: passport.name, owner: passport.owner, newest, years }
    })
    .filter(({ years }) => years > 0)
    .sort((a, b) => b.years - a.years)
}
