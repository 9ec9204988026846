import { monitorTexts } from '../../../i18n/monitor.ts'
import { formatNumber, type Language } from '../../../shared/numbers.ts'
import { periodInWords } from '../../../shared/periods.ts'
import { type Column, HiddenText, Link, Table } from '../../../ui/index.ts'
import { differenceFromPrinted, differenceInWords } from '../domain/figures.ts'
import type { Figure, IndicatorSeries } from '../domain/series.ts'
import { FigureCell, SignsLegend } from './figure-cell.tsx'

/** Every figure of a series with its state, remarks, definition and the frozen row it comes from. */
export function SeriesTable(props: { series: IndicatorSeries; language: Language; href: (path: string) => string }) {
  const { series, language, href } = props
  const { passport, figures } = series
  const t = monitorTexts[language]
  const columns: Column<Figure>[] = [
    { header: t.period, rowHeader: true, cell: (figure) => periodInWords(figure.period, language) },
    ...(figures.some((figure) => figure.category !== '')
      ? [{ header: t.category, cell: (figure: Figure) => categoryName(passport, figure.category, language) }]
      : []),
    {
      header: t.value,
      numeric: true,
      cell: (figure) => <FigureCell figure={figure} passport={passport} language={language} />,
    },
    ...(passport.valueType === 'share'
      ? [{ header: t.partsOfShare, cell: (figure: Figure) => partsOf(figure, language) }]
      : []),
    ...(passport.definitions.length > 1
      ? [{ header: t.definitionNumber, cell: (figure: Figure) => t.definitionVersion(figure.definition) }]
      : []),
    ...(figures.some((figure) => hasRemark(series, figure))
      ? [{ header: t.remark, cell: (figure: Figure) => <Remark {...{ series, figure, language }} /> }]
      : []),
    {
      header: t.source,
      cell: (figure) => (
        <Link href={href(sourceAddress(figure))}>
          <HiddenText>{`${t.sourceOf(periodInWords(figure.period, language))}: `}</HiddenText>
          {t.sourceRow(figure.row)}
        </Link>
      ),
    },
  ]
  return (
    <>
      <Table caption={t.tableOf(passport.name[language])} columns={columns} rows={figures} stack />
      <SignsLegend figures={figures} language={language} />
    </>
  )
}

/** Where a figure leads when it is clicked: its frozen row. */
export function sourceAddress({ snapshotId, row }: Pick<Figure, 'snapshotId' | 'row'>): string {
  const from = row > ROWS_PER_PAGE ? `?vanaf=${Math.floor((row - 1) / ROWS_PER_PAGE) * ROWS_PER_PAGE}` : ''
  return `/bronnen/${snapshotId}${from}#rij-${row}`
}

/** How many rows of a source file stand on one page. */
export const ROWS_PER_PAGE = 500

export function categoryName(passport: IndicatorSeries['passport'], key: string, language: Language): string {
  const category = passport.categories.find((one) => one.key === key)
  return category?.[language] ?? (key || monitorTexts[language].total)
}

function partsOf({ numerator, denominator }: Figure, language: Language): string {
  if (numerator === null || denominator === null) return ''
  return monitorTexts[language].outOf(formatNumber(numerator, language), formatNumber(denominator, language))
}

type RemarkProps = { series: IndicatorSeries; figure: Figure; language: Language }

/** The difference from the printed value, and the remark; a remark that says the same is not said twice. */
function Remark({ series, figure, language }: RemarkProps) {
  const difference = differenceInWords(figure, series.passport.valueType, language)
  const repeats = difference !== undefined && /afgedrukt/i.test(figure.note)
  return (
    <>
      {difference} {!repeats && <span lang="nl">{figure.note}</span>}
    </>
  )
}

function hasRemark(series: IndicatorSeries, figure: Figure): boolean {
  return figure.note !== '' || differenceFromPrinted(figure, series.passport.valueType) !== undefined
}
