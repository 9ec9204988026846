import { inputTexts } from '../../../i18n/inputs.ts'
import { siteTexts } from '../../../i18n/site.ts'
import type { PageContext, PageView } from '../../../platform/http/index.ts'
import { formatSpan } from '../../../shared/days.ts'
import {
  Badge,
  Columns,
  Figure,
  Heading,
  Intro,
  Kicker,
  Link,
  Paragraph,
  Section,
  Timeline,
} from '../../../ui/index.ts'
import {
  type CalendarEvent,
  chartOf,
  GoalStatusBlock,
  type IndicatorSeries,
  LatestTable,
  listEvents,
  readGoalStatuses,
  readSeries,
} from '../../monitor/index.ts'
import { hasInputsAbout } from '../../participation/index.ts'
import { actionsOfTheme, type PlanContent, type Theme } from '../../plan/index.ts'
import { GoalView } from '../components/plan-view.tsx'

/** One theme of an adopted plan: why, what, which goals, which actions, which figures. */
export async function themePage(ctx: PageContext, plan: PlanContent, theme: Theme, base: string): Promise<PageView> {
  const t = siteTexts[ctx.language]
  const keys = [
    ...new Set([...theme.goals.flatMap((goal) => goal.indicators), ...theme.indicators].map(({ key }) => key)),
  ]
  const events = (await listEvents(ctx.tx)).filter((event) => event.themeCodes.includes(theme.code))
  const hasInputs = await hasInputsAbout(ctx.tx, plan.slug, theme.code, [
    ...theme.goals.map(({ code }) => code),
    ...actionsOfTheme(plan, theme).map(({ code }) => code),
  ])
  const statuses = await readGoalStatuses(ctx.tx, theme.goals, ctx.clock.today())
  const series = (await readSeries(ctx.tx, keys)).filter((one) => one.figures.length > 0)
  return {
    title: theme.name,
    description: theme.ambition.slice(0, 200),
    frame: 'public',
    breadcrumbs: [{ label: plan.title, href: base }],
    body: (
      <>
        {theme.strategyVerb && (
          <Kicker>
            <span lang="nl">{theme.strategyVerb}</span>
          </Kicker>
        )}
        <Heading level={1}>
          <span lang="nl">{theme.name}</span>
        </Heading>
        <div lang="nl">
          <Intro>{theme.ambition}</Intro>
        </div>
        <Columns asideLabel={t.onThisPage} aside={<Contents ctx={ctx} theme={theme} hasFigures={series.length > 0} />}>
          <Prose title={t.why} id="waarom" text={theme.why} />
          {theme.goals.length > 0 && (
            <Section id="doelen">
              <Heading level={2}>{t.goals}</Heading>
              {theme.goals.map((goal) => (
                <GoalView
                  key={goal.code}
                  {...{ ctx, plan, theme, goal }}
                  status={<GoalStatusBlock {...statuses.get(goal.code)!} language={ctx.language} href={ctx.href} />}
                />
              ))}
            </Section>
          )}
        </Columns>
        {hasInputs && (
          <Section id="inbreng">
            <Heading level={2}>{inputTexts[ctx.language].input}</Heading>
            <Paragraph>
              <Link href={ctx.href(`/praat-mee/inbreng?thema=${plan.slug}:${theme.code}`)}>
                {inputTexts[ctx.language].title}
              </Link>
            </Paragraph>
          </Section>
        )}
        <Figures ctx={ctx} series={series} />
        <Events ctx={ctx} events={events} />
      </>
    ),
  }
}

/** A development takes at least this many figures; fewer are told in a table. */
const ENOUGH_FOR_A_CHART = 3

/** The series that show a development as charts, side by side where there is room; the rest in one table. */
function Figures({ ctx, series }: { ctx: PageContext; series: IndicatorSeries[] }) {
  const t = siteTexts[ctx.language]
  const isDrawn = (one: IndicatorSeries) =>
    one.figures.filter((figure) => figure.category === '' && figure.value !== null).length >= ENOUGH_FOR_A_CHART
  const rest = series.filter((one) => !isDrawn(one))
  return (
    <Section id="cijfers">
      <Heading level={2}>{t.indicators}</Heading>
      {series.length === 0 && <Paragraph>{t.noFiguresHere}</Paragraph>}
      <div class="regie-pair">
        {series.filter(isDrawn).map((one) => (
          <SeriesFigure key={one.passport.key} ctx={ctx} series={one} />
        ))}
      </div>
      {rest.length > 0 && <LatestTable ctx={ctx} caption={t.indicators} series={rest} />}
    </Section>
  )
}

function SeriesFigure({ ctx, series }: { ctx: PageContext; series: IndicatorSeries }) {
  const t = siteTexts[ctx.language]
  const title = series.passport.name[ctx.language]
  return (
    <Figure
      title={title}
      subtitle={series.passport.unit[ctx.language]}
      id={series.passport.key}
      svg={chartOf([series], { title, language: ctx.language, width: 480 }).svg}
      source={<Link href={ctx.href(`/cijfers/${series.passport.key}`)}>{t.explainFigure(title)}</Link>}
    />
  )
}

/** What happened around this theme, with the days as far as the sources tell them. */
function Events({ ctx, events }: { ctx: PageContext; events: CalendarEvent[] }) {
  const t = siteTexts[ctx.language]
  if (events.length === 0) return null
  return (
    <Section id="gebeurtenissen">
      <Heading level={2}>{t.eventsHeading}</Heading>
      <Timeline
        steps={events.map((event) => ({
          title: event.title[ctx.language],
          when: formatSpan(event.happenedOn, ctx.language),
          state: 'done' as const,
        }))}
      />
    </Section>
  )
}

function Contents({ ctx, theme, hasFigures }: { ctx: PageContext; theme: Theme; hasFigures: boolean }) {
  const t = siteTexts[ctx.language]
  return (
    <nav aria-label={t.onThisPage}>
      <p>
        <strong>{t.onThisPage}</strong>
      </p>
      <ul class="regie-plain-list">
        {theme.goals.map((goal) => (
          <li key={goal.code}>
            <Link href={`#${goal.code}`} lang="nl">
              {goal.title}
            </Link>
          </li>
        ))}
        {hasFigures && (
          <li>
            <Link href="#cijfers">{t.indicators}</Link>
          </li>
        )}
      </ul>
      {theme.aliases.length > 0 && (
        <p lang="nl">
          {theme.aliases.map((alias) => (
            <Badge key={alias.name}>{alias.name}</Badge>
          ))}
        </p>
      )}
    </nav>
  )
}

function Prose({ title, id, text }: { title: string; id: string; text: string }) {
  if (!text) return null
  return (
    <Section id={id}>
      <Heading level={2}>{title}</Heading>
      <div lang="nl">
        {text.split('\n\n').map((part) => (
          <Paragraph key={part}>{part}</Paragraph>
        ))}
      </div>
    </Section>
  )
}
