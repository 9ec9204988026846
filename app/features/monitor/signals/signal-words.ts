import { signalTexts } from '../../../i18n/signals.ts'
import { formatNumber, type Language } from '../../../shared/numbers.ts'
import { periodInWords } from '../../../shared/periods.ts'
import type { SignalRow } from './signals.queries.ts'

/** Years as people say them: "2018–2021" when none is missing, otherwise each by name. */
function yearsInWords(years: readonly string[], language: Language): string {
  const isUnbroken = years.every((year, index) => index === 0 || Number(year) === Number(years[index - 1]) + 1)
  if (isUnbroken && years.length > 1) return `${years[0]}–${years.at(-1)}`
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(years)
}

/** What stands out, in one sentence that names no cause. */
export function signalInWords(signal: SignalRow, language: Language): string {
  const shown = (value: number) => formatNumber(value, language, 0)
  return signalTexts[language].sentence(
    shown(signal.observed),
    periodInWords(signal.period, language),
    yearsInWords(signal.comparedWith, language),
    shown(signal.expected),
    shown(signal.lo),
    shown(signal.hi),
  )
}
