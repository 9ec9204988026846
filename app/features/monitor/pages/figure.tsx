import { monitorTexts } from '../../../i18n/monitor.ts'
import { talkTexts } from '../../../i18n/talk.ts'
import { threadTexts } from '../../../i18n/thread.ts'
import { orNotFound, type PageContext, type PageView, type RequestContext } from '../../../platform/http/index.ts'
import { periodInWords } from '../../../shared/periods.ts'
import {
  Alert,
  EmptyState,
  Figure,
  Heading,
  Intro,
  KeyFigure,
  KeyFigureRow,
  Link,
  Paragraph,
  Section,
} from '../../../ui/index.ts'
import { publicAttachments } from '../../thread/index.ts'
import { chartOf } from '../chart-of.ts'
import { FigureCell } from '../components/figure-cell.tsx'
import { figureNavigation } from '../components/figure-navigation.tsx'
import { PassportList } from '../components/passport-list.tsx'
import { SeriesMarks } from '../components/series-marks.tsx'
import { categoryName, SeriesTable } from '../components/series-table.tsx'
import { SnapshotTable } from '../components/snapshot-table.tsx'
import { definitionFor } from '../domain/figures.ts'
import { developmentInWords, latestFigures } from '../domain/headline.ts'
import type { IndicatorSeries } from '../domain/series.ts'
import { EmbedCode } from '../embeds/embed.tsx'
import { goalsOfFigure } from '../goals/goals-of-figure.tsx'
import { listIndicators, readSeries } from '../monitor.queries.ts'
import { marksOnSeries, readPlanMarks } from '../plan-marks.ts'
import { readSnapshotsOf } from '../series-file.ts'
import { listTalk } from '../talk/talk.queries.ts'
import { TalkList } from '../talk/talk-list.tsx'

/** One figure: where it stands, how it went, what to mind, and where every number comes from. */
export async function showFigure(ctx: PageContext): Promise<PageView> {
  const t = monitorTexts[ctx.language]
  const [found] = await readSeries(ctx.tx, [ctx.params.key!])
  const series = orNotFound(found)
  const { passport } = series
  const latest = latestFigures(series)
  const hasFigures = series.figures.length > 0
  const inForce = definitionFor(passport.definitions, latest[0]?.period ?? '9999')
  const definition = passport.definitions.find((one) => one.number === inForce)
  const keys = [passport.partOf, passport.shareOf].filter((key) => key !== null)
  const marks = marksOnSeries(await readPlanMarks(ctx.tx, passport.key), series, ctx.language)
  const talk = (await listTalk(ctx.tx, passport.key)).filter((one) => one.isPublic)
  const related = keys.length > 0 ? await listIndicators(ctx.tx) : []
  return {
    title: passport.name[ctx.language],
    description: definition?.text[ctx.language],
    frame: 'public',
    breadcrumbs: [{ label: t.figures, href: '/cijfers' }],
    body: (
      <>
        <Heading level={1}>{passport.name[ctx.language]}</Heading>
        {!passport.isPublic && (
          <Alert tone="warning" title={t.notPublic}>
            {t.notPublicWhy}
          </Alert>
        )}
        <Intro>{definition?.text[ctx.language]}</Intro>
        {await figureNavigation(ctx, passport.key, 'figure')}
        <Latest ctx={ctx} series={series} />
        <Section id="grafiek">
          <Heading level={2}>{t.viewChart}</Heading>
          {hasFigures ? (
            <Chart ctx={ctx} series={series} marks={marks} />
          ) : (
            <EmptyState title={t.noFigures}>{t.noFiguresYet}</EmptyState>
          )}
        </Section>
        <Section id="tabel">
          <Heading level={2}>{t.table}</Heading>
          {hasFigures ? (
            <SeriesTable series={series} language={ctx.language} href={ctx.href} />
          ) : (
            <Paragraph>{t.noFigures}</Paragraph>
          )}
        </Section>
        {await goalsOfFigure(ctx, passport.key)}
        {talk.length > 0 && (
          <Section id="duiding">
            <Heading level={2}>{talkTexts[ctx.language].heading}</Heading>
            <TalkList talk={talk} language={ctx.language} />
          </Section>
        )}
        <Section id="paspoort">
          <Heading level={2}>{t.passport}</Heading>
          <PassportList ctx={ctx} passport={passport} related={related} />
        </Section>
        {passport.isPublic && (
          <Section id="draad">
            <Link href={ctx.href(`/draad/cijfer/${passport.key}`)}>{threadTexts[ctx.language].seeThread}</Link>
          </Section>
        )}
        <Section id="bronnen">
          <Heading level={2}>{t.snapshots}</Heading>
          <SnapshotTable ctx={ctx} snapshots={await readSnapshotsOf(ctx.tx, series)} />
        </Section>
        {await publicAttachments(ctx, 'indicator', passport.key)}
      </>
    ),
  }
}

function Latest({ ctx, series }: { ctx: RequestContext; series: IndicatorSeries }) {
  const { language } = ctx
  const latest = latestFigures(series)
  if (latest.length === 0) return null
  return (
    <KeyFigureRow>
      {latest.map((figure) => (
        <KeyFigure
          key={figure.category}
          value={<FigureCell figure={figure} passport={series.passport} language={language} />}
          label={
            figure.category ? categoryName(series.passport, figure.category, language) : series.passport.unit[language]
          }
          note={[periodInWords(figure.period, language), developmentInWords(series, figure, language)]
            .filter(Boolean)
            .join(': ')}
        />
      ))}
    </KeyFigureRow>
  )
}

type ChartProps = { ctx: RequestContext; series: IndicatorSeries; marks: { period: string; title: string }[] }

function Chart({ ctx, series, marks }: ChartProps) {
  const { language } = ctx
  const t = monitorTexts[language]
  const { passport, figures } = series
  const periods = [...new Set(figures.map((figure) => periodInWords(figure.period, language)))]
  const span = periods.length > 1 ? `${periods[0]} – ${periods.at(-1)}` : periods[0]!
  const title = passport.name[language]
  const address = (file: string) => ctx.href(`/cijfers/${passport.key}/${file}`)
  return (
    <>
      <Figure
        title={title}
        subtitle={t.chartSubtitle(passport.unit[language], span)}
        svg={chartOf([series], { title, language, width: 760, marks }).svg}
        narrowSvg={chartOf([series], { title, language, width: 340, marks }).svg}
        caveats={<SeriesMarks series={series} language={language} />}
        downloads={[
          { href: address('reeks.csv'), label: t.downloadCsv },
          { href: address('reeks.json'), label: t.downloadJson },
          { href: address('reeks.csv-metadata.json'), label: t.downloadMetadata },
          { href: address('grafiek.svg'), label: t.downloadSvg },
          { href: address('grafiek.png'), label: t.downloadPng },
        ]}
      />
      {passport.isPublic && <EmbedCode ctx={ctx} path={`/cijfers/${passport.key}/insluiten`} title={title} />}
    </>
  )
}
