import type { ComponentChildren } from 'preact'
import { planTexts } from '../../../i18n/plan.ts'
import { siteTexts } from '../../../i18n/site.ts'
import { threadTexts } from '../../../i18n/thread.ts'
import type { RequestContext } from '../../../platform/http/index.ts'
import { formatDay } from '../../../shared/days.ts'
import { formatNumber } from '../../../shared/numbers.ts'
import {
  Badge,
  DataList,
  Details,
  Heading,
  HiddenText,
  Link,
  Paragraph,
  ThemeTile,
  ThemeTiles,
} from '../../../ui/index.ts'
import {
  type Action,
  ActionProgress,
  actionsOfGoal,
  actionsOfTheme,
  type Goal,
  LogicFigure,
  lackSentence,
  logicOfGoal,
  MeasurableMark,
  type PlanContent,
  type Theme,
} from '../../plan/index.ts'
import { threadAddress } from '../public-thread.ts'

/** The chosen themes of a plan as tiles, with what each holds. */
export function ChosenThemes({ ctx, plan, base }: { ctx: RequestContext; plan: PlanContent; base: string }) {
  const t = planTexts[ctx.language]
  return (
    <ThemeTiles>
      {plan.themes
        .filter((theme) => theme.kind !== 'foundation')
        .map((theme) => (
          <ThemeTile
            key={theme.code}
            title={theme.name}
            href={ctx.href(`${base}/${theme.slug}`)}
            verb={theme.strategyVerb}
            counts={[t.goalCount(theme.goals.length), t.actionCount(actionsOfTheme(plan, theme).length)]}
          />
        ))}
    </ThemeTiles>
  )
}

export function FoundationThemes({ ctx, plan, base }: { ctx: RequestContext; plan: PlanContent; base: string }) {
  return (
    <ul class="regie-columns-list" lang="nl">
      {plan.themes
        .filter((theme) => theme.kind === 'foundation')
        .map((theme) => (
          <li key={theme.code}>
            <Link href={ctx.href(`${base}/${theme.slug}`)}>{theme.name}</Link>
          </li>
        ))}
    </ul>
  )
}

/** A goal with its mark, its figures and the actions that serve it. */
export function GoalView(props: {
  ctx: RequestContext
  plan: PlanContent
  theme: Theme
  goal: Goal
  status: ComponentChildren
}) {
  const { ctx, plan, goal, status } = props
  const t = planTexts[ctx.language]
  const site = siteTexts[ctx.language]
  const actions = actionsOfGoal(plan, goal.code)
  const lacks = lackSentence(goal, ctx.language)
  return (
    <section class="regie-goal" id={goal.code} aria-labelledby={`${goal.code}-title`}>
      <Heading level={3} id={`${goal.code}-title`}>
        <span lang="nl">{goal.title}</span>
      </Heading>
      <p class="regie-goal__marks">
        <MeasurableMark goal={goal} language={ctx.language} /> <Badge>{t.choices[goal.kind]}</Badge>
      </p>
      {goal.description && (
        <div lang="nl">
          <Paragraph>{goal.description}</Paragraph>
        </div>
      )}
      {lacks && <Paragraph small>{lacks}</Paragraph>}
      <GoalFacts ctx={ctx} goal={goal} />
      {status}
      <Logic ctx={ctx} plan={plan} goal={goal} />
      <Paragraph small>
        <Link href={ctx.href(threadAddress('goal', `${plan.slug}:${goal.code}`))}>
          {threadTexts[ctx.language].seeThread}
          <HiddenText>
            : <span lang="nl">{goal.title}</span>
          </HiddenText>
        </Link>
      </Paragraph>
      {actions.length > 0 && (
        <Details summary={site.actionsUnder(actions.length)}>
          {actions.map((action) => (
            <ActionView key={action.code} ctx={ctx} action={action} />
          ))}
        </Details>
      )}
    </section>
  )
}

/** How the actions for a goal should work, as far as it was written down when the plan was adopted. */
function Logic({ ctx, plan, goal }: { ctx: RequestContext; plan: PlanContent; goal: Goal }) {
  const t = planTexts[ctx.language]
  const logic = logicOfGoal(plan, goal)
  if (logic.steps.length === 0) return null
  return (
    <section aria-label={`${t.logic}: ${goal.code}`}>
      <Heading level={4}>{t.logic}</Heading>
      <LogicFigure ctx={ctx} logic={logic} />
      {logic.without.length > 0 && <Paragraph small>{t.logicMissingCount(logic.without.length)}</Paragraph>}
    </section>
  )
}

function GoalFacts({ ctx, goal }: { ctx: RequestContext; goal: Goal }) {
  const t = planTexts[ctx.language]
  const site = siteTexts[ctx.language]
  const measured = (value: number, when: string) =>
    `${formatNumber(value, ctx.language)} ${goal.measureUnit} (${/^\d{4}-\d{2}/.test(when) ? formatDay(when, ctx.language) : when})`
  const items = [
    goal.baselineValue !== null && { term: t.from, value: measured(goal.baselineValue, goal.baselinePeriod) },
    goal.targetValue !== null && { term: t.to, value: measured(goal.targetValue, goal.targetOn ?? '') },
    goal.owner !== '' && { term: t.owner, value: goal.owner },
    goal.aliases.length > 0 && { term: t.alsoCalled, value: goal.aliases.map((alias) => alias.name).join(', ') },
    goal.indicators.length > 0 && {
      term: site.goalFigures,
      value: goal.indicators.map((indicator, position) => (
        <span key={indicator.key} lang="nl">
          {position > 0 && ', '}
          <Link href={ctx.href(`/cijfers/${indicator.key}`)}>{indicator.title}</Link>
        </span>
      )),
    },
  ]
  const shown = items.filter((item) => item !== false)
  return shown.length > 0 ? <DataList items={shown} /> : null
}

function ActionView({ ctx, action }: { ctx: RequestContext; action: Action }) {
  const t = planTexts[ctx.language]
  const site = siteTexts[ctx.language]
  return (
    <div class="regie-action">
      <p class="regie-action__title">
        <strong lang="nl">{action.title}</strong> <Badge>{t.choices[action.state]}</Badge>
      </p>
      {action.description && (
        <div lang="nl">
          <Paragraph>{action.description}</Paragraph>
        </div>
      )}
      {action.milestones.length > 0 && (
        <>
          <ActionProgress action={action} language={ctx.language} />
          <ul class="regie-milestones">
            {action.milestones.map((milestone) => (
              <li key={milestone.title}>
                <span lang="nl">{milestone.title}</span>
                {' – '}
                {milestone.doneOn
                  ? `${site.done}, ${formatDay(milestone.doneOn, ctx.language)}`
                  : [site.plannedFor, milestone.dueOn && formatDay(milestone.dueOn, ctx.language)]
                      .filter(Boolean)
                      .join(' ')}
              </li>
            ))}
          </ul>
        </>
      )}
      {action.partners.length > 0 && (
        <Paragraph small>
          {site.with}: <span lang="nl">{action.partners.map((partner) => partner.name).join(', ')}</span>
        </Paragraph>
      )}
    </div>
  )
}
