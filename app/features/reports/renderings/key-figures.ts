import type { Block } from '../../../documents/index.ts'
import type { openContext } from '../document/context.ts'
import { figuresOfYear, keyFigureOf } from '../document/figure-blocks.ts'
import type { FrozenReport, FrozenSeries } from '../domain/frozen.ts'

/** Of each theme the figure that its writers name first, then the second, and so on until there are enough. */
export function mainSeries(
  { sections, report }: FrozenReport,
  context: ReturnType<typeof openContext>,
  most: number,
): FrozenSeries[] {
  const hasFigure = (series: FrozenSeries) =>
    figuresOfYear(series, report.reportingYear).some((one) => one.category === '' && one.value !== null)
  const perSection = [...sections]
    .sort((a, b) => Number(a.kind === 'foundation') - Number(b.kind === 'foundation'))
    .filter(({ kind }) => kind === 'theme' || kind === 'foundation')
    .map((section) => context.seriesOfSections([section]).filter(hasFigure))
  const turns = Array.from({ length: most }, (_, turn) => perSection.flatMap((found) => found[turn] ?? []))
  return [...new Set(turns.flat())].slice(0, most)
}

/** The main figures of the year as a band of large figures. */
export function mainFigures(
  frozen: FrozenReport,
  context: ReturnType<typeof openContext>,
  { title, most }: { title: string; most: number },
): Block[] {
  const year = frozen.report.reportingYear
  const items = mainSeries(frozen, context, most).flatMap((series) => {
    const figure = figuresOfYear(series, year).find((one) => one.category === '' && one.value !== null)
    return figure ? [keyFigureOf(figure, series, context)] : []
  })
  return items.length > 0 ? [{ type: 'keyFigures', title, items }] : []
}
