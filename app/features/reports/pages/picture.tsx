import { documentStyles } from '../../../documents/index.ts'
import { methodTexts } from '../../../i18n/methods.ts'
import { reportTexts } from '../../../i18n/reports.ts'
import { pictureTexts } from '../../../i18n/safety-picture.ts'
import { type Answer, download, orNotFound, type PageContext, type PageView } from '../../../platform/http/index.ts'
import { accentOf } from '../../../platform/municipality.ts'
import { dayOf, formatDay } from '../../../shared/days.ts'
import {
  Card,
  CardList,
  DocumentView,
  EmptyState,
  Heading,
  Intro,
  Link,
  List,
  Paragraph,
  Section,
} from '../../../ui/index.ts'
import { ReaderFiles } from '../components/reader-files.tsx'
import { MEDIA_TYPES } from '../render.ts'
import { areaBody, areaFile, readerBody } from '../renderings/renderings.ts'
import { listFilesOfBuild, listPublishedReports, type PublishedReport } from '../report.queries.ts'
import { editionOnSite, type ReaderEdition } from './reader-edition.ts'

/** The years of which the safety picture is public, the latest first. */
export async function showPictures(ctx: PageContext): Promise<PageView> {
  const t = pictureTexts[ctx.language]
  const pictures = onePerYear(await listPublishedReports(ctx.tx))
  return {
    title: t.title,
    description: t.intro,
    frame: 'public',
    body: (
      <>
        <Heading level={1}>{t.title}</Heading>
        <Intro>{t.intro}</Intro>
        {pictures.length === 0 ? (
          <EmptyState title={t.none}>{t.nonePublic}</EmptyState>
        ) : (
          <CardList>
            {pictures.map(({ reportingYear, number, publishedAt }) => (
              <Card
                key={reportingYear}
                title={t.ofYear(reportingYear)}
                href={ctx.href(`/veiligheidsbeeld/${reportingYear}`)}
                headingLevel={2}
                foot={[
                  reportTexts[ctx.language].edition(number),
                  reportTexts[ctx.language].publishedOn(formatDay(dayOf(publishedAt), ctx.language)),
                ].join(' · ')}
              />
            ))}
          </CardList>
        )}
      </>
    ),
  }
}

/** The safety picture of a year, from the last edition that was published on it. */
export async function showPicture(ctx: PageContext): Promise<PageView> {
  const t = pictureTexts[ctx.language]
  const { edition, year, home } = await pictureOfYear(ctx)
  const areas = [...(edition.frozen.picture?.areas ?? [])].sort((a, b) => a.name.localeCompare(b.name, 'nl'))
  const html = readerBody(edition.frozen, 'veiligheidsbeeld', (figure) => edition.address(`cijfer/${figure}`))
  return {
    title: t.ofYear(year),
    description: t.intro,
    frame: 'public',
    breadcrumbs: [{ label: t.title, href: '/veiligheidsbeeld' }],
    body: (
      <>
        <Document ctx={ctx} html={html} />
        <Section>
          {areas.length > 0 && (
            <>
              <Heading level={2}>{t.perArea}</Heading>
              <Paragraph>{t.perAreaIntro}</Paragraph>
              <List
                items={areas.map(({ code, name }) => (
                  <Link key={code} href={ctx.href(`${home}/${code}`)}>
                    {name}
                  </Link>
                ))}
              />
            </>
          )}
          <Heading level={2}>{reportTexts[ctx.language].downloads}</Heading>
          <ReaderFiles
            language={ctx.language}
            files={await listFilesOfBuild(ctx.tx, edition.buildId)}
            rendering="veiligheidsbeeld"
            addressOf={(format) => edition.address(`voor/veiligheidsbeeld/${format}`)}
          />
          <Paragraph>
            {t.ofReport}{' '}
            <Link href={ctx.href(`/verslagen/${edition.slug}`)}>
              <span lang="nl">{edition.title}</span>
            </Link>
            {' · '}
            <Link href={ctx.href('/rekenmethoden')}>{methodTexts[ctx.language].title}</Link>
          </Paragraph>
        </Section>
      </>
    ),
  }
}

/** What the picture has of one district. */
export async function showAreaPicture(ctx: PageContext): Promise<PageView> {
  const t = pictureTexts[ctx.language]
  const { edition, year, home } = await pictureOfYear(ctx)
  const code = ctx.params.area!
  const page = orNotFound(areaBody(edition.frozen, code, (figure) => edition.address(`cijfer/${figure}`)))
  return {
    title: `${t.ofYear(year)}: ${page.name}`,
    frame: 'public',
    breadcrumbs: [
      { label: t.title, href: '/veiligheidsbeeld' },
      { label: t.ofYear(year), href: home },
    ],
    body: (
      <>
        <Document ctx={ctx} html={page.html} />
        <Section>
          <Paragraph>
            <Link href={ctx.href(`${home}/${code}/pdf`)}>{t.asPdf}</Link>
            {' · '}
            <Link href={ctx.href(home)}>{t.wholePicture}</Link>
          </Paragraph>
        </Section>
      </>
    ),
  }
}

/** The same as a file. */
export async function downloadAreaPicture(ctx: PageContext): Promise<Answer> {
  const { edition, year } = await pictureOfYear(ctx)
  const code = ctx.params.area!
  const file = orNotFound(await areaFile(edition.frozen, code))
  return download(file, MEDIA_TYPES.pdf, `veiligheidsbeeld-${year}-uitgave-${edition.number}-${code.toLowerCase()}.pdf`)
}

function Document({ ctx, html }: { ctx: PageContext; html: string }) {
  return (
    <>
      {ctx.language === 'en' && <Paragraph>{reportTexts.en.inDutch}</Paragraph>}
      <DocumentView nonce={ctx.nonce} styles={documentStyles(accentOf(ctx.municipality))} html={html} />
    </>
  )
}

async function pictureOfYear(ctx: PageContext): Promise<{ edition: ReaderEdition; year: number; home: string }> {
  const published = onePerYear(await listPublishedReports(ctx.tx))
  const { slug, reportingYear: year } = orNotFound(
    published.find(({ reportingYear }) => String(reportingYear) === ctx.params.year),
  )
  return { edition: await editionOnSite(ctx, slug), year, home: `/veiligheidsbeeld/${year}` }
}

/** Where two plans have a report on the same year, the one that was published last. */
function onePerYear(reports: PublishedReport[]): PublishedReport[] {
  const byYear = new Map<number, PublishedReport>()
  for (const report of reports) {
    const other = byYear.get(report.reportingYear)
    if (!other || other.publishedAt < report.publishedAt) byYear.set(report.reportingYear, report)
  }
  return [...byYear.values()].sort((a, b) => b.reportingYear - a.reportingYear)
}
