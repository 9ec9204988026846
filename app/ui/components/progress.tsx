type ProgressProps = {
  label: string
  /** From 0 to 100; absent when it cannot be computed, and then only the text is shown. */
  percent?: number
  /** The same in words: "3 van 8 mijlpalen gehaald". */
  text: string
  compact?: boolean
}

/** How far something is. The words say it; the bar repeats them for the eye. */
export function Progress({ label, percent, text, compact }: ProgressProps) {
  return (
    <div class={`regie-progress${compact ? ' regie-progress--compact' : ''}`}>
      <div class="regie-progress__text">
        <span class="regie-progress__label">{label}</span> <span>{text}</span>
      </div>
      {percent !== undefined && (
        <svg class="regie-progress__bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
          <rect x="0" y="0" width={Math.min(100, Math.max(0, percent))} height="10" fill="currentColor" />
        </svg>
      )}
    </div>
  )
}
