type FilterChipsProps = {
  /** What the row of chips is, for who hears it. */
  label: string
  /** What was chosen, each with the address of the same list without it. */
  chips: { key: string; words: string; remove: string; href: string }[]
  /** The list without any filter. */
  clear: { label: string; href: string }
}

/** Every filter that is on, as a link that takes it off; and one that takes off all of them. */
export function FilterChips({ label, chips, clear }: FilterChipsProps) {
  if (chips.length === 0) return null
  return (
    <ul class="regie-chips" aria-label={label}>
      {chips.map(({ key, words, remove, href }) => (
        <li key={key}>
          <a class="regie-chip" href={href} aria-label={remove}>
            {words} <span aria-hidden="true">✕</span>
          </a>
        </li>
      ))}
      <li>
        <a class="utrecht-link utrecht-link--html-a regie-chips__clear" href={clear.href}>
          {clear.label}
        </a>
      </li>
    </ul>
  )
}
