import type { ComponentChildren } from 'preact'
import type { NavItem } from '../navigation.ts'

export type SiteFooterProps = {
  /** Who is behind this site and how to reach them. */
  about?: { heading: string; text: ComponentChildren }
  columns: { heading: string; links: NavItem[] }[]
  note?: ComponentChildren
}

/** The end of a public page: who this is from, links in columns, a closing note. */
export function SiteFooter({ about, columns, note }: SiteFooterProps) {
  return (
    <footer class="regie-footer">
      <div class="regie-wrap">
        <div class="regie-footer__grid">
          {about && (
            <div>
              <h2 class="regie-footer__heading">{about.heading}</h2>
              <p>{about.text}</p>
            </div>
          )}
          {columns.map((column) => (
            <div key={column.heading}>
              <h2 class="regie-footer__heading">{column.heading}</h2>
              <ul class="regie-plain-list">
                {column.links.map((link) => (
                  <li key={link.href}>
                    <a href={link.href}>{link.label}</a>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </div>
        {note && (
          <div class="regie-footer__note">
            <p>{note}</p>
          </div>
        )}
      </div>
    </footer>
  )
}
