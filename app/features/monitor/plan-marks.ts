import type { Tx } from '../../platform/database/index.ts'
import { kindOfPeriod, type Period } from '../../shared/periods.ts'
import { actionsOfGoal, findVersionContent, listAdoptedPlans, type PlanContent } from '../plan/index.ts'
import type { IndicatorSeries } from './domain/series.ts'
import { listEvents } from './monitor.queries.ts'

/** Something that began in a period: an action of a plan, or what happened beside it. */
export type PlanMark = { day: string; title: { nl: string; en: string } }

/**
 * What may help to read a series: actions of adopted plans that began, where their goal is measured by it, and events of
 * their themes. They come from the plan; nobody types them at the figure. That one follows on the other says nothing.
 */
export async function readPlanMarks(tx: Tx, indicator: string): Promise<PlanMark[]> {
  const plans = await Promise.all(
    (await listAdoptedPlans(tx)).map((version) => findVersionContent(tx, version.id, version.contentHash)),
  )
  const themes = new Set<string>()
  const actions = plans.flatMap((plan) => startsIn(plan, indicator, themes))
  const events = (await listEvents(tx)).filter((event) => event.themeCodes.some((code) => themes.has(code)))
  return [...actions, ...events.map(({ happenedOn, title }) => ({ day: happenedOn, title }))]
}

function startsIn(plan: PlanContent, indicator: string, themes: Set<string>): PlanMark[] {
  const isMeasured = ({ indicators }: { indicators: { key: string }[] }) =>
    indicators.some((one) => one.key === indicator)
  const measured = plan.themes.flatMap((theme) => {
    const goals = theme.goals.filter(isMeasured)
    if (goals.length > 0 || isMeasured(theme)) themes.add(theme.code)
    return goals
  })
  const actions = new Map(
    measured.flatMap((goal) => actionsOfGoal(plan, goal.code)).map((action) => [action.code, action]),
  )
  return [...actions.values()]
    .filter((action) => action.startsOn !== null)
    .map((action) => ({
      day: action.startsOn!,
      title: { nl: `Start: ${action.title}`, en: `Start: ${action.title}` },
    }))
}

/** The marks that fall in a period of the series, each on the label of that period. */
export function marksOnSeries(marks: readonly PlanMark[], { figures }: IndicatorSeries, language: 'nl' | 'en') {
  const periods = new Set(figures.map((figure) => figure.period))
  return marks.flatMap(({ day, title }) => {
    const period = periodsOf(day).find((one) => periods.has(one))
    return period === undefined ? [] : [{ period, title: title[language] }]
  })
}

/** The month, quarter and year of a day; of a year alone only the year. */
function periodsOf(day: string): Period[] {
  const [year, month] = [day.slice(0, 4), day.slice(5, 7)]
  const quarter = month === '' ? '' : `${year}-Q${Math.ceil(Number(month) / 3)}`
  return [day.slice(0, 7), quarter, year].filter((period) => kindOfPeriod(period) !== undefined)
}
