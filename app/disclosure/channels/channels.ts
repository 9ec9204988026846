import { formatNumber, type Language } from '../../shared/numbers.ts'
import type { ReleasedCount } from '../release/counts.ts'
import { STATE_WORDS } from './words.ts'

/** A count as text, and what must be said with it where it is not simply a number. */
export type Said = { text: string; explanation?: string }

/** A released count in words, for pages, reports, titles and answers. What is withheld never says how much it is. */
export function inWords(count: ReleasedCount, language: Language): Said {
  const words = STATE_WORDS[language]
  const isNumber = count.state === 'value' || count.state === 'zero'
  const explanations = [
    count.state !== 'value' && !(count.state === 'zero' && count.isRounded) ? words.states[count.state] : undefined,
    isNumber && count.isRounded ? words.rounded : undefined,
    count.isProvisional ? words.provisional : undefined,
  ].filter((one) => one !== undefined)
  const text = isNumber ? formatNumber(count.value, language) : words.signs[count.state]
  return {
    text: count.isProvisional ? `${text}*` : text,
    ...(explanations.length > 0 ? { explanation: explanations.join('; ') } : {}),
  }
}

/** A released count in a file: its state always, its number only where there is one. */
export function inCsv({
  state,
  value,
  isProvisional,
}: ReleasedCount): [state: string, value: string, provisional: string] {
  return [state, value === undefined ? '' : String(value), String(isProvisional)]
}

/** How an area of a map is filled: by its class, or in a way that no class has. */
export type Fill = { kind: 'class'; number: number } | { kind: 'hatched' } | { kind: 'blank' }

/**
 * The fill of an area; `steps` are where the classes start. What is withheld gets its own fill and never the colour of a
 * class, because the lowest class would say that it is small.
 */
export function fillOf(count: ReleasedCount, steps: readonly number[]): Fill {
  if (count.state === 'suppressed') return { kind: 'hatched' }
  if (count.state !== 'value' && count.state !== 'zero') return { kind: 'blank' }
  const above = steps.filter((step) => step <= count.value).length
  return { kind: 'class', number: Math.max(0, above - 1) }
}

/**
 * Whether a signal may be shown that was reckoned from these counts: the one it is about, and those it is held against.
 * "More than expected" about a count that is withheld says that it is more than the expected.
 */
export function maySignal(counts: readonly ReleasedCount[]): boolean {
  return counts.every(({ state }) => state === 'value' || state === 'zero')
}
