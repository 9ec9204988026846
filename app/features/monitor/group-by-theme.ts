import type { Tx } from '../../platform/database/index.ts'
import { findVersionContent, listAdoptedPlans } from '../plan/index.ts'
import type { IndicatorSeries } from './domain/series.ts'

/** Series that belong to one theme; without a slug: those that no adopted plan names. */
export type ThemeGroup = { slug: string; name: string; series: IndicatorSeries[] }

/**
 * Puts each series under the first theme that measures by it: those of the plan in force first, then those of earlier
 * plans. Themes of the same name are one group.
 */
export async function groupByTheme(tx: Tx, series: IndicatorSeries[], currentPlan: string): Promise<ThemeGroup[]> {
  const plans = await listAdoptedPlans(tx)
  const contents = await Promise.all(plans.map((plan) => findVersionContent(tx, plan.id, plan.contentHash)))
  contents.sort(
    (a, b) => Number(b.slug === currentPlan) - Number(a.slug === currentPlan) || (a.startsOn < b.startsOn ? 1 : -1),
  )
  const left = new Map(series.map((one) => [one.passport.key, one]))
  const groups = new Map<string, ThemeGroup>()
  for (const theme of contents.flatMap((content) => content.themes)) {
    const named = [...theme.indicators, ...theme.goals.flatMap((goal) => goal.indicators)].map((one) => one.key)
    const found = [...left.values()].filter((one) => named.includes(one.passport.key))
    if (found.length === 0) continue
    const group = groups.get(theme.slug) ?? { slug: theme.slug, name: theme.name, series: [] }
    group.series.push(...found)
    groups.set(theme.slug, group)
    for (const one of found) left.delete(one.passport.key)
  }
  const rest = [...left.values()]
  return [...groups.values(), ...(rest.length ? [{ slug: '', name: '', series: rest }] : [])]
}
