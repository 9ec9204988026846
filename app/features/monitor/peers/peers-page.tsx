import { monitorTexts } from '../../../i18n/monitor.ts'
import { peerTexts } from '../../../i18n/peers.ts'
import { orNotFound, type PageContext, type PageView } from '../../../platform/http/index.ts'
import { PEER_GROUPS } from '../../../regions/index.ts'
import { formatNumber } from '../../../shared/numbers.ts'
import { FEWEST_PAIRS } from '../../../statistics/index.ts'
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
import { figureNavigation } from '../components/figure-navigation.tsx'
import { SeriesMarks } from '../components/series-marks.tsx'
import { SnapshotTable } from '../components/snapshot-table.tsx'
import { ViewForm } from '../components/view-form.tsx'
import { EmbedCode } from '../embeds/embed.tsx'
import { drawLines, drawMap, shownRate } from './draw-peers.ts'
import { FEWEST_CHOSEN, MOST_CHOSEN, wordOf } from './peer-choice.ts'
import { FALSE_DISCOVERY_RATE, type PeerComparison } from './peer-comparison.ts'
import { PeerLines } from './peers-lines.tsx'
import { PeerTable } from './peers-table.tsx'
import { type PeerView, readPeers } from './read-peers.ts'

/** One figure of our municipality beside others like it: chart, map and table say the same numbers. */
export async function showPeers(ctx: PageContext): Promise<PageView> {
  const view = orNotFound(await readPeers(ctx, ctx.params.key!))
  const { series, own, asked, comparison } = view
  const { passport } = series
  const t = peerTexts[ctx.language]
  const title = t.title(passport.name[ctx.language])
  return {
    title,
    description: t.intro(own.name, t.groups[asked.choice]),
    frame: 'public',
    breadcrumbs: [
      { label: monitorTexts[ctx.language].figures, href: '/cijfers' },
      { label: passport.name[ctx.language], href: `/cijfers/${passport.key}` },
    ],
    body: (
      <>
        <Heading level={1}>{title}</Heading>
        {await figureNavigation(ctx, passport.key, 'peers')}
        {comparison && <Compared ctx={ctx} view={{ ...view, comparison }} />}
        {!comparison && asked.problem && <NotSoMany ctx={ctx} view={view} />}
        {!comparison && !asked.problem && <EmptyState title={t.none}>{t.noneWhy}</EmptyState>}
      </>
    ),
  }
}

type Props = { ctx: PageContext; view: PeerView & { comparison: PeerComparison } }

function Compared({ ctx, view }: Props) {
  const { series, own, asked, comparison, snapshots } = view
  const { language } = ctx
  const t = peerTexts[language]
  const { year, years, dispersion, missing } = comparison
  const files = (name: string) => ctx.href(`/cijfers/${series.passport.key}/${name}?${asked.query}&jaar=${year}`)
  const lines = drawLines(view, language)
  return (
    <>
      <Intro>{t.intro(own.name, t.groups[asked.choice])}</Intro>
      {asked.choice === 'chosen' && <Paragraph>{t.own.who(asked.peers.map(({ name }) => name).join(', '))}</Paragraph>}
      <Choose ctx={ctx} view={view} />
      <Now view={view} ctx={ctx} />
      <Section id="grafiek">
        <Figure
          title={t.chart}
          subtitle={t.chartSubtitle(years[0]!, years.at(-1)!)}
          svg={lines.svg}
          narrowSvg={drawLines(view, language, 340).svg}
          caveats={<SeriesMarks series={series} language={language} />}
          table={{ summary: t.chartTable, content: <PeerLines view={view} language={language} /> }}
          downloads={[
            { href: files('vergelijking.csv'), label: t.downloadCsv },
            { href: files('vergelijking.svg'), label: t.downloadSvg },
            { href: files('vergelijking.png'), label: t.downloadPng },
          ]}
        />
        <EmbedCode
          ctx={ctx}
          path={`/cijfers/${series.passport.key}/vergelijken/insluiten?${asked.query}&jaar=${year}`}
          title={t.title(series.passport.name[language])}
        />
      </Section>
      <Section id="kaart">
        <Figure
          title={t.map}
          subtitle={t.mapTitle(year)}
          svg={drawMap(view, language).svg}
          narrowSvg={drawMap(view, language, 340).svg}
          caveats={<Paragraph>{t.mapNote(own.name)}</Paragraph>}
          downloads={[
            { href: files('kaart.svg'), label: t.downloadMap },
            { href: files('kaart.png'), label: t.downloadMapPng },
          ]}
        />
      </Section>
      <Section id="tabel">
        <Heading level={2}>{t.table}</Heading>
        <Paragraph>{t.noRanking}</Paragraph>
        {comparison.isBroken && <Alert tone="warning">{t.broken(year)}</Alert>}
        <PeerTable comparison={comparison} language={language} />
        {missing.length > 0 && (
          <Alert tone="info" title={t.missing}>
            {t.missingWhy(missing.join(', '))}
          </Alert>
        )}
        <Heading level={3}>{t.rule}</Heading>
        <Paragraph>
          {comparison.rows.length < FEWEST_PAIRS
            ? t.ruleSmall(formatNumber(FALSE_DISCOVERY_RATE * 100, language))
            : t.ruleText(formatNumber(dispersion, language, 1), formatNumber(FALSE_DISCOVERY_RATE * 100, language))}
        </Paragraph>
        <Paragraph>{t.people1January}</Paragraph>
      </Section>
      <Section id="bronnen">
        <Heading level={2}>{t.sources}</Heading>
        <SnapshotTable ctx={ctx} snapshots={snapshots} />
      </Section>
    </>
  )
}

