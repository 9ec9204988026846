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
  panel_wave: {
    name: { nl: 'golf van het bewonerspanel', en: 'wave of the residents’ panel' },
    titleOf: (image) => String(image.number ?? ''),
    fieldName: () => undefined,
  },
  panel_setting: {
    name: { nl: 'belofte aan het bewonerspanel', en: 'promise to the residents’ panel' },
    titleOf: () => '',
    fieldName: () => undefined,
  },
  panel_consent_text: {
    name: { nl: 'tekst van de toestemming', en: 'text of the consent' },
    titleOf: (image) => String(image.first_used_on ?? ''),
    fieldName: () => undefined,
  },
  survey: {
    name: { nl: 'vragenlijst', en: 'survey' },
    titleOf: (image) => String(image.key ?? ''),
    fieldName: () => undefined,
  },
  ...inputHistory,
}
