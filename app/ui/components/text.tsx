import type { ComponentChildren } from 'preact'

/** The first paragraph of a page, larger than the rest. */
export function Intro({ children }: { children: ComponentChildren }) {
  return <p class="utrecht-paragraph utrecht-paragraph--lead regie-intro">{children}</p>
}

/** A paragraph of ordinary text. */
export function Paragraph({ small, children }: { small?: boolean; children: ComponentChildren }) {
  return <p class={`utrecht-paragraph${small ? ' utrecht-paragraph--small' : ''}`}>{children}</p>
}

/** A list of points; numbered when the order matters. */
export function List({ ordered, items }: { ordered?: boolean; items: ComponentChildren[] }) {
  const Tag = ordered ? 'ol' : 'ul'
  const name = ordered ? 'utrecht-ordered-list' : 'utrecht-unordered-list'
  return (
    <Tag class={name}>
      {items.map((item, position) => (
        <li key={position} class={`${name}__item`}>
          {item}
        </li>
      ))}
    </Tag>
  )
}

/** Running text that the document renderer made; only for html from our own renderer, never from a person. */
export function Prose({ html }: { html: string }) {
  return <div class="regie-prose" dangerouslySetInnerHTML={{ __html: html }} />
}

/** Words of a person or document, with where they come from. */
export function Quote({ children, from }: { children: ComponentChildren; from?: ComponentChildren }) {
  return (
    <figure class="utrecht-blockquote__figure">
      <blockquote class="utrecht-blockquote">{children}</blockquote>
      {from && <figcaption class="utrecht-blockquote__caption">{from}</figcaption>}
    </figure>
  )
}

/** Where a figure or statement comes from. */
export function SourceNote({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <p class="regie-source">
      <span class="regie-source__label">{label}</span> {children}
    </p>
  )
}

/** Text for screen readers only. */
export function HiddenText({ children }: { children: ComponentChildren }) {
  return <span class="regie-hidden">{children}</span>
}
