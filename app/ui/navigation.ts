/** A link in a menu; `current` says whether it leads to this page or to the part of the site this page is in; the key that leads there. */
export type NavItem = { href: string; label: string; current?: 'page' | 'section'; key?: string }

/** The value of aria-current for a menu link. */
export function ariaCurrent(item: NavItem): 'page' | 'true' | undefined {
  if (item.current === 'page') return 'page'
  return item.current === 'section' ? 'true' : undefined
}