function Choose({ ctx, view: { series, asked, comparison } }: Props) {
  const t = peerTexts[ctx.language]
  const base = `/cijfers/${series.passport.key}/vergelijken`
  const isChosen = asked.choice === 'chosen'
  const groups = PEER_GROUPS.map((one) => ({ value: wordOf(one), label: t.groups[one] }))
  return (
    <>
      <ViewForm
        ctx={ctx}
        path={base}
        label={t.choose}
        button={t.show}
        keep={isChosen ? asked.peers.map(({ code }) => `gemeente=${code}`).join('&') : ''}
        choices={[
          {
            name: 'groep',
            label: t.group,
            value: wordOf(asked.choice),
            choices: [...(isChosen ? [{ value: wordOf('chosen'), label: t.groups.chosen }] : []), ...groups],
          },
          {
            name: 'jaar',
            label: t.year,
            value: String(comparison.year),
            choices: [...comparison.years].reverse().map((year) => ({ value: String(year), label: String(year) })),
          },
        ]}
      />
      <ToChoose ctx={ctx} series={series} asked={asked} />
    </>
  )
}

function ToChoose({ ctx, series, asked }: Pick<PeerView, 'series' | 'asked'> & { ctx: PageContext }) {
  const query = asked.choice === 'chosen' ? `?${asked.query}` : ''
  return (
    <p class="utrecht-paragraph regie-screen-only">
      <Link href={ctx.href(`/cijfers/${series.passport.key}/vergelijken/kiezen${query}`)}>
        {peerTexts[ctx.language].own.title}
      </Link>
    </p>
  )
}

function NotSoMany({ ctx, view: { series, asked } }: { ctx: PageContext; view: PeerView }) {
  const t = peerTexts[ctx.language].own
  return (
    <>
      <Alert tone="warning" title={t.notSoMany}>
        {t.notSoManyWhy(asked.peers.length, FEWEST_CHOSEN, MOST_CHOSEN)}
      </Alert>
      <ToChoose ctx={ctx} series={series} asked={asked} />
    </>
  )
}

function Now({ ctx, view: { own, comparison } }: Props) {
  const t = peerTexts[ctx.language]
  const { year, spread } = comparison
  const middle = spread.get(year)
  const country = comparison.country.find((one) => one.year === year)
  const change = comparison.rows.find((row) => row.isOwn)?.change
  const shown = (rate: number | null | undefined) => formatNumber(shownRate(rate ?? null)!, ctx.language, 1)
  return (
    <KeyFigureRow>
      <KeyFigure
        value={shown(comparison.own.find((one) => one.year === year)!.rate)}
        label={t.ownIn(own.name, year)}
        note={change ? `${t.unit}; ${t.changeSince(year - 1)}: ${t.tells[change.told]}` : t.unit}
      />
      {middle && (
        <KeyFigure
          value={shown(middle.middle)}
          label={t.middleIn(year)}
          note={`${t.unit}; ${t.middleNote(middle.n)}`}
        />
      )}
      {country && country.rate !== null && (
        <KeyFigure value={shown(country.rate)} label={t.countryIn(year)} note={t.unit} />
      )}
    </KeyFigureRow>
  )
}
