import type { Inline } from './model.ts'

/** Only addresses that open a page, a mail or a telephone; anything else (`javascript:`) is shown as plain words. */
export function isSafeHref(href: string): boolean {
  return /^(https?:\/\/|mailto:|tel:|#|\/(?!\/))/i.test(href)
}

/** An address that also works from a file on somebody's own machine. */
export function isAbsoluteHref(href: string): boolean {
  return /^(https?:\/\/|mailto:|tel:)/i.test(href)
}

/** The content of a link without the figures and links in it, for a link cannot stand inside a link. */
export function unlinked(content: Inline[]): Inline[] {
  return content.flatMap((part): Inline[] => {
    if (part.type === 'figure') return [{ type: 'text', text: part.text }]
    if (part.type === 'link') return unlinked(part.content)
    return 'content' in part ? [{ ...part, content: unlinked(part.content) }] : [part]
  })
}
