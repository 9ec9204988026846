import type { Language } from '../../../shared/numbers.ts'
import type { Passport } from '../domain/series.ts'

export type KeyChoices = { value: string; label: string }[]

/** Indicators to choose from, by name. */
export function choicesOf(passports: Passport[], language: Language): KeyChoices {
  return passports
    .map((passport) => ({ value: passport.key, label: passport.name[language] }))
    .sort((a, b) => a.label.localeCompare(b.label, language))
}
