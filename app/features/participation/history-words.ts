import type { HistoryWords } from '../thread/index.ts'

/** How what happened to a consultation is said in its history. */
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
}
