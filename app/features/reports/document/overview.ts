import { type Block, type KeyFigure, plain } from '../../../documents/index.ts'
import { formatDay } from '../../../shared/days.ts'
import type { FrozenPlan, FrozenReport, FrozenTheme } from '../domain/frozen.ts'
import { partsOfReference } from '../domain/references.ts'
import { referencesInSections } from '../section-references.ts'
import { heading, paragraph } from './chapters.ts'
import { type BlockContext, figuresOfYear, keyFigureOf } from './figure-blocks.ts'
import { actionsInWords, countActions, enumerate, WORDS } from './words.ts'

const MOST_KEY_FIGURES = 8

/** The infographic: of each section the first figure of the year it names, development themes with two. */
export function yearInFigures(frozen: FrozenReport, context: BlockContext): Block[] {
  const items = frozen.sections.flatMap((section) => keyFiguresOfSection(section, frozen, context))
  const chosen = [...items.map((two) => two[0]), ...items.map((two) => two[1])].filter((item) => item !== undefined)
  if (chosen.length === 0) return []
  const title = WORDS.yearInFigures(frozen.report.reportingYear)
  const kept = new Set(chosen.slice(0, MOST_KEY_FIGURES))
  return [
    heading(1, title, 'jaar-in-cijfers'),
    {
      type: 'keyFigures',
      title: frozen.plan.title,
      items: items
        .flat()
        .filter((item) => kept.has(item))
        .map((item) => item()),
    },
  ]
}

/** Shown only when chosen, for a figure that is shown gets a place in the appendix. */
type LazyKeyFigure = () => KeyFigure

function keyFiguresOfSection(
  section: FrozenReport['sections'][number],
  frozen: FrozenReport,
  context: BlockContext,
): LazyKeyFigure[][] {
  const year = String(frozen.report.reportingYear)
  const named = referencesInSections([section])
    .flatMap((found) => (found.place === 'inline' ? [partsOfReference(found.reference)] : []))
    .filter(({ period, category }) => period === year && category === '')
  const keys = [...new Set(named.map(({ key }) => key))].slice(0, section.kind === 'theme' ? 2 : 1)
  const found = context.book.seriesOf(keys).flatMap((series): LazyKeyFigure[] => {
    const figure = figuresOfYear(series, context.year).find((one) => one.category === '' && one.value !== null)
    return figure ? [() => keyFigureOf(figure, series, context)] : []
  })
  return found.length > 0 ? [found] : []
}

/** "Het plan in één oogopslag": what the plan is, its themes with goals and actions, and how much can be measured. */
export function planAtAGlance({ plan }: FrozenReport): Block[] {
  const foundation = plan.themes.filter((theme) => theme.kind === 'foundation')
  const themes = plan.themes.filter((theme) => theme.kind !== 'foundation')
  const goals = plan.themes.flatMap((theme) => theme.goals)
  const measurable = goals.filter((goal) => goal.isMeasurable).length
  return [
    { type: 'pageBreak' },
    heading(1, WORDS.planAtAGlance, 'het-plan'),
    paragraph(WORDS.planRuns(plan.title, formatDay(plan.startsOn, 'nl'), formatDay(plan.endsOn, 'nl'))),
    ...plan.summary
      .split(/\n{2,}/)
      .filter(Boolean)
      .map(paragraph),
    ...(plan.motto ? [{ type: 'quote' as const, content: plain(plan.motto), attribution: plan.title }] : []),
    ...(themes.length > 0 ? [themeTable(themes, plan)] : []),
    ...(goals.length > 0 ? [paragraph(WORDS.measurableGoals(measurable, goals.length))] : []),
    ...(countActions(plan.actions) > 0 ? [paragraph(WORDS.actionsOfPlan(actionsInWords(plan.actions)))] : []),
    ...(foundation.length > 0
      ? [paragraph(WORDS.foundationThemes(enumerate(foundation.map((theme) => theme.name.toLowerCase()))))]
      : []),
  ]
}

function themeTable(themes: FrozenTheme[], plan: FrozenPlan): Block {
  const { theme, verb, goals, measurable, actions } = WORDS.themeColumns
  return {
    type: 'table',
    caption: WORDS.themeTable,
    columns: [
      { title: theme, align: 'start' },
      { title: verb, align: 'start' },
      ...[goals, measurable, actions].map((title) => ({ title, align: 'end' as const })),
    ],
    rows: themes.map((one) => [
      plain(one.name),
      plain(one.strategyVerb || WORDS.noVerb),
      plain(String(one.goals.length)),
      plain(String(one.goals.filter((goal) => goal.isMeasurable).length)),
      plain(String(countActions(one.actions))),
    ]),
    notes: [plain(WORDS.planSource(plan.title, plan.version?.number))],
  }
}
