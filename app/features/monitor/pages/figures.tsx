import { monitorTexts } from '../../../i18n/monitor.ts'
import type { PageContext, PageView, RequestContext } from '../../../platform/http/index.ts'
import { type Column, EmptyState, Heading, Intro, Link, Section, Table } from '../../../ui/index.ts'
import { FigureCell, SignsLegend } from '../components/figure-cell.tsx'
import { developmentInWords, latestFigures } from '../domain/headline.ts'
import { periodInWords } from '../domain/periods.ts'
import type { IndicatorSeries } from '../domain/series.ts'
import { groupByTheme } from '../group-by-theme.ts'
import { listIndicators, readSeries } from '../monitor.queries.ts'

/** All public figures, by the theme they belong to. */
export async function showFigures(ctx: PageContext): Promise<PageView> {
  const t = monitorTexts[ctx.language]
  const keys = (await listIndicators(ctx.tx)).filter((passport) => passport.isPublic).map((passport) => passport.key)
  const series = await readSeries(ctx.tx, keys)
  const groups = await groupByTheme(ctx.tx, series, ctx.municipality.settings.currentPlan)
  return {
    title: t.figures,
    description: t.figuresIntro,
    frame: 'public',
    body: (
      <>
        <Heading level={1}>{t.figures}</Heading>
        <Intro>{t.figuresIntro}</Intro>
        {groups.length === 0 && <EmptyState title={t.noFigures}>{t.noFiguresYet}</EmptyState>}
        {groups.map((group) => (
          <Section key={group.name} id={group.slug}>
            <Heading level={2}>{group.slug ? <span lang="nl">{group.name}</span> : t.otherFigures}</Heading>
            <LatestTable ctx={ctx} caption={group.name || t.otherFigures} series={group.series} />
          </Section>
        ))}
      </>
    ),
  }
}

/** Of each series the latest value and how it stands to the one before. */
function LatestTable({ ctx, caption, series }: { ctx: RequestContext; caption: string; series: IndicatorSeries[] }) {
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
