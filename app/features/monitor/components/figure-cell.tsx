import { monitorTexts } from '../../../i18n/monitor.ts'
import type { Language } from '../../../shared/numbers.ts'
import { ValueCell, type ValueCellProps, ValueLegend } from '../../../ui/index.ts'
import { formatFigure } from '../domain/figures.ts'
import type { Figure, Passport } from '../domain/series.ts'

type Shown = Pick<Figure, 'state' | 'value' | 'isProvisional'>

/** A figure as every table shows it; a provisional one has its mark apart. */
export function FigureCell(props: { figure: Shown; passport: Pick<Passport, 'valueType'>; language: Language }) {
  return <ValueCell {...cellOf(props.figure, props.passport, props.language)} />
}

/** What the signs under a table mean; shows only those that occur in these figures. */
export function SignsLegend({ figures, language }: { figures: Shown[]; language: Language }) {
  const t = monitorTexts[language]
  const absent = figures.filter((figure) => figure.state !== 'value' && figure.state !== 'zero')
  const states = [...new Map(absent.map((figure) => [figure.state, figure])).values()]
  const items: ValueCellProps[] = states.map((figure) =>
    cellOf({ ...figure, isProvisional: false }, { valueType: 'count' }, language),
  )
  if (figures.some((figure) => figure.isProvisional)) {
    items.push({ state: 'value', text: '', provisional: { text: '*', explanation: t.provisional } })
  }
  return <ValueLegend label={t.signs} items={items} />
}

function cellOf(figure: Shown, passport: Pick<Passport, 'valueType'>, language: Language): ValueCellProps {
  const { text, explanation } = formatFigure({ ...figure, isProvisional: false }, passport, language)
  return {
    state: figure.state,
    text,
    explanation,
    provisional: figure.isProvisional ? { text: '*', explanation: monitorTexts[language].provisional } : undefined,
  }
}
