import type { ComponentChildren } from 'preact'

export type ThemeTileProps = {
  title: string
  href: string
  headingLevel?: 2 | 3
  /** The strategy verb of the theme. */
  verb?: string
  /** What the theme holds, in words: "4 doelen", "11 acties". */
  counts?: string[]
  note?: ComponentChildren
}

/** A theme on the home or plan page: its name, what the municipality does with it, and how much it holds. */
export function ThemeTile({ title, href, headingLevel = 3, verb, counts = [], note }: ThemeTileProps) {
  const Tag = `h${headingLevel}` as const
  return (
    <li class="regie-tile">
      <Tag class="regie-card__title">
        <a href={href}>{title}</a>
      </Tag>
      {(verb || counts.length > 0) && (
        <p class="regie-tile__verb">
          {verb && <strong>{verb}</strong>}
          {verb && counts.length > 0 && ' · '}
          {counts.join(', ')}
        </p>
      )}
      {note && <p class="regie-tile__verb">{note}</p>}
    </li>
  )
}

/** Theme tiles in columns. */
export function ThemeTiles({ children }: { children: ComponentChildren }) {
  return <ul class="regie-tiles">{children}</ul>
}
