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

type TitleRowProps = {
  title: ComponentChildren
  kicker?: ComponentChildren
  /** The state of the thing: a badge or two. */
  state?: ComponentChildren
  /** Buttons for what may be done with the whole. */
  actions?: ComponentChildren
}

/** The title of a page in the work place, with its state and what may be done. */
export function TitleRow({ title, kicker, state, actions }: TitleRowProps) {
  return (
    <div class="regie-title-row">
      <div>
        {kicker && <Kicker>{kicker}</Kicker>}
        <Heading level={1}>{title}</Heading>
        {state && <p class="regie-title-row__state">{state}</p>}
      </div>
      {actions}
    </div>
  )
}

/** The line above a title that says what kind of page or thing it is. */
export function Kicker({ children }: { children: ComponentChildren }) {
  return <p class="regie-kicker">{children}</p>
}
