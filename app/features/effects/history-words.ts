import { nodeTexts } from '../../i18n/node.ts'
import type { HistoryWords } from '../thread/index.ts'

/** How what happened to an effect evaluation is said in its history. */
export const effectHistory: HistoryWords = {
  effect_protocol: {
    name: { nl: 'concept van de effectmeting', en: 'draft of the effect evaluation' },
    titleOf: () => '',
    fieldName: (column, language) => (column === 'title' ? nodeTexts[language].history.fields.title : undefined),
  },
  effect_registration: {
    name: { nl: 'vastlegging van de effectmeting', en: 'registration of the effect evaluation' },
    titleOf: () => '',
    fieldName: () => undefined,
  },
  effect_amendment: {
    name: { nl: 'afwijking', en: 'deviation' },
    titleOf: (image) => String(image.number ?? ''),
    fieldName: () => undefined,
  },
  effect_evaluation: {
    name: { nl: 'meting', en: 'evaluation' },
    titleOf: (image) => String(image.number ?? ''),
    fieldName: () => undefined,
  },
  effect_publication: {
    name: { nl: 'publicatie van de effectmeting', en: 'publication of the effect evaluation' },
    titleOf: () => '',
    fieldName: () => undefined,
  },
}
