import type { ValueState } from '../../shared/value-state.ts'

export type ValueCellProps = {
  state: ValueState
  /** What is printed: the number, or the sign for its state. */
  text: string
  /** The state in words; needed for everything that is not simply a number. */
  explanation?: string
  /** The figure may still change: the sign that is printed, and what it means. */
  provisional?: { text: string; explanation: string }
}

/** A figure that shows what it is: a number, a true zero, withheld, unknown or meaningless; each looks different. */
export function ValueCell({ state, text, explanation, provisional }: ValueCellProps) {
  return (
    <span class={`regie-value regie-value--${state}`} title={explanation}>
      {explanation && state !== 'value' && state !== 'zero' ? (
        <>
          <span aria-hidden="true">{text}</span>
          <span class="regie-hidden">{explanation}</span>
        </>
      ) : (
        text
      )}
      {provisional && (
        <span class="regie-value__provisional" title={provisional.explanation}>
          <span aria-hidden="true">{provisional.text}</span>
          <span class="regie-hidden"> {provisional.explanation}</span>
        </span>
      )}
    </span>
  )
}

/** What the signs in a table mean; shows only those that occur. */
export function ValueLegend({ label, items }: { label: string; items: ValueCellProps[] }) {
  if (items.length === 0) return null
  return (
    <ul class="regie-value-legend" aria-label={label}>
      {items.map((item) => (
        <li key={item.state + item.text}>
          <span class={`regie-value regie-value--${item.state}`}>
            {item.text && <span aria-hidden="true">{item.text}</span>}
            {item.provisional && (
              <span class="regie-value__provisional" aria-hidden="true">
                {item.provisional.text}
              </span>
            )}
          </span>
          {item.provisional?.explanation ?? item.explanation}
        </li>
      ))}
    </ul>
  )
}
