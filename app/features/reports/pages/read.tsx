import { documentStyles } from '../../../documents/index.ts'
import { noteTexts } from '../../../i18n/report-notes.ts'
import { reportTexts } from '../../../i18n/reports.ts'
import { threadTexts } from '../../../i18n/thread.ts'
import { type Answer, orNotFound, type PageContext, type PageView } from '../../../platform/http/index.ts'
import { accentOf } from '../../../platform/municipality.ts'
import { dayOf, formatDay } from '../../../shared/days.ts'
import { Alert, DocumentView, Heading, Link, List, Paragraph, Section } from '../../../ui/index.ts'
import { publicAttachments } from '../../thread/index.ts'
import { CorrectionNotes } from '../components/correction-notes.tsx'
import { EditionDownloads } from '../components/edition-downloads.tsx'
import { ReaderList } from '../components/reader-list.tsx'
import { readFrozen } from '../render.ts'
import {
  findFrozenBuild,
  findWithdrawal,
  listPublishedEditions,
  listRenditions,
  type PublishedReport,
} from '../report.queries.ts'
import { editionFile, editionHtml } from './edition-files.ts'
import { withdrawnPage } from './withdrawn.tsx'

/** The report to read on the site; an earlier edition stays readable at `?uitgave=1`. */
export async function readReport(ctx: PageContext): Promise<PageView> {
  const t = reportTexts[ctx.language]
  const editions = await listPublishedEditions(ctx.tx, ctx.params.report!)
  const withdrawal = await findWithdrawal(ctx.tx, ctx.params.report!)
  if (editions.length === 0 && withdrawal) return withdrawnPage(ctx, withdrawal)
  const edition = chosenEdition(ctx, editions)
  const others = editions.filter((one) => one !== edition)
  const address = ctx.href(`/verslagen/${edition.slug}`)
  const isNewest = edition === editions[0]
  const build = orNotFound(await findFrozenBuild(ctx.tx, edition.buildId))
  const replaced = editions.flatMap((one, index) => {
    const previous = editions[index + 1]
    return previous && one.number <= edition.number ? [{ ...one, previous: previous.number }] : []
  })
  const suffix = isNewest ? '' : `?uitgave=${edition.number}`
  return {
    title: edition.title,
    description: t.overYear(edition.reportingYear),
    frame: 'public',
    breadcrumbs: [{ label: t.reports, href: '/verslagen' }],
    body: (
      <>
        {!isNewest && (
          <Alert tone="warning">
            {t.olderEdition} <Link href={address}>{t.newestEdition}</Link>
          </Alert>
        )}
        <CorrectionNotes language={ctx.language} replaced={replaced} frozen={readFrozen(build.frozen)} />
        {withdrawal && <Paragraph>{noteTexts[ctx.language].earlierWithdrawn(withdrawal.upTo)}</Paragraph>}
        {ctx.language === 'en' && <Paragraph>{t.inDutch}</Paragraph>}
        <DocumentView
          nonce={ctx.nonce}
          styles={documentStyles(accentOf(ctx.municipality))}
          html={await editionHtml(ctx, edition.buildId)}
        />
        <Section>
          <ReaderList language={ctx.language} addressOf={(part) => `${address}/${part}${suffix}`} />
          <Heading level={2}>{t.downloads}</Heading>
          <EditionDownloads
            language={ctx.language}
            renditions={await listRenditions(ctx.tx, [edition.buildId])}
            addressOf={(format) => `${address}/${format}${suffix}`}
          />
          <Paragraph>
            <Link href={ctx.href(`/draad/verslag/${edition.slug}`)}>{threadTexts[ctx.language].seeThread}</Link>
          </Paragraph>
          {others.length > 0 && (
            <>
              <Heading level={2}>{t.otherEditions}</Heading>
              <List
                items={others.map((one) => (
                  <Link key={one.number} href={`${address}?uitgave=${one.number}`}>
                    {`${t.edition(one.number)}, ${formatDay(dayOf(one.publishedAt), ctx.language)}`}
                  </Link>
                ))}
              />
            </>
          )}
        </Section>
        {await publicAttachments(ctx, 'report', edition.slug)}
      </>
    ),
  }
}

/** The published report as a file. */
export async function downloadReport(ctx: PageContext): Promise<Answer> {
  const edition = chosenEdition(ctx, await listPublishedEditions(ctx.tx, ctx.params.report!))
  return editionFile(ctx, edition)
}

/** The edition that was asked for, or the newest. */
export function chosenEdition(ctx: PageContext, editions: PublishedReport[]): PublishedReport {
  const wanted = ctx.query.get('uitgave')
  return orNotFound(wanted === null ? editions[0] : editions.find((one) => String(one.number) === wanted))
}
