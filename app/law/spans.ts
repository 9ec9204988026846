import type { DayNumber } from './days.ts'
import type { Span } from './read-request.ts'

/** The spans in order, those that overlap or touch as one, so that no day counts twice. */
export function merge(spans: readonly Span[]): Span[] {
  const merged: Span[] = []
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1)
    if (!last || (last.to !== undefined && span.from > last.to + 1)) merged.push({ ...span })
    else last.to = last.to === undefined || span.to === undefined ? undefined : Math.max(last.to, span.to)
  }
  return merged
}

/** The part of a span after a day, or nothing. */
export function after(span: Span, day: DayNumber): Span | undefined {
  if (span.from > day) return span
  return span.to === undefined || span.to > day ? { from: day + 1, to: span.to } : undefined
}
