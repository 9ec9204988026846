import type { HistoryWords } from '../thread/index.ts'
import { inputHistory } from './inputs/history-words.ts'

/** How what happened to a consultation, and to what was said in it, is said in their history. */
export const participationHistory: HistoryWords = {
  consultation: { name: { nl: 'inspraak', en: 'consultation' }, titleOf: () => '', fieldName: () => undefined },
  consultation_step: {
    name: { nl: 'stap van de inspraak', en: 'step of the consultation' },
    titleOf: (image) => String(image.phase ?? ''),
    fieldName: () => undefined,
  },
  survey: {
    name: { nl: 'vragenlijst', en: 'survey' },
    titleOf: (image) => String(image.key ?? ''),
    fieldName: () => undefined,
  },
  ...inputHistory,
}
