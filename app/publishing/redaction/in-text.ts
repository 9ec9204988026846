import { markOf } from './grounds.ts'
import { type Passage, spansOf } from './passage.ts'

/** Counts per passage how often it was taken out. */
export type Counts = number[]

/** A text without the passages, with the ground of each in its place. */
export function redactText(text: string, passages: readonly Passage[], counts: Counts): string {
  return redactParts([text], passages, counts)[0]!
}

/** The same for a text that stands in pieces, such as a sentence of which one word is bold. */
export function redactParts(parts: readonly string[], passages: readonly Passage[], counts: Counts): string[] {
  const spans = spansOf(parts.join(''), passages)
  if (spans.length === 0) return [...parts]
  let offset = 0
  const redacted = parts.map((part) => {
    const from = offset
    offset += part.length
    return withoutSpans(part, from, spans, passages)
  })
  for (const { passage } of spans) counts[passage] = (counts[passage] ?? 0) + 1
  return redacted
}

function withoutSpans(part: string, offset: number, spans: ReturnType<typeof spansOf>, passages: readonly Passage[]) {
  let kept = ''
  let at = 0
  for (const { from, to, passage } of spans) {
    const begin = Math.max(from - offset, 0)
    const end = Math.min(to - offset, part.length)
    if (end <= 0 || begin >= part.length || end <= begin) continue
    kept += part.slice(at, begin)
    // The ground stands where the passage began, once.
    if (from >= offset) kept += markOf(passages[passage]!.ground)
    at = end
  }
  return kept + part.slice(at)
}
