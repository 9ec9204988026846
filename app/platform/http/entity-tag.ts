import { createHash } from 'node:crypto'

/** An entity tag that stands for this content, packed or not. */
export function entityTag(content: string): string {
  return `W/"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`
}

/** Whether the reader has this content already: any of the tags of If-None-Match, strong or weak, is this one. */
export function hasAlready(request: Request, etag: string | null): boolean {
  const known = request.headers.get('if-none-match')
  if (!known || !etag) return false
  if (known.trim() === '*') return true
  const opaque = (tag: string) => tag.trim().replace(/^W\//, '')
  return known.split(',').some((tag) => opaque(tag) === opaque(etag))
}
