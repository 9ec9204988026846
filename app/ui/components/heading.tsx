import type { ComponentChildren } from 'preact'

type HeadingProps = {
  level: 1 | 2 | 3 | 4
  /** Look like another level, when the order of the page asks for a different rank than its look. */
  look?: 1 | 2 | 3 | 4
  id?: string
  children: ComponentChildren
}

/** A heading in the serif of the house. */
export function Heading({ level, look = level, id, children }: HeadingProps) {
  const Tag = `h${level}` as const
  return (
    <Tag id={id} class={`utrecht-heading-${look}`}>
      {children}
    </Tag>
  )
}

/** The line above a title that says what kind of page or thing it is. */
export function Kicker({ children }: { children: ComponentChildren }) {
  return <p class="regie-kicker">{children}</p>
}
