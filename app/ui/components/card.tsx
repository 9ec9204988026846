import type { ComponentChildren } from 'preact'

export type CardProps = {
  title: string
  /** The language of the title, where it is not that of the page. */
  titleLanguage?: string
  /** The whole card leads here. */
  href?: string
  headingLevel?: 2 | 3 | 4
  /** What kind of thing this is, or its date. */
  kicker?: ComponentChildren
  /** The last line: a badge, an owner. */
  foot?: ComponentChildren
  children?: ComponentChildren
}

/** One thing among others of its kind. */
export function Card({ title, titleLanguage, href, headingLevel = 3, kicker, foot, children }: CardProps) {
  const Tag = `h${headingLevel}` as const
  return (
    <article class="regie-card">
      {kicker && <p class="regie-card__kicker">{kicker}</p>}
      <Tag class="regie-card__title" lang={titleLanguage}>
        {href ? <a href={href}>{title}</a> : title}
      </Tag>
      {children && <div class="regie-card__body">{children}</div>}
      {foot && <div class="regie-card__foot">{foot}</div>}
    </article>
  )
}

/** Cards side by side, as many as fit. */
export function CardList({ children }: { children: ComponentChildren[] }) {
  return (
    <ul class="regie-cards">
      {children.map((child, position) => (
        <li key={position} class="regie-cards__item">
          {child}
        </li>
      ))}
    </ul>
  )
}
