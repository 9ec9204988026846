import { budgetTexts } from '../../../i18n/budget.ts'
import { formatNumber, type Language } from '../../../shared/numbers.ts'
import type { Amounts, Budget, BudgetYear, Gap } from '../domain/budget.ts'

/** Cents as whole euros: "€ 120.000"; what is not known says so. */
export function euros(cents: number | null, language: Language): string {
  if (cents === null) return budgetTexts[language].unknown
  return `€ ${formatNumber(rounded(cents), language, 0)}`
}

/** Half a euro goes away from zero, for a shortage as for a surplus. */
const rounded = (cents: number) => Math.sign(cents) * Math.round(Math.abs(cents) / 100)

export function yearInWords(year: BudgetYear, language: Language): string {
  return year === null ? budgetTexts[language].noYear : String(year)
}

/** Actual minus planned; not known as long as one of them is. */
export function differenceOf({ planned, actual }: Amounts): number | null {
  return planned === null || actual === null ? null : actual - planned
}

/** A difference with the programme in one sentence; down to the cent, so that none disappears by rounding. */
export function gapInWords(gap: Gap, language: Language): string {
  const t = budgetTexts[language]
  const hasCents = [gap.lines ?? 0, gap.programme].some((cents) => cents % 100 !== 0)
  const say = (cents: number) => `€ ${formatNumber(cents / 100, language, hasCents ? 2 : 0)}`
  return t.gap(
    yearInWords(gap.year, language),
    t[gap.of],
    gap.lines === null ? t.unknown : say(gap.lines),
    say(gap.programme),
    say(Math.abs(gap.gap)),
    gap.gap > 0,
  )
}

/** Whether anything is lost by showing whole euros. */
export function hasCents({ themes, loose }: Budget): boolean {
  const rows = [...themes, ...loose]
  return rows.some(({ years }) =>
    [...years.values()].some(({ planned, actual }) => (planned ?? 0) % 100 !== 0 || (actual ?? 0) % 100 !== 0),
  )
}
