import type { ComponentChildren } from 'preact'

/** Facts about one thing: a term and what it is. Facts without a value are left out by the caller or say so in words. */
export function DataList({ items }: { items: { term: string; value: ComponentChildren }[] }) {
  return (
    <dl class="utrecht-data-list utrecht-data-list--rows">
      {items.map((item) => (
        <div key={item.term} class="utrecht-data-list__item">
          <dt class="utrecht-data-list__item-key">{item.term}</dt>
          <dd class="utrecht-data-list__item-value utrecht-data-list__item-value--html-dd">{item.value}</dd>
        </div>
      ))}
    </dl>
  )
}
