import type { ComponentChildren } from 'preact'
import { classNames } from '../class-names.ts'
import { Details } from './details.tsx'

export type Download = { href: string; label: string /** Kind and size: "CSV, 2 kB". */; note?: string }

type FigureProps = {
  title: string
  subtitle?: string
  id?: string
  /** The chart or map as an SVG that our own code drew, with its title and description inside. */
  svg: string
  /** The same drawn for a phone's width, with ids of its own; the stylesheet shows one of the two. */
  narrowSvg?: string
  /** The same as a table, behind a summary. */
  table?: { summary: string; content: ComponentChildren; open?: boolean }
  /** Breaks and reservations that belong to what is shown. */
  caveats?: ComponentChildren
  downloads?: Download[]
  source?: ComponentChildren
}

/** A chart or map with everything that must stay with it: title, reservations, table, files and source. */
export function Figure({ title, subtitle, id, svg, narrowSvg, table, caveats, downloads = [], source }: FigureProps) {
  return (
    <figure class="utrecht-figure regie-figure" id={id}>
      <figcaption class="utrecht-figure__caption">
        <span class="regie-figure__title">{title}</span>
        {subtitle && <span class="regie-figure__subtitle">{subtitle}</span>}
      </figcaption>
      <div
        class={classNames('regie-figure__canvas', Boolean(narrowSvg) && 'regie-figure__canvas--wide')}
        dangerouslySetInnerHTML={{ __html: svg }}
      />
      {narrowSvg && (
        <div
          class="regie-figure__canvas regie-figure__canvas--narrow"
          dangerouslySetInnerHTML={{ __html: narrowSvg }}
        />
      )}
      {caveats}
      {table && (
        <Details summary={table.summary} open={table.open}>
          {table.content}
        </Details>
      )}
      <Downloads items={downloads} />
      {source}
    </figure>
  )
}

/** Files to take along. */
export function Downloads({ items }: { items: Download[] }) {
  if (items.length === 0) return null
  return (
    <ul class="regie-downloads">
      {items.map((item) => (
        <li key={item.href}>
          <a class="utrecht-link utrecht-link--html-a" href={item.href} download>
            {item.label}
          </a>
          {item.note && <span class="regie-downloads__note"> ({item.note})</span>}
        </li>
      ))}
    </ul>
  )
}
