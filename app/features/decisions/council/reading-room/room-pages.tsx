import { documentStyles, renderHtmlPart, renderPdf } from '../../../../documents/index.ts'
import { councilTexts } from '../../../../i18n/council.ts'
import { councilSecrecyTexts } from '../../../../i18n/council-secrecy.ts'
import { type Answer, download, orNotFound, type PageContext, type PageView } from '../../../../platform/http/index.ts'
import { accentOf } from '../../../../platform/municipality.ts'
import { formatDay, formatInstant } from '../../../../shared/days.ts'
import {
  Alert,
  Badge,
  DocumentView,
  EmptyState,
  Heading,
  Intro,
  Link,
  Pagination,
  Paragraph,
  Table,
} from '../../../../ui/index.ts'
import { listRoom, listVisits, openInRoom, type RoomText } from './room.queries.ts'
import { pagesOf, roomModel } from './room-text.ts'

const AT = '/werk/raad/leeskamer'
/** How often a line of the watermark says it, so that it goes across the widest page. */
const ACROSS = 5
/** What was read is kept nowhere but on the screen. */
const NOT_KEPT = { 'cache-control': 'no-store' }

/** Everything in the reading room. */
export async function showRoom(ctx: PageContext): Promise<PageView> {
  const { room: t } = councilSecrecyTexts[ctx.language]
  const documents = await listRoom(ctx.tx)
  return {
    title: t.title,
    frame: 'work',
    headers: NOT_KEPT,
    breadcrumbs: [{ label: councilTexts[ctx.language].title, href: '/werk/raad' }],
    body: (
      <>
        <Heading level={1}>{t.title}</Heading>
        <Intro>{t.intro}</Intro>
        {documents.length === 0 ? (
          <EmptyState title={t.none}>{t.noneHint}</EmptyState>
        ) : (
          <Table
            caption={t.title}
            captionHidden
            stack
            rows={documents}
            rowKey={({ id }) => id}
            columns={[
              {
                header: t.columns.document,
                rowHeader: true,
                cell: ({ id, number, title }) => (
                  <Link href={ctx.href(`${AT}/${id}`)}>
                    {number} <span lang="nl">{title}</span>
                  </Link>
                ),
              },
              { header: t.columns.handed, cell: ({ handedOn }) => formatDay(handedOn, ctx.language) },
              {
                header: t.columns.why,
                cell: ({ isSecret }) => <Badge tone="warning">{isSecret ? t.secret : t.closed}</Badge>,
              },
            ]}
          />
        )}
      </>
    ),
  }
}

const modelFor = (ctx: PageContext, text: RoomText) => {
  const watermark = councilSecrecyTexts.nl.room.watermark(ctx.person!.name, formatInstant(text.readAt, 'nl'))
  const { name } = ctx.municipality
  return { watermark, model: roomModel(text, { name, accent: accentOf(ctx.municipality) }, watermark) }
}

/** One page of a document, with the reader's name and the time in it. */
export async function showRoomPage(ctx: PageContext): Promise<PageView> {
  const { language } = ctx
  const { room: t } = councilSecrecyTexts[language]
  const id = ctx.params.roomDocument!
  const asked = Math.min(Math.max(1, Number.parseInt(ctx.query.get('bladzijde') ?? '1', 10) || 1), 500)
  const text = orNotFound(await openInRoom(ctx, id, asked))
  const { model, watermark } = modelFor(ctx, text)
  const pages = pagesOf(model.blocks)
  const page = Math.min(asked, pages.length)
  const mayWatch = ctx.may('council.keep') || ctx.may('readlog.read')
  return {
    title: text.title,
    titleLanguage: 'nl',
    frame: 'work',
    headers: NOT_KEPT,
    breadcrumbs: [
      { label: councilTexts[language].title, href: '/werk/raad' },
      { label: t.title, href: AT },
    ],
    body: (
      <>
        <Heading level={1}>
          <span lang="nl">{text.title}</span>
        </Heading>
        <Alert tone="warning">{text.isSecret ? t.secretNotice : t.closedNotice}</Alert>
        <Heading level={2}>{t.page(page, pages.length)}</Heading>
        <div class="regie-watermarked">
          <Paragraph small>
            <span lang="nl">{watermark}</span>
          </Paragraph>
          <div class="regie-watermarked__mark" aria-hidden="true" lang="nl">
            {Array.from({ length: 12 }, (_, at) => (
              <span key={at}>{Array(ACROSS).fill(watermark).join(' · ')}</span>
            ))}
          </div>
          <DocumentView
            nonce={ctx.nonce}
            styles={documentStyles(accentOf(ctx.municipality))}
            html={renderHtmlPart({ ...model, blocks: pages[page - 1]! })}
          />
          <Paragraph small>
            <span lang="nl">{watermark}</span>
          </Paragraph>
        </div>
        <Pagination
          label={t.pages}
          page={page}
          pages={pages.length}
          hrefFor={(number) => ctx.href(`${AT}/${id}?bladzijde=${number}`)}
          previous={t.previous}
          next={t.next}
          pageLabel={(number) => t.page(number, pages.length)}
        />
        <Paragraph>
          <Link href={ctx.href(`${AT}/${id}/bestand.pdf`)} download>
            {t.download}
          </Link>
          {mayWatch && (
            <>
              {' · '}
              <Link href={ctx.href(`${AT}/${id}/inzage`)}>{t.log}</Link>
            </>
          )}
        </Paragraph>
      </>
    ),
  }
}

/** The whole as a file that carries the reader's name and the time on every page; there is no other. */
export async function downloadFromRoom(ctx: PageContext): Promise<Answer> {
  const text = orNotFound(await openInRoom(ctx, ctx.params.roomDocument!, 0))
  const { model } = modelFor(ctx, text)
  return download(await renderPdf(model), 'application/pdf', `leeskamer-${text.number ?? 'stuk'}.pdf`, NOT_KEPT)
}

/** Who read a document: for the clerk and the privacy officer. */
export async function showVisits(ctx: PageContext): Promise<PageView> {
  if (!ctx.may('council.keep') && !ctx.may('readlog.read')) orNotFound(undefined)
  const { room: t } = councilSecrecyTexts[ctx.language]
  const visits = await listVisits(ctx.tx, ctx.params.roomDocument!)
  const named = (await listRoom(ctx.tx)).find(({ id }) => id === ctx.params.roomDocument)
  const title = t.logTitle(named?.title ?? '')
  return {
    title,
    frame: 'work',
    headers: NOT_KEPT,
    breadcrumbs: [{ label: councilTexts[ctx.language].title, href: '/werk/raad' }],
    body: (
      <>
        <Heading level={1}>{title}</Heading>
        {visits.length === 0 ? (
          <Paragraph>{t.logNone}</Paragraph>
        ) : (
          <Table
            caption={t.log}
            captionHidden
            stack
            rows={visits}
            columns={[
              { header: t.logColumns.reader, rowHeader: true, cell: ({ reader }) => reader },
              { header: t.logColumns.what, cell: ({ page }) => (page === 0 ? t.whole : t.onePage(page)) },
              { header: t.logColumns.when, cell: ({ readAt }) => formatInstant(readAt, ctx.language) },
            ]}
          />
        )}
      </>
    ),
  }
}
