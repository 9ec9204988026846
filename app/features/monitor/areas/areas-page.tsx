import { areaTexts } from '../../../i18n/areas.ts'
import { monitorTexts } from '../../../i18n/monitor.ts'
import { download, orNotFound, type PageContext, type PageView } from '../../../platform/http/index.ts'
import { tableCsv } from '../../../shared/csvw.ts'
import type { Language } from '../../../shared/numbers.ts'
import { periodInWords } from '../../../shared/periods.ts'
import { choropleth, type MapArea } from '../../../ui/charts/index.ts'
import { Alert, EmptyState, Figure, Heading, Intro, Paragraph, Section, Table } from '../../../ui/index.ts'
import { figureNavigation } from '../components/figure-navigation.tsx'
import { SnapshotTable } from '../components/snapshot-table.tsx'
import { ViewForm } from '../components/view-form.tsx'
import { formatFigure } from '../domain/figures.ts'
import { EmbedCode } from '../embeds/embed.tsx'
import type { AreaKind } from './areas.queries.ts'
import { type AreaView, readAreas, wordOfKind } from './read-areas.ts'

const KINDS: AreaKind[] = ['district', 'neighbourhood']

/** One figure by district or neighbourhood: a map that colours whole areas, and the same as a table. */
export async function showAreas(ctx: PageContext): Promise<PageView> {
  const { passport, view } = orNotFound(await readAreas(ctx, ctx.params.key!))
  const t = areaTexts[ctx.language]
  const title = t.title(passport.name[ctx.language])
  return {
    title,
    frame: 'public',
    breadcrumbs: [
      { label: monitorTexts[ctx.language].figures, href: '/cijfers' },
      { label: passport.name[ctx.language], href: `/cijfers/${passport.key}` },
    ],
    body: (
      <>
        <Heading level={1}>{title}</Heading>
        {await figureNavigation(ctx, passport.key, 'areas')}
        {view ? <Areas ctx={ctx} view={view} /> : <EmptyState title={t.none}>{t.noneWhy}</EmptyState>}
      </>
    ),
  }
}

function Areas({ ctx, view }: { ctx: PageContext; view: AreaView }) {
  const { language } = ctx
  const t = areaTexts[language]
  const { passport, kind, period, periods, areas, vintage, others, snapshots } = view
  const words = periodInWords(period, language)
  const shown = (area: MapArea) => formatFigure(area, passport, language).text
  return (
    <>
      <Intro>{t.intro}</Intro>
      <ViewForm
        ctx={ctx}
        path={`/cijfers/${passport.key}/wijken`}
        label={t.choose}
        button={t.show}
        choices={[
          {
            name: 'gebied',
            label: t.kind,
            value: wordOfKind(kind),
            choices: KINDS.map((one) => ({ value: wordOfKind(one), label: t.kinds[one] })),
          },
          {
            name: 'periode',
            label: t.period,
            value: period,
            choices: [...periods].reverse().map((one) => ({ value: one, label: periodInWords(one, language) })),
          },
        ]}
      />
      <Figure
        title={t.map}
        subtitle={`${passport.unit[language]}, ${words}`}
        svg={drawAreas(view, language, 640)}
        narrowSvg={drawAreas(view, language, 340)}
        caveats={<Paragraph>{t.borders(vintage)}</Paragraph>}
        downloads={[
          {
            href: ctx.href(`/cijfers/${passport.key}/wijken.csv?${view.query}`),
            label: t.downloadCsv,
          },
        ]}
      />
      <EmbedCode
        ctx={ctx}
        path={`/cijfers/${passport.key}/wijken/insluiten?${view.query}`}
        title={t.title(passport.name[language])}
      />
      {others.length > 0 && <Alert tone="warning">{t.others(others.join(', '))}</Alert>}
      <Table
        caption={t.caption(t.kinds[kind], words)}
        rows={areas}
        rowKey={(area) => area.code}
        columns={[
          { header: t.area, cell: (area) => area.name, rowHeader: true },
          { header: `${t.value} (${passport.unit[language]})`, cell: shown, numeric: true },
        ]}
      />
      <Section id="bronnen">
        <Heading level={2}>{t.sources}</Heading>
        <SnapshotTable ctx={ctx} snapshots={snapshots} />
      </Section>
    </>
  )
}

/** Whole areas coloured by their value. */
export function drawAreas({ passport, period, areas }: AreaView, language: Language, width: number): string {
  const title = `${passport.name[language]}, ${periodInWords(period, language)}`
  return choropleth({ title, language, unit: passport.unit[language], areas, width }).svg
}

/** The numbers of the map. */
export async function downloadAreasCsv(ctx: PageContext): Promise<Response> {
  const found = orNotFound(await readAreas(ctx, ctx.params.key!))
  const { passport, period, areas } = orNotFound(found.view)
  const names = areaTexts
  const column = (name: keyof typeof names.nl.columns, type: 'string' | 'number') => ({
    name,
    type,
    nl: names.nl.columns[name],
    en: names.en.columns[name],
  })
  const csv = tableCsv({
    columns: [
      column('code', 'string'),
      column('name', 'string'),
      column('period', 'string'),
      column('state', 'string'),
      column('value', 'number'),
    ],
    primaryKey: ['code', 'period'],
    rows: areas.map(({ code, name, state, value }) => ({ code, name, period, state, value })),
  })
  return download(csv, 'text/csv; charset=utf-8', `${passport.key}-${period}.csv`)
}
