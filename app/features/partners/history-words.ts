import { partnerTexts } from '../../i18n/partners.ts'
import { planTexts } from '../../i18n/plan.ts'
import { type HistoryWords, namedLikeFields } from '../thread/index.ts'

const FIELDS = ['name', 'aliases', 'kind', 'scale', 'contact'] as const

/** How changes of partners are said in their history. */
export const partnerHistory: HistoryWords = {
  organisation: {
    name: { nl: 'partner', en: 'partner' },
    titleOf: (image) => String(image.name ?? ''),
    fieldName: namedLikeFields(partnerTexts, FIELDS),
    valueInWords: (column, value, language) => {
      const words: Record<string, Record<string, string>> = {
        kind: planTexts[language].kinds,
        scale: planTexts[language].scales,
      }
      return words[column]?.[String(value)]
    },
  },
}
