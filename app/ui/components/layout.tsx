import type { ComponentChildren } from 'preact'
import { classNames } from '../class-names.ts'

/** A strip of colour from edge to edge of a public page. */
export function Band({
  tone = 'warm',
  id,
  children,
}: {
  tone?: 'warm' | 'tint'
  id?: string
  children: ComponentChildren
}) {
  return (
    <section class={classNames('regie-band', tone === 'tint' && 'regie-band--tint')} id={id}>
      {children}
    </section>
  )
}

/** A part of a page with room around it. */
export function Section({ id, children }: { id?: string; children: ComponentChildren }) {
  return (
    <section class="regie-section" id={id}>
      {children}
    </section>
  )
}

type HeroProps = {
  kicker?: ComponentChildren
  title: ComponentChildren
  intro?: ComponentChildren
  actions?: ComponentChildren
  /** A panel beside it: the state of things at a glance. */
  aside?: ComponentChildren
}

/** The opening of a home page; put it in a `Band`. */
export function Hero({ kicker, title, intro, actions, aside }: HeroProps) {
  return (
    <div class={classNames('regie-hero', Boolean(aside) && 'regie-hero--with-aside')}>
      <div>
        {kicker && <p class="regie-hero__kicker">{kicker}</p>}
        <h1 class="utrecht-heading-1 regie-hero__title">{title}</h1>
        {intro && <p class="utrecht-paragraph utrecht-paragraph--lead regie-intro">{intro}</p>}
        {actions}
      </div>
      {aside && <div class="regie-hero__aside">{aside}</div>}
    </div>
  )
}

type ColumnsProps = {
  children: ComponentChildren
  aside: ComponentChildren
  asideLabel: string
  /** Whether what stands beside it comes first on a phone, and for who hears the page: what there is to do. */
  isAsideFirst?: boolean
}

/** The story on the left, facts beside it; on a phone below each other. */
export function Columns({ children, aside, asideLabel, isAsideFirst = false }: ColumnsProps) {
  const story = <div class="regie-columns__story">{children}</div>
  return (
    <div class={classNames('regie-columns', isAsideFirst && 'regie-columns--aside-first')}>
      {!isAsideFirst && story}
      <aside class="regie-columns__aside" aria-label={asideLabel}>
        {aside}
      </aside>
      {isAsideFirst && story}
    </div>
  )
}
