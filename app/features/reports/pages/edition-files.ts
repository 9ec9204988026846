import {
  type Answer,
  download,
  NotFound,
  orNotFound,
  type PageContext,
  type RequestContext,
} from '../../../platform/http/index.ts'
import { type Format, isFormat, MEDIA_TYPES, renderBody } from '../render.ts'
import { findFrozenBuild, findRendition } from '../report.queries.ts'

/** The file of an edition as it was built, byte for byte. */
export async function editionFile(
  ctx: PageContext,
  edition: { buildId: string; slug: string; number: number },
): Promise<Answer> {
  const format: Format | undefined = isFormat(ctx.params.format) ? ctx.params.format : undefined
  if (!format) throw new NotFound()
  const rendition = orNotFound(await findRendition(ctx.tx, edition.buildId, format))
  const name = `${edition.slug}-uitgave-${edition.number}.${format}`
  const extra = { etag: `"${rendition.contentHash.slice(0, 22)}"` }
  return download(new Uint8Array(rendition.content), MEDIA_TYPES[format], name, extra)
}

/** The edition as a part of a page. A build never changes, so its HTML is made once per language. */
export async function editionHtml(ctx: PageContext, buildId: string): Promise<string> {
  const key = `${buildId} ${ctx.language}`
  const kept = bodies.get(key)
  if (kept) return kept
  const build = orNotFound(await findFrozenBuild(ctx.tx, buildId))
  const html = renderBody(build.frozen, sourceAddress(ctx))
  if (bodies.size > 20) bodies.clear()
  bodies.set(key, html)
  return html
}

const bodies = new Map<string, string>()

/** Where a figure in the appendix leads on to. */
export function sourceAddress(ctx: RequestContext) {
  return (snapshotId: string, row: number) => `${ctx.href(`/bronnen/${snapshotId}`)}#rij-${row}`
}
