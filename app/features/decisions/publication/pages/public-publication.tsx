import { publicationTexts } from '../../../../i18n/publications.ts'
import { orNotFound, type PageContext, type PageView } from '../../../../platform/http/index.ts'
import { dayOf, formatDay } from '../../../../shared/days.ts'
import { DataList, Heading, Link, Paragraph } from '../../../../ui/index.ts'
import { PublicationView } from '../components/publication-view.tsx'
import { findPublicPublication, listPublicFiles, type PublicPublication } from '../public.queries.ts'

// What is withdrawn is gone at once: nothing on the way may go on showing it.
const FRESH = { 'cache-control': 'public, no-cache' }

/** One publication; of one that was withdrawn what is left: that it was there, why not any more, and what to read instead. */
export async function showPublicPublication(ctx: PageContext): Promise<PageView> {
  const found = orNotFound(await findPublicPublication(ctx.tx, ctx.params.published!))
  if (found.isWithdrawn) return gone(ctx, found)
  const at = `/besluiten/${found.slug}`
  return {
    title: found.title,
    titleLanguage: 'nl',
    description: found.about,
    frame: 'public',
    headers: FRESH,
    breadcrumbs: [{ label: publicationTexts[ctx.language].public.title, href: '/besluiten' }],
    body: (
      <PublicationView
        ctx={ctx}
        publication={found}
        files={await listPublicFiles(ctx.tx, found.id)}
        addressOf={({ position }) => `${at}/${position}`}
        metadataOf={({ position }) => `${at}/${position}/metadata.xml`}
      />
    ),
  }
}

/** 410: who follows an old link, and every program that does, hears that it is gone for good. */
async function gone(ctx: PageContext, { title, reason, changedAt, followUp }: PublicPublication): Promise<PageView> {
  const t = publicationTexts[ctx.language].public
  const next = followUp === null ? undefined : await findPublicPublication(ctx.tx, followUp)
  return {
    title: `${t.gone}: ${title}`,
    status: 410,
    headers: { ...FRESH, 'x-robots-tag': 'noindex' },
    frame: 'public',
    breadcrumbs: [{ label: t.title, href: '/besluiten' }],
    body: (
      <>
        <Heading level={1}>{t.gone}</Heading>
        <Paragraph>
          <strong lang="nl">{title}</strong>
        </Paragraph>
        <Paragraph>{t.goneOn(formatDay(dayOf(changedAt), ctx.language))}</Paragraph>
        <DataList
          items={[
            { term: t.goneWhy, value: <span lang="nl">{reason}</span> },
            ...(next
              ? [
                  {
                    term: t.instead,
                    value: (
                      <Link href={ctx.href(`/besluiten/${next.slug}`)}>
                        <span lang="nl">{next.title}</span>
                      </Link>
                    ),
                  },
                ]
              : []),
          ]}
        />
      </>
    ),
  }
}
