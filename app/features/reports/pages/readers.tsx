import { documentStyles } from '../../../documents/index.ts'
import { readerTexts } from '../../../i18n/report-readers.ts'
import { reportTexts } from '../../../i18n/reports.ts'
import {
  type Answer,
  download,
  NotFound,
  orNotFound,
  type PageContext,
  type PageView,
} from '../../../platform/http/index.ts'
import { accentOf } from '../../../platform/municipality.ts'
import { DocumentView, Link, List, Paragraph, Section } from '../../../ui/index.ts'
import { ReaderFiles } from '../components/reader-files.tsx'
import { MEDIA_TYPES } from '../render.ts'
import { DATA_SET, isReader, partnerBody, partnerFile, readerBody } from '../renderings/renderings.ts'
import { findRendition, listFilesOfBuild } from '../report.queries.ts'
import { dataSetPage } from './data-set.tsx'
import { publicEdition, type ReaderEdition, workEdition } from './reader-edition.ts'

type FindEdition = (ctx: PageContext) => Promise<ReaderEdition>

/** A build as one kind of reader gets it. */
const showFor =
  (find: FindEdition) =>
  async (ctx: PageContext): Promise<PageView> => {
    const edition = await find(ctx)
    const { reader } = ctx.params
    if (reader === DATA_SET) return dataSetPage(ctx, edition)
    if (!isReader(reader)) throw new NotFound()
    const t = readerTexts[ctx.language]
    const html = readerBody(edition.frozen, reader, (reference) => edition.address(`cijfer/${reference}`))
    const partners = reader === 'partners' ? (edition.frozen.partners ?? []) : []
    return readerPage(
      ctx,
      edition,
      t.readers[reader],
      html,
      <Section>
        {partners.length > 0 && (
          <>
            <Paragraph>{t.onePartner}</Paragraph>
            <List
              items={partners.map(({ slug, name }) => (
                <Link key={slug} href={edition.address(`partners/${slug}`)}>
                  <span lang="nl">{name}</span>
                </Link>
              ))}
            />
          </>
        )}
        <ReaderFiles
          language={ctx.language}
          files={await listFilesOfBuild(ctx.tx, edition.buildId)}
          rendering={reader}
          addressOf={(format) => edition.address(`voor/${reader}/${format}`)}
        />
      </Section>,
    )
  }

/** The page of one partner in a build. */
const showPartnerOf =
  (find: FindEdition) =>
  async (ctx: PageContext): Promise<PageView> => {
    const edition = await find(ctx)
    const t = readerTexts[ctx.language]
    const slug = ctx.params.partner!
    const page = orNotFound(partnerBody(edition.frozen, slug, (reference) => edition.address(`cijfer/${reference}`)))
    return readerPage(
      ctx,
      edition,
      page.name,
      page.html,
      <Section>
        <Paragraph>
          <Link href={edition.address(`partners/${slug}/pdf`)}>{t.asPdf}</Link>
          {' · '}
          <Link href={edition.address('voor/partners')}>{t.allPartners}</Link>
        </Paragraph>
      </Section>,
    )
  }

function readerPage(
  ctx: PageContext,
  edition: ReaderEdition,
  title: string,
  html: string,
  after: PageView['body'],
): PageView {
  return {
    title: `${title} – ${edition.title}`,
    frame: edition.frame,
    breadcrumbs: edition.breadcrumbs,
    body: (
      <>
        {ctx.language === 'en' && <Paragraph>{reportTexts.en.inDutch}</Paragraph>}
        <DocumentView nonce={ctx.nonce} styles={documentStyles(accentOf(ctx.municipality))} html={html} />
        {after}
      </>
    ),
  }
}

/** A file of a build for one kind of reader, as it was built. */
const fileFor =
  (find: FindEdition) =>
  async (ctx: PageContext): Promise<Answer> => {
    const edition = await find(ctx)
    const { reader = '', format = '' } = ctx.params
    const type = { ...MEDIA_TYPES, csv: 'text/csv; charset=utf-8' }[format]
    if (!type || !(isReader(reader) || reader === DATA_SET)) throw new NotFound()
    const file = orNotFound(await findRendition(ctx.tx, edition.buildId, format, reader))
    const name = `${edition.slug}-uitgave-${edition.number}-${reader}.${format}`
    return download(new Uint8Array(file.content), type, name, { etag: `"${file.contentHash.slice(0, 22)}"` })
  }

const partnerFileOf =
  (find: FindEdition) =>
  async (ctx: PageContext): Promise<Answer> => {
    const edition = await find(ctx)
    const slug = ctx.params.partner!
    const file = orNotFound(await partnerFile(edition.frozen, slug))
    return download(file, MEDIA_TYPES.pdf, `${edition.slug}-uitgave-${edition.number}-${slug}.pdf`)
  }

export const showReader = showFor(publicEdition)
export const showReaderAtWork = showFor(workEdition)
export const downloadReader = fileFor(publicEdition)
export const downloadReaderAtWork = fileFor(workEdition)
export const showPartner = showPartnerOf(publicEdition)
export const showPartnerAtWork = showPartnerOf(workEdition)
export const downloadPartner = partnerFileOf(publicEdition)
export const downloadPartnerAtWork = partnerFileOf(workEdition)
