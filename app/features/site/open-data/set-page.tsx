import { openDataTexts } from '../../../i18n/open-data.ts'
import type { Answer, PageContext } from '../../../platform/http/index.ts'
import { orNotFound } from '../../../platform/http/index.ts'
import { formatDay } from '../../../shared/days.ts'
import { sha256 } from '../../../shared/hash.ts'
import { DataList, Heading, Intro, Link, List, Paragraph, Table } from '../../../ui/index.ts'
import { datasetAddress } from './catalogue.ts'
import type { Dataset } from './dataset.ts'
import { stableOrigin } from './files.ts'
import { findDataset } from './list-datasets.ts'

/** Where the stable address of a data set leads: the page for people, the data for programs. */
export async function followDataset(ctx: PageContext): Promise<Response> {
  const set = orNotFound(await findDataset(ctx.tx, ctx.params.dataset!))
  return new Response(null, { status: 303, headers: { location: placeOf(ctx, set), vary: 'Accept' } })
}

function placeOf(ctx: PageContext, set: Dataset): string {
  const wanted = ctx.request.headers.get('accept') ?? ''
  const path = (format: string) => set.files.find((file) => file.format === format)?.path
  if (/text\/html/.test(wanted)) return ctx.href(`/open-data/sets/${set.key}`)
  if (/text\/turtle/.test(wanted)) return '/open-data/catalogus.ttl'
  if (/ld\+json/.test(wanted)) return '/open-data/catalogus.jsonld'
  if (/text\/csv/.test(wanted)) return path('csv')!
  if (/application\/json/.test(wanted)) return path('json') ?? path('geojson')!
  return ctx.href(`/open-data/sets/${set.key}`)
}

/** One data set: what it is, how to read it, and its files. */
export async function showDataset(ctx: PageContext): Promise<Answer> {
  const t = openDataTexts[ctx.language]
  const set = orNotFound(await findDataset(ctx.tx, ctx.params.dataset!))
  const span = set.temporal
  const day = (value: string) => formatDay(value, ctx.language)
  return {
    title: set.title[ctx.language],
    frame: 'public',
    breadcrumbs: [{ label: t.openData, href: '/open-data' }],
    body: (
      <>
        <Heading level={1}>{set.title[ctx.language]}</Heading>
        <Intro>{set.description[ctx.language]}</Intro>
        <DataList
          items={[
            { term: t.address, value: <code class="regie-code">{datasetAddress(stableOrigin(ctx), set.key)}</code> },
            { term: t.period, value: span ? `${day(span.startsOn)} – ${day(span.endsOn)}` : t.noPeriod },
            { term: t.frequency, value: t.frequencies[set.frequency] },
            { term: t.changed, value: day(set.modified) },
            { term: t.version, value: set.version },
            { term: t.licence, value: set.licence.endsWith('CC0') ? 'CC0 1.0' : 'CC BY 4.0' },
            { term: t.source, value: <span lang="nl">{set.sources.join('; ')}</span> },
          ]}
        />
        <Paragraph>
          <Link href={ctx.href(set.page)}>{t.sameOnPage}</Link>
        </Paragraph>
        <Files {...{ ctx, set }} />
        {set.notes.length > 0 && (
          <>
            <Heading level={2}>{t.notes}</Heading>
            <List items={set.notes.map((note) => <span lang="nl">{note}</span>)} />
          </>
        )}
        <Heading level={2}>{t.columns}</Heading>
        <Table
          caption={t.columns}
          captionHidden
          stack
          rows={[...set.table.columns]}
          rowKey={(column) => column.name}
          columns={[
            { header: t.column, rowHeader: true, cell: (column) => <code>{column.name}</code> },
            { header: t.meaning, cell: (column) => column[ctx.language] },
            { header: t.type, cell: (column) => t.types[column.type] },
          ]}
        />
      </>
    ),
  }
}

function Files({ ctx, set }: { ctx: PageContext; set: Dataset }) {
  const t = openDataTexts[ctx.language]
  return (
    <>
      <Heading level={2}>{t.files}</Heading>
      <Table
        caption={t.files}
        captionHidden
        stack
        rows={set.files}
        rowKey={(file) => file.path}
        columns={[
          {
            header: t.file,
            rowHeader: true,
            cell: (file) => <Link href={file.path}>{file.format.toUpperCase()}</Link>,
          },
          { header: t.size, cell: (file) => t.bytes(Buffer.byteLength(file.content)) },
          { header: 'SHA-256', cell: (file) => <code class="regie-code">{sha256(file.content)}</code> },
        ]}
      />
      <Paragraph>
        <Link href={set.metadataPath}>{t.metadata}</Link>
      </Paragraph>
    </>
  )
}
