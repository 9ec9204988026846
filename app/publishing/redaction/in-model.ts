import type { DocumentModel, Inline } from '../../documents/index.ts'
import { type Counts, redactParts } from './in-text.ts'
import type { Passage } from './passage.ts'

/** A document of our own without the passages; every form of it is then made anew from what is left. */
export function redactModel(
  model: DocumentModel,
  passages: readonly Passage[],
): { model: DocumentModel; counts: Counts } {
  const counts: Counts = []
  return { model: redacted(model, passages, counts) as DocumentModel, counts }
}

/** Addresses and names by which parts find each other are no words of the text. */
const NO_WORDS = new Set(['type', 'id', 'sourceId', 'href', 'accent', 'publishedOn', 'language', 'align', 'kind'])

function redacted(value: unknown, passages: readonly Passage[], counts: Counts, key = ''): unknown {
  if (typeof value === 'string') return NO_WORDS.has(key) ? value : redactParts([value], passages, counts)[0]
  if (Array.isArray(value)) {
    if (value.some(isInline)) return redactedInlines(value as Inline[], passages, counts)
    return value.map((one) => redacted(one, passages, counts))
  }
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, redacted(one, passages, counts, name)]))
}

const isInline = (value: unknown): value is Inline =>
  typeof value === 'object' && value !== null && /^(text|strong|emphasis|link|figure)$/.test((value as Inline).type)

/** A sentence of which one word is bold stands in several pieces. */
function redactedInlines(content: Inline[], passages: readonly Passage[], counts: Counts): Inline[] {
  const leaves: string[] = []
  const collect = (parts: readonly Inline[]) => {
    for (const part of parts) 'content' in part ? collect(part.content) : leaves.push(part.text)
  }
  collect(content)
  const left = redactParts(leaves, passages, counts)
  let next = 0
  const refill = (parts: readonly Inline[]): Inline[] =>
    parts.map((part) => {
      if ('content' in part) return { ...part, content: refill(part.content) }
      next += 1
      return { ...part, text: left[next - 1]! }
    })
  return refill(content)
}
