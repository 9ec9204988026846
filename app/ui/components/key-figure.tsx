import type { ComponentChildren } from 'preact'

export type KeyFigureProps = {
  /** The figure as it is printed, or a `ValueCell`. */
  value: ComponentChildren
  unit?: string
  label: string
  /** The year, the change, the reservation. */
  note?: ComponentChildren
  href?: string
}

/** One large number with what it counts. */
export function KeyFigure({ value, unit, label, note, href }: KeyFigureProps) {
  return (
    <li class="regie-key-figure">
      <span class="regie-key-figure__value">
        {value} {unit && <span class="regie-key-figure__unit">{unit}</span>}
      </span>{' '}
      <span class="regie-key-figure__label">{href ? <a href={href}>{label}</a> : label}</span>{' '}
      {note && <span class="regie-key-figure__note">{note}</span>}
    </li>
  )
}

/** Key figures side by side. */
export function KeyFigureRow({ children }: { children: ComponentChildren }) {
  return <ul class="regie-key-figures">{children}</ul>
}
