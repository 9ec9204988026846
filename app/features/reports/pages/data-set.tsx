import { readerTexts } from '../../../i18n/report-readers.ts'
import type { PageContext, PageView } from '../../../platform/http/index.ts'
import { periodInWords } from '../../../shared/periods.ts'
import { Heading, Intro, Link, Section, Table } from '../../../ui/index.ts'
import { formatFigure } from '../../monitor/index.ts'
import { ReaderFiles } from '../components/reader-files.tsx'
import { nameOfRow } from '../document/figure-book.ts'
import { referenceOf } from '../domain/references.ts'
import { DATA_SET } from '../renderings/renderings.ts'
import { listFilesOfBuild } from '../report.queries.ts'
import type { ReaderEdition } from './reader-edition.ts'

/** Every figure of a build with its source, to look through or to take along. */
export async function dataSetPage(ctx: PageContext, edition: ReaderEdition): Promise<PageView> {
  const t = readerTexts[ctx.language]
  const { frozen } = edition
  const titles = new Map(frozen.snapshots.map(({ id, title }) => [id, title]))
  const rows = frozen.series.flatMap(({ passport, figures }) => figures.map((figure) => ({ passport, figure })))
  return {
    title: `${t.readers.onderzoekers} – ${edition.title}`,
    frame: edition.frame,
    breadcrumbs: edition.breadcrumbs,
    body: (
      <>
        <Heading level={1}>{t.readers.onderzoekers}</Heading>
        <Intro>{t.dataIntro(rows.length)}</Intro>
        <ReaderFiles
          language={ctx.language}
          files={await listFilesOfBuild(ctx.tx, edition.buildId)}
          rendering={DATA_SET}
          addressOf={(format) => edition.address(`voor/${DATA_SET}/${format}`)}
        />
        <Section>
          <Table
            caption={t.allFigures}
            stack
            rowKey={({ figure }) => referenceOf(figure)}
            rows={rows}
            columns={[
              {
                header: t.figure,
                rowHeader: true,
                cell: ({ passport, figure }) => (
                  <Link href={edition.address(`cijfer/${referenceOf(figure)}`)}>
                    <span lang="nl">{nameOfRow(passport, figure.category)}</span>
                  </Link>
                ),
              },
              { header: t.period, cell: ({ figure }) => periodInWords(figure.period, ctx.language) },
              {
                header: t.value,
                numeric: true,
                cell: ({ passport, figure }) => formatFigure(figure, passport, ctx.language).text,
              },
              { header: t.source, cell: ({ figure }) => <span lang="nl">{titles.get(figure.snapshotId)}</span> },
            ]}
          />
        </Section>
      </>
    ),
  }
}
