import { monitorTexts } from '../../i18n/monitor.ts'
import { type HistoryWords, namedLikeFields } from '../thread/index.ts'

const names = { nl: monitorTexts.nl.fields, en: monitorTexts.en.fields }

const PASSPORT = [
  'nameNl',
  'nameEn',
  'unitNl',
  'unitEn',
  'valueType',
  'desired',
  'holder',
  'owner',
  'frequency',
  'qualityNl',
  'qualityEn',
  'limitationsNl',
  'limitationsEn',
  'categories',
  'partOf',
  'shareOf',
  'isPublic',
  'source',
]

/** How changes of passports, definitions and caveats are said in the history of a figure. */
export const monitorHistory: HistoryWords = {
  indicator: {
    name: { nl: 'cijfer', en: 'figure' },
    titleOf: (image) => String(image.key ?? ''),
    fieldName: namedLikeFields(names, PASSPORT),
    valueInWords: (column, value, language) => {
      const words: Record<string, string> = monitorTexts[language].frequencies
      return column === 'frequency' ? words[String(value)] : undefined
    },
  },
  indicator_definition: {
    name: { nl: 'definitie', en: 'definition' },
    titleOf: (image) => String(image.number ?? ''),
    fieldName: () => undefined,
  },
  caveat: {
    name: { nl: 'kanttekening', en: 'caveat' },
    titleOf: (image) => (image.period ? String(image.period) : ''),
    fieldName: namedLikeFields(names, ['textNl', 'textEn', 'period']),
  },
}
