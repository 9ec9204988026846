import { importTexts } from '../../../i18n/imports.ts'
import { monitorTexts } from '../../../i18n/monitor.ts'
import { orNotFound, type PageContext, type PageView, type RequestContext } from '../../../platform/http/index.ts'
import { formatDay, formatInstant } from '../../../shared/days.ts'
import { formatNumber } from '../../../shared/numbers.ts'
import { periodInWords } from '../../../shared/periods.ts'
import { DataList, Heading, Intro, Kicker, Link, Paragraph, Table } from '../../../ui/index.ts'
import { FigureCell, SignsLegend } from '../components/figure-cell.tsx'
import { regionInWords } from '../components/region-words.ts'
import { categoryName, ROWS_PER_PAGE } from '../components/series-table.tsx'
import { findSnapshot, listSnapshotFigures, type Snapshot, type SnapshotFigure } from '../monitor.queries.ts'

/** A frozen source file: its facts, and the rows that a clicked figure leads to. */
export async function showSource(ctx: PageContext): Promise<PageView> {
  const t = monitorTexts[ctx.language]
  const snapshot = orNotFound(await findSnapshot(ctx.tx, ctx.params.snapshotId!))
  const after = Number(/^\d{1,9}$/.exec(ctx.query.get('vanaf') ?? '')?.[0] ?? 0)
  const figures = await listSnapshotFigures(ctx.tx, snapshot.id, after, ROWS_PER_PAGE)
  const last = figures.at(-1)?.row ?? snapshot.rowCount
  return {
    title: snapshot.title,
    frame: 'public',
    breadcrumbs: [{ label: t.figures, href: '/cijfers' }],
    body: (
      <>
        <Kicker>{t.snapshotKicker}</Kicker>
        <Heading level={1}>
          <span lang="nl">{snapshot.title}</span>
        </Heading>
        <Intro>{t.snapshotIntro}</Intro>
        <Facts ctx={ctx} snapshot={snapshot} />
        <Heading level={2}>{t.rows}</Heading>
        {figures.length === 0 ? <Paragraph>{t.noPublicRows}</Paragraph> : <Rows {...{ ctx, snapshot, figures }} />}
        {last < snapshot.rowCount && figures.length > 0 && (
          <Paragraph>
            <Link href={ctx.href(`/bronnen/${snapshot.id}?vanaf=${last}`)}>{t.nextRows}</Link>
          </Paragraph>
        )}
      </>
    ),
  }
}

function Facts({ ctx, snapshot }: { ctx: RequestContext; snapshot: Snapshot }) {
  const { language } = ctx
  const t = monitorTexts[language]
  return (
    <DataList
      items={[
        { term: t.source, value: <span lang="nl">{snapshot.source}</span> },
        {
          term: t.fields.publishedOn,
          value: snapshot.publishedOn ? formatDay(snapshot.publishedOn, language) : t.unknown,
        },
        { term: t.fields.licence, value: snapshot.licence },
        ...(snapshot.tableId ? [{ term: importTexts[language].fields.tableId, value: snapshot.tableId }] : []),
        ...(snapshot.roundingBase > 1
          ? [{ term: importTexts[language].fields.roundingBase, value: snapshot.roundingBase }]
          : []),
        ...(snapshot.request ? [{ term: importTexts[language].request, value: <code>{snapshot.request}</code> }] : []),
        { term: t.retrievedAt, value: formatInstant(snapshot.retrievedAt, language) },
        { term: t.importedAt, value: formatInstant(snapshot.importedAt, language) },
        { term: t.fileName, value: snapshot.fileName },
        { term: t.rowCount, value: formatNumber(snapshot.rowCount, language) },
        { term: t.fileChecksum, value: <Checksum value={snapshot.fileChecksum} /> },
        { term: t.rowsChecksum, value: <Checksum value={snapshot.rowsChecksum} /> },
      ]}
    />
  )
}

/** A checksum that a narrow screen may break anywhere between groups of eight digits. */
function Checksum({ value }: { value: string }) {
  const groups = value.match(/.{1,8}/g) ?? []
  return (
    <code>
      {groups.map((group) => (
        <>
          {group}
          <wbr />
        </>
      ))}
    </code>
  )
}

function Rows({ ctx, snapshot, figures }: { ctx: RequestContext; snapshot: Snapshot; figures: SnapshotFigure[] }) {
  const { language } = ctx
  const t = monitorTexts[language]
  return (
    <>
      <Table
        caption={t.rowsOf(snapshot.title)}
        captionHidden
        stack
        rows={figures}
        columns={[
          { header: t.row, cell: (figure) => <span id={`rij-${figure.row}`}>{figure.row}</span> },
          {
            header: t.figure,
            rowHeader: true,
            cell: ({ passport }) => <Link href={ctx.href(`/cijfers/${passport.key}`)}>{passport.name[language]}</Link>,
          },
          { header: importTexts[language].region, cell: ({ region = '' }) => regionInWords(region) },
          { header: t.period, cell: (figure) => periodInWords(figure.period, language) },
          {
            header: t.category,
            cell: (figure) => (figure.category ? categoryName(figure.passport, figure.category, language) : ''),
          },
          {
            header: t.value,
            numeric: true,
            cell: (figure) => <FigureCell figure={figure} passport={figure.passport} language={language} />,
          },
          { header: t.place, cell: (figure) => <span lang="nl">{figure.place}</span> },
          { header: t.remark, cell: (figure) => <span lang="nl">{figure.note}</span> },
        ]}
      />
      <SignsLegend figures={figures} language={language} />
    </>
  )
}
