import type { ComponentChildren } from 'preact'
import { goalStatusTexts } from '../../../i18n/goal-status.ts'
import type { PageContext } from '../../../platform/http/index.ts'
import { formatNumber, type Language } from '../../../shared/numbers.ts'
import { Badge, type BadgeTone, Link, Paragraph } from '../../../ui/index.ts'
import type { Goal } from '../../plan/index.ts'
import { formatFigure } from '../domain/figures.ts'
import type { GoalEvidence, GoalJudgement, GoalStatus } from '../domain/goal-status.ts'
import type { Figure, IndicatorSeries } from '../domain/series.ts'
import { type JudgedGoal, readGoalStatuses } from './read-goal-statuses.ts'

/** Where the rule is printed. */
export const GOAL_RULE_ADDRESS = '/rekenmethoden/stand-van-een-doel'

const TONES: Record<GoalStatus, BadgeTone> = {
  'on-course': 'ok',
  behind: 'warning',
  reached: 'ok',
  'not-reached': 'danger',
  'not-demonstrable': 'neutral',
  'cannot-be-said': 'draft',
}

/** The status of a goal as one word. */
export function GoalStatusBadge({ judgement, language }: { judgement: GoalJudgement; language: Language }) {
  return <Badge tone={TONES[judgement.status]}>{goalStatusTexts[language].statuses[judgement.status]}</Badge>
}

type Props = JudgedGoal & { language: Language; href: (path: string) => string }

/** The status of a goal with the figures it rests on, each with its source, and the rule. */
export function GoalStatusBlock({ judgement, series, language, href }: Props) {
  const t = goalStatusTexts[language]
  const rule = <Link href={href(GOAL_RULE_ADDRESS)}>{t.rule}</Link>
  return (
    <>
      <Paragraph>
        <strong>{t.status}:</strong> <GoalStatusBadge judgement={judgement} language={language} />
      </Paragraph>
      <Paragraph small>
        {goalSentence({ judgement, series }, language)} {rule}
      </Paragraph>
      {judgement.status !== 'cannot-be-said' && (
        <Paragraph small>
          <Link href={href(`/cijfers/${judgement.evidence.indicator}`)}>
            {t.figure(series!.passport.name[language])}
          </Link>
          . {t.sources}: <Source figure={judgement.evidence.baseline} href={href} language={language} />,{' '}
          <Source figure={judgement.evidence.now} href={href} language={language} />.
        </Paragraph>
      )}
    </>
  )
}

/** The same for a page of the plan itself, which stands below the figures. */
export async function goalStatusPart(ctx: PageContext, goal: Goal): Promise<ComponentChildren> {
  const judged = (await readGoalStatuses(ctx.tx, [goal], ctx.clock.today())).get(goal.code)!
  return <GoalStatusBlock {...judged} language={ctx.language} href={ctx.href} />
}

function Source({ figure, href, language }: { figure: Figure; href: Props['href']; language: Language }) {
  return <Link href={href(`/bronnen/${figure.snapshotId}`)}>{goalStatusTexts[language].source(figure.period)}</Link>
}

/** What the status rests on, in words. */
export function goalSentence({ judgement, series }: JudgedGoal, language: Language): string {
  const t = goalStatusTexts[language]
  if (judgement.status === 'cannot-be-said') return t.silences[judgement.reason]
  const { evidence, status } = judgement
  const { passport } = series!
  const { now, baseline, due, wanted, isTargetYear, plannedBaseline } = evidence
  const figure = (one: Figure) => formatFigure(one, passport, language).text
  const say = isTargetYear ? t.atTarget : t.beforeTarget
  return [
    say(
      figure(now),
      now.period,
      figure(baseline),
      baseline.period,
      shownLine(due, evidence, passport, language),
      t.wanted[wanted],
    ),
    ...(status === 'not-demonstrable' ? [t.mayBeChance] : []),
    ...(plannedBaseline === null ? [] : [t.plannedBaseline(formatNumber(plannedBaseline, language, 2))]),
  ].join(' ')
}

/** The line rarely falls on a whole number: it is shown with one decimal then. */
function shownLine(
  due: number,
  { isTargetYear }: GoalEvidence,
  { valueType }: IndicatorSeries['passport'],
  language: Language,
): string {
  const decimals = isTargetYear ? (String(due).split('.')[1]?.length ?? 0) : Number.isInteger(due) ? 0 : 1
  return formatNumber(due, language, Math.min(decimals, 2)) + (valueType === 'share' ? '%' : '')
}
