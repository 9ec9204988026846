import { siteTexts } from '../../../i18n/site.ts'
import type { PageContext, PageView } from '../../../platform/http/index.ts'
import { formatDay } from '../../../shared/days.ts'
import {
  ActionGroup,
  Band,
  ButtonLink,
  EmptyState,
  Figure,
  Heading,
  Hero,
  KeyFigure,
  KeyFigureRow,
  Link,
  Paragraph,
  Section,
} from '../../../ui/index.ts'
import { chartOf, type IndicatorSeries, readSeries } from '../../monitor/index.ts'
import { countByState, findAdoptedPlan, isMeasurable, listAdoptedPlans, type PlanContent } from '../../plan/index.ts'
import { ChosenThemes, FoundationThemes } from '../components/plan-view.tsx'

/** Motto, mission and the state of the plan at a glance. */
export async function showHome(ctx: PageContext): Promise<PageView> {
  const t = siteTexts[ctx.language]
  const found = await findAdoptedPlan(ctx.tx, ctx.municipality.settings.currentPlan)
  const title = ctx.municipality.settings.siteName || ctx.municipality.name
  if (!found) {
    return {
      title,
      frame: 'public',
      body: (
        <>
          <Heading level={1}>{title}</Heading>
          <EmptyState title={t.noPlan}>{t.noPlanWhy}</EmptyState>
        </>
      ),
    }
  }
  const plan = found.content
  const others = (await listAdoptedPlans(ctx.tx)).filter((other) => other.slug !== plan.slug)
  const series = await readShown(ctx, plan)
  const intro = plan.mission || plan.summary.split('\n')[0]!
  return {
    title,
    description: plan.motto || intro,
    frame: 'public',
    body: (
      <>
        <Band>
          <Hero
            kicker={t.inForce(formatDay(plan.startsOn, ctx.language), formatDay(plan.endsOn, ctx.language))}
            title={<span lang="nl">{plan.motto || plan.title}</span>}
            intro={<span lang="nl">{intro}</span>}
            actions={
              <ActionGroup>
                <ButtonLink href={ctx.href('/plan')}>{t.readThePlan}</ButtonLink>
                <ButtonLink look="secondary" href={ctx.href('/verslagen')}>
                  {t.readTheReport}
                </ButtonLink>
              </ActionGroup>
            }
          />
        </Band>
        <AtAGlance ctx={ctx} plan={plan} />
        <Section>
          <Heading level={2}>{t.themesOfPlan}</Heading>
          <ChosenThemes ctx={ctx} plan={plan} base="/plan" />
        </Section>
        <Latest ctx={ctx} series={series} />
        <Band tone="tint">
          <Heading level={2}>{t.foundation}</Heading>
          <Paragraph>{t.foundationIntro}</Paragraph>
          <FoundationThemes ctx={ctx} plan={plan} base="/plan" />
        </Band>
        {others.length > 0 && (
          <Section>
            <Heading level={2}>{t.otherPlans}</Heading>
            {others.map((other) => (
              <Paragraph key={other.slug}>
                <Link href={ctx.href(`/plan/${other.slug}`)}>{other.title}</Link>
              </Paragraph>
            ))}
          </Section>
        )}
      </>
    ),
  }
}

function AtAGlance({ ctx, plan }: { ctx: PageContext; plan: PlanContent }) {
  const t = siteTexts[ctx.language]
  const goals = plan.themes.flatMap((theme) => theme.goals)
  const states = countByState(plan.actions)
  const chosen = plan.themes.filter((theme) => theme.kind !== 'foundation')
  const isStrategic = chosen.some((theme) => theme.kind === 'strategic')
  return (
    <Section>
      <Heading level={2}>{t.atAGlance}</Heading>
      <KeyFigureRow>
        <KeyFigure
          value={chosen.length}
          label={isStrategic ? t.strategicInAll : t.themesInAll}
          href={ctx.href('/plan')}
        />
        <KeyFigure
          value={goals.length}
          label={t.goalsInAll}
          note={t.goalsMeasurable(goals.filter(isMeasurable).length, goals.length)}
        />
        <KeyFigure
          value={states.running + states.continuous}
          label={t.actionsGoingOn}
          note={t.ofActions(plan.actions.length)}
        />
        <KeyFigure value={states.done} label={t.actionsDone} note={t.ofActions(plan.actions.length)} />
      </KeyFigureRow>
    </Section>
  )
}

/** The series that the municipality wants residents to see first, or else the first two of the plan. */
async function readShown(ctx: PageContext, plan: PlanContent): Promise<IndicatorSeries[]> {
  const chosen = ctx.municipality.settings.homeFigures
  const ofPlan = plan.themes.flatMap((theme) => [
    ...theme.indicators,
    ...theme.goals.flatMap((goal) => goal.indicators),
  ])
  const keys = chosen.length > 0 ? chosen : [...new Set(ofPlan.map(({ key }) => key))]
  const series = (await readSeries(ctx.tx, keys)).filter((one) => one.figures.length > 0)
  const inOrder = series.sort((a, b) => keys.indexOf(a.passport.key) - keys.indexOf(b.passport.key))
  return chosen.length > 0 ? inOrder : inOrder.slice(0, 2)
}

function Latest({ ctx, series }: { ctx: PageContext; series: IndicatorSeries[] }) {
  const t = siteTexts[ctx.language]
  if (series.length === 0) return null
  return (
    <Section>
      <Heading level={2}>{t.latestFigures}</Heading>
      <div class="regie-pair">
        {series.map((one) => {
          const title = one.passport.name[ctx.language]
          return (
            <Figure
              key={one.passport.key}
              title={title}
              subtitle={one.passport.unit[ctx.language]}
              svg={chartOf([one], { title, language: ctx.language, width: 480 }).svg}
              source={<Link href={ctx.href(`/cijfers/${one.passport.key}`)}>{t.explainFigure(title)}</Link>}
            />
          )
        })}
      </div>
      <Paragraph>
        <Link href={ctx.href('/cijfers')}>{t.allFigures}</Link>
      </Paragraph>
    </Section>
  )
}
