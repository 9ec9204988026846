import { createHash } from 'node:crypto'

/**
 * The entity tag of a page. Where the nonce of this answer stands in it, two answers are equal in meaning and not in
 * bytes: then the tag leaves the nonce out and is a weak one.
 */
export function entityTag(html: string, nonce: string): string {
  const without = html.replaceAll(nonce, '')
  const hash = createHash('sha256').update(without).digest('base64url').slice(0, 22)
  return without.length === html.length ? `"${hash}"` : `W/"${hash}"`
}

/** Whether the reader has this content already: any of the tags of If-None-Match, strong or weak, is this one. */
export function hasAlready(request: Request, etag: string | null): boolean {
  const known = request.headers.get('if-none-match')
  if (!known || !etag) return false
  if (known.trim() === '*') return true
  const opaque = (tag: string) => tag.trim().replace(/^W\//, '')
  return known.split(',').some((tag) => opaque(tag) === opaque(etag))
}
