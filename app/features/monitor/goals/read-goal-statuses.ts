import type { Tx } from '../../../platform/database/index.ts'
import type { Day } from '../../../shared/days.ts'
import { findVersionContent, type Goal, listAdoptedPlans, type PlanContent, type Theme } from '../../plan/index.ts'
import { type GoalJudgement, judgeGoal } from '../domain/goal-status.ts'
import type { IndicatorSeries } from '../domain/series.ts'
import { listSnapshotsOf, readSeries } from '../monitor.queries.ts'

/** A goal with what the rule says of it, and the series it says it from. */
export type JudgedGoal = { judgement: GoalJudgement; series?: IndicatorSeries }

/**
 * What the rule says of these goals now, by their code; with `upTo`, as if there were no figures after that year. Only
 * what the public may see is judged.
 */
export async function readGoalStatuses(
  tx: Tx,
  goals: readonly Goal[],
  today: Day,
  upTo = '9999',
): Promise<Map<string, JudgedGoal>> {
  const keys = [...new Set(goals.flatMap((goal) => goal.indicators.map(({ key }) => key)))]
  const all = (await readSeries(tx, keys))
    .filter(({ passport }) => passport.isPublic)
    .map((one) => ({ ...one, figures: one.figures.filter(({ period }) => period.slice(0, 4) <= upTo) }))
  const snapshots = await listSnapshotsOf(
    tx,
    all.flatMap(({ figures }) => figures),
  )
  const rounding = new Map(snapshots.map(({ id, roundingBase }) => [id, roundingBase]))
  return new Map(
    goals.map((goal) => {
      const judgement = judgeGoal(goal, all, ({ snapshotId }) => rounding.get(snapshotId) ?? 1, today)
      const key = judgement.status === 'cannot-be-said' ? undefined : judgement.evidence.indicator
      return [goal.code, { judgement, series: all.find(({ passport }) => passport.key === key) }]
    }),
  )
}

export type GoalOfFigure = JudgedGoal & { plan: PlanContent; theme: Theme; goal: Goal }

/** The goals of adopted plans that this figure measures, the newest plan first. */
export async function readGoalsOfFigure(tx: Tx, key: string, today: Day): Promise<GoalOfFigure[]> {
  const found: GoalOfFigure[] = []
  for (const { id, contentHash } of await listAdoptedPlans(tx)) {
    const plan = await findVersionContent(tx, id, contentHash)
    const measured = plan.themes.flatMap((theme) =>
      theme.goals.filter((goal) => goal.indicators.some((one) => one.key === key)).map((goal) => ({ theme, goal })),
    )
    const goals = measured.map(({ goal }) => goal)
    const judged = await readGoalStatuses(tx, goals, today)
    found.push(...measured.map(({ theme, goal }) => ({ plan, theme, goal, ...judged.get(goal.code)! })))
  }
  return found
}
