/** Only addresses that open a page, a mail or a telephone; anything else (`javascript:`) is shown as plain words. */
export function isSafeHref(href: string): boolean {
  return /^(https?:\/\/|mailto:|tel:|#|\/(?!\/))/i.test(href)
}

/** An address that also works from a file on somebody's own machine. */
export function isAbsoluteHref(href: string): boolean {
  return /^(https?:\/\/|mailto:|tel:)/i.test(href)
}
