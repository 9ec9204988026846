import { enforcementTexts } from '../../../i18n/enforcement.ts'
import { registerTexts } from '../../../i18n/registers.ts'
import { secrecyTexts } from '../../../i18n/secrecy.ts'
import { formatDay, formatInstant } from '../../../shared/days.ts'
import { formatNumber, type Language } from '../../../shared/numbers.ts'
import type { FactValue, Field, RegisterType, Retention } from '../declaration.ts'
import { INTAKE } from '../declaration.ts'
import { findStep } from '../domain/situation.ts'

/** The value of a field as people read it. `names` are those of accounts and organisations that the value may point at. */
export function valueInWords(field: Field, value: FactValue, language: Language, names?: Map<string, string>): string {
  const t = registerTexts[language]
  if (value === undefined || value === null || value === '') return t.unknown
  const choice = (key: string) => field.choices?.find((one) => one.key === key)?.words[language] ?? key
  switch (field.kind) {
    case 'yesNo':
      return value ? t.yes : t.no
    case 'choice':
      return choice(String(value))
    case 'choices':
      return (value as readonly string[]).map(choice).join(', ')
    case 'day':
      return formatDay(String(value), language)
    case 'moment':
      return formatInstant(new Date(String(value)), language)
    case 'number':
      return formatNumber(Number(value), language)
    case 'amount':
      return `€ ${formatNumber(Number(value), language, 2)}`
    case 'polygon':
      return enforcementTexts[language].area.onMap
    case 'account':
    case 'organisation':
      return names?.get(String(value)) ?? t.unknown
    default:
      return String(value)
  }
}

export const stateInWords = (type: RegisterType, state: string, language: Language): string =>
  type.states.find(({ key }) => key === state)?.words[language] ?? state

/** What happened, as the timeline says it. */
export function stepInWords(type: RegisterType, step: string, language: Language): string {
  if (step === INTAKE) return registerTexts[language].intakeDone
  const acts: Record<string, string> = secrecyTexts[language].acts
  return findStep(type, step)?.done[language] ?? acts[step] ?? step
}

/** "10 jaar na afsluiting (selectielijst gemeenten 2020, resultaat 12.2)", and the shorter limit where another law has one. */
export function retentionInWords({ keep, result, atMost }: Retention, language: Language): string {
  const t = registerTexts[language]
  const kept =
    result === 'protocol'
      ? t.retentionByProtocol(keptInWords(keep, language))
      : t.retention(keptInWords(keep, language), result)
  return atMost ? `${kept}; ${t.retentionAtMost(atMost.years, atMost.article)}` : kept
}

function keptInWords(keep: Retention['keep'], language: Language): string {
  const t = registerTexts[language]
  if (keep === 'forever') return t.keptForever
  const [unit, count] = Object.entries(keep)[0] as ['years' | 'months' | 'days', number]
  return t.keptFor[unit](count)
}
