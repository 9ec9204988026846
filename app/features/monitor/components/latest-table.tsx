import { monitorTexts } from '../../../i18n/monitor.ts'
import type { RequestContext } from '../../../platform/http/index.ts'
import { periodInWords } from '../../../shared/periods.ts'
import { type Column, Link, Table } from '../../../ui/index.ts'
import { developmentInWords, latestFigures } from '../domain/headline.ts'
import type { IndicatorSeries } from '../domain/series.ts'
import { FigureCell, SignsLegend } from './figure-cell.tsx'

/** Of each series the latest value and how it stands to the one before. */
export function LatestTable({
  ctx,
  caption,
  series,
}: {
  ctx: RequestContext
  caption: string
  series: IndicatorSeries[]
}) {
  const { language } = ctx
  const t = monitorTexts[language]
  const columns: Column<IndicatorSeries>[] = [
    {
      header: t.figure,
      rowHeader: true,
      cell: ({ passport }) => <Link href={ctx.href(`/cijfers/${passport.key}`)}>{passport.name[language]}</Link>,
    },
    {
      header: t.lastPeriod,
      cell: (one) => {
        const [latest] = latestFigures(one)
        return latest ? periodInWords(latest.period, language) : t.none
      },
    },
    { header: t.value, numeric: true, cell: (one) => <LatestValue one={one} ctx={ctx} /> },
    { header: t.unit, cell: ({ passport }) => passport.unit[language] },
    {
      header: t.development,
      cell: (one) => {
        const latest = latestFigures(one)
        return latest.length === 1 ? (developmentInWords(one, latest[0]!, language) ?? '') : ''
      },
    },
  ]
  return (
    <>
      <Table caption={caption} captionHidden columns={columns} rows={series} stack />
      <SignsLegend figures={series.flatMap((one) => onlyOne(latestFigures(one)))} language={language} />
    </>
  )
}

function LatestValue({ one, ctx }: { one: IndicatorSeries; ctx: RequestContext }) {
  const latest = latestFigures(one)
  if (latest.length > 1) return <>{monitorTexts[ctx.language].parts(latest.length)}</>
  return latest[0] ? <FigureCell figure={latest[0]} passport={one.passport} language={ctx.language} /> : null
}

const onlyOne = <Item,>(items: Item[]): Item[] => (items.length === 1 ? items : [])
