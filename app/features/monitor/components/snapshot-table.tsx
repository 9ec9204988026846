import { monitorTexts } from '../../../i18n/monitor.ts'
import type { RequestContext } from '../../../platform/http/index.ts'
import { formatDay, formatInstant } from '../../../shared/days.ts'
import { formatNumber } from '../../../shared/numbers.ts'
import { Link, Paragraph, Table } from '../../../ui/index.ts'
import type { Snapshot } from '../monitor.queries.ts'

/** Frozen source files, each leading to its facts and rows. */
export function SnapshotTable({ ctx, snapshots }: { ctx: RequestContext; snapshots: Snapshot[] }) {
  const { language } = ctx
  const t = monitorTexts[language]
  if (snapshots.length === 0) return <Paragraph>{t.none}</Paragraph>
  return (
    <Table
      caption={t.snapshots}
      captionHidden
      stack
      rows={snapshots}
      columns={[
        {
          header: t.fields.title,
          rowHeader: true,
          cell: (snapshot) => (
            <Link href={ctx.href(`/bronnen/${snapshot.id}`)}>
              <span lang="nl">{snapshot.title}</span>
            </Link>
          ),
        },
        { header: t.source, cell: (snapshot) => <span lang="nl">{snapshot.source}</span> },
        {
          header: t.fields.publishedOn,
          cell: (snapshot) => (snapshot.publishedOn ? formatDay(snapshot.publishedOn, language) : t.unknown),
        },
        { header: t.fields.licence, cell: (snapshot) => snapshot.licence },
        { header: t.importedAt, cell: (snapshot) => formatInstant(snapshot.importedAt, language) },
        { header: t.rowCount, numeric: true, cell: (snapshot) => formatNumber(snapshot.rowCount, language) },
      ]}
    />
  )
}
