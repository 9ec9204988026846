import { publicationTexts } from '../../../../i18n/publications.ts'
import { type Answer, orNotFound, type PageContext } from '../../../../platform/http/index.ts'
import { diwooXml, MOST_IN_MAP, sitemapIndexXml, sitemapXml } from '../../../../publishing/index.ts'
import { contentDisposition } from '../../../thread/index.ts'
import { findPublicContent, findPublicPublication, listPublicFiles, listPublicPublications } from '../public.queries.ts'
import { listReleased, metadataOf, siteOrigin } from '../released.ts'
import { showPublicPublication } from './public-publication.tsx'

/** The file itself: always saved, never shown, so that nothing in it can act on our site. */
export async function downloadPublicFile(ctx: PageContext): Promise<Answer> {
  const found = await findPublicPublication(ctx.tx, ctx.params.published!)
  // Who follows an old link to a file of what was withdrawn reads that it is gone, and why.
  if (found?.isWithdrawn) return showPublicPublication(ctx)
  const { publication, file } = await publicFile(ctx)
  const content = orNotFound(await findPublicContent(ctx.tx, publication.id, file.position))
  return fileResponse({ ...file, content })
}

/** A file of a publication as an answer, for whoever may have it. */
export function fileResponse(file: { name: string; contentType: string; contentHash: string; content: Uint8Array }) {
  return new Response(new Uint8Array(file.content), {
    headers: {
      'content-type': file.contentType,
      'content-disposition': contentDisposition(file.name),
      'content-length': String(file.content.length),
      'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      // Withdrawn is gone at once, also on the way.
      'cache-control': 'private, no-cache',
      etag: `"${file.contentHash}"`,
    },
  })
}

/** What the Woo index wants to know of a file, by the schema of DiWoo. */
export async function downloadMetadata(ctx: PageContext): Promise<Response> {
  const { publication, file } = await publicFile(ctx)
  return xml(diwooXml(metadataOf(ctx, publication, file)))
}

async function publicFile(ctx: PageContext) {
  const publication = orNotFound(await findPublicPublication(ctx.tx, ctx.params.published!))
  const files = await listPublicFiles(ctx.tx, publication.id)
  return { publication, file: orNotFound(files.find(({ position }) => String(position) === ctx.params.piece)) }
}

/** Where programs find what is public, and that the work place is not for them. */
export async function downloadRobots(ctx: PageContext): Promise<Response> {
  const lines = [
    'User-agent: *',
    'Disallow: /werk',
    'Disallow: /inloggen',
    '',
    `Sitemap: ${siteOrigin(ctx)}/sitemap-woo.xml`,
    '',
  ]
  return new Response(lines.join('\n'), { headers: { 'content-type': 'text/plain; charset=utf-8' } })
}

/** The list of maps of everything that is public under the Woo. */
export async function downloadSitemapIndex(ctx: PageContext): Promise<Response> {
  const maps = inMaps(await listReleased(ctx.tx, ctx))
  return xml(
    sitemapIndexXml(
      maps.map((documents, index) => ({
        address: `${siteOrigin(ctx)}/woo/${index + 1}.xml`,
        changedAt: documents.map(({ changedAt }) => changedAt).sort((a, b) => b.getTime() - a.getTime())[0],
      })),
    ),
  )
}

/** One of those maps. */
export async function downloadSitemap(ctx: PageContext): Promise<Response> {
  const number = /^([1-9]\d{0,4})\.xml$/.exec(ctx.params.map!)?.[1]
  return xml(sitemapXml(orNotFound(inMaps(await listReleased(ctx.tx, ctx))[Number(number) - 1])))
}

/** At least one map, so that the list is never empty. */
function inMaps<One>(documents: One[]): One[][] {
  const maps: One[][] = [documents.slice(0, MOST_IN_MAP)]
  for (let at = MOST_IN_MAP; at < documents.length; at += MOST_IN_MAP) maps.push(documents.slice(at, at + MOST_IN_MAP))
  return maps
}

const IN_FEED = 50

/** What became public last, to follow. */
export async function feedPublications(ctx: PageContext): Promise<Response> {
  const t = publicationTexts[ctx.language].public
  const all = await listPublicPublications(ctx.tx)
  const latest = all.sort((a, b) => b.changedAt.getTime() - a.changedAt.getTime()).slice(0, IN_FEED)
  const self = `${siteOrigin(ctx)}/besluiten.atom`
  const entries = latest.map(
    ({ id, slug, title, about, changedAt }) => `<entry><id>urn:uuid:${id}</id><title>${inXml(title)}</title>
<updated>${changedAt.toISOString()}</updated><link href="${inXml(`${siteOrigin(ctx)}/besluiten/${slug}`)}"/>
<summary>${inXml(about)}</summary></entry>`,
  )
  const feed = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="nl"><id>${inXml(self)}</id><title>${inXml(t.title)}</title>
<updated>${(latest[0]?.changedAt ?? new Date(0)).toISOString()}</updated><link rel="self" href="${inXml(self)}"/>
<author><name>${inXml(ctx.municipality.name)}</name></author>
${entries.join('\n')}
</feed>
`
  return fresh(feed, 'application/atom+xml')
}

const inXml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const xml = (text: string) => fresh(text, 'application/xml')

/** Asked for each time: what was withdrawn is gone at once. */
const fresh = (text: string, type: string) =>
  new Response(text, { headers: { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'public, no-cache' } })
