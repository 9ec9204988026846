import { panelWorkTexts } from '../../../../i18n/panel-work.ts'
import { formatNumber, type Language } from '../../../../shared/numbers.ts'
import type { Counted } from '../domain/counts.ts'
import { AGES, type Stratum } from '../domain/strata.ts'
import { SEXES } from '../members.queries.ts'

/** A count as it is printed. */
export const counted = (count: Counted, language: Language): string =>
  count === 'hidden' ? panelWorkTexts[language].hidden : formatNumber(count, language)

/** A part as it is printed; "0,25" as "25,0 %". */
export const percent = (share: number | undefined, language: Language): string =>
  share === undefined ? panelWorkTexts[language].unknown : `${formatNumber(share * 100, language, 1)} %`

/** What a part of the panel is called. */
export function nameOfPart(
  { district, age, sex }: Stratum,
  language: Language,
  areas: ReadonlyMap<string, string>,
): string {
  const t = panelWorkTexts[language]
  const ageName = AGES.find((one) => one === age)
  const sexName = SEXES.find((one) => one === sex)
  const words = [
    district && (areas.get(district) ?? district),
    age && (ageName ? t.ages[ageName] : age),
    sex && (sexName ? t.sexes[sexName] : sex),
  ]
  return words.filter((word) => word !== '').join(', ') || t.everybody
}

/** Names of districts by their codes. */
export const namesOf = (districts: readonly { code: string; name: string }[]): ReadonlyMap<string, string> =>
  new Map(districts.map(({ code, name }) => [code, name]))
