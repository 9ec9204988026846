import { documentTexts } from '../../../../i18n/documents.ts'
import type { RequestContext } from '../../../../platform/http/index.ts'
import { formatInstant } from '../../../../shared/days.ts'
import { Heading, Link, Paragraph, Section, Table } from '../../../../ui/index.ts'
import type { Version } from '../documents.queries.ts'

/** The texts that were kept, with what changed between them, and the figures of the last. */
export function VersionsPart({ ctx, at, versions }: { ctx: RequestContext; at: string; versions: Version[] }) {
  const { page: t } = documentTexts[ctx.language]
  const figures = versions[0]?.figures ?? []
  const before = (version: Version) => versions.find(({ number }) => number === version.number - 1)
  return (
    <Section>
      <Heading level={2}>{t.versions}</Heading>
      <Table
        caption={t.versions}
        captionHidden
        stack
        rows={versions}
        rowKey={({ number }) => String(number)}
        columns={[
          { header: t.versionColumns.version, rowHeader: true, cell: ({ number }) => t.version(String(number)) },
          { header: t.versionColumns.made, cell: ({ createdAt }) => formatInstant(createdAt, ctx.language) },
          { header: t.versionColumns.why, cell: ({ reason }) => t.versionReasons[reason] },
          { header: t.versionColumns.hash, cell: ({ contentHash }) => <code>{contentHash.slice(0, 12)}</code> },
          {
            header: t.versionColumns.changes,
            cell: (version) => {
              const earlier = before(version)
              if (!earlier || earlier.contentHash === version.contentHash) return '–'
              return (
                <Link href={ctx.href(`${at}/verschil?van=${earlier.number}&tot=${version.number}`)}>
                  {t.showChanges}
                </Link>
              )
            },
          },
        ]}
      />
      {figures.length > 0 && (
        <>
          <Heading level={3}>{t.figures}</Heading>
          <Paragraph>{t.figuresNote}</Paragraph>
          <Table
            caption={t.figures}
            captionHidden
            stack
            rows={figures}
            rowKey={({ reference }) => reference}
            columns={[
              { header: t.figureColumns.figure, rowHeader: true, cell: ({ label }) => <span lang="nl">{label}</span> },
              { header: t.figureColumns.value, cell: ({ text }) => text },
              { header: t.figureColumns.source, cell: ({ source }) => <span lang="nl">{source}</span> },
              {
                header: t.figureColumns.taken,
                cell: ({ retrievedAt }) => (retrievedAt ? formatInstant(new Date(retrievedAt), ctx.language) : '–'),
              },
            ]}
          />
        </>
      )}
    </Section>
  )
}
