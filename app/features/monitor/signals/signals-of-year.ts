import type { Tx } from '../../../platform/database/index.ts'
import { signalInWords } from './signal-words.ts'
import { type Conclusion, listReviews, listSignals } from './signals.queries.ts'

/** What stood out in a year in the series of the municipality itself, as one sentence in Dutch, and what people made of it. */
export type SignalOfYear = {
  key: string
  category: string
  period: string
  observed: number
  sentence: string
  conclusion: Conclusion | null
  reason: string
}

/** What stood out in the figures of a year, by figure and period. */
export async function listSignalsOfYear(tx: Tx, year: number): Promise<SignalOfYear[]> {
  const found: SignalOfYear[] = []
  for (const signal of await listSignals(tx)) {
    const { key, category, period, observed, conclusion } = signal
    if (signal.region !== '' || !period.startsWith(String(year))) continue
    const reason = conclusion ? ((await listReviews(tx, signal.id)).at(-1)?.reason ?? '') : ''
    found.push({ key, category, period, observed, sentence: signalInWords(signal, 'nl'), conclusion, reason })
  }
  return found.sort((a, b) => (`${a.key} ${a.period} ${a.category}` < `${b.key} ${b.period} ${b.category}` ? -1 : 1))
}
