import { inputTexts } from '../../../i18n/inputs.ts'
import type { HistoryWords } from '../../thread/index.ts'
import { isOutcome } from './domain/outcomes.ts'

const both = (name: keyof typeof inputTexts.nl.history) => ({
  nl: inputTexts.nl.history[name],
  en: inputTexts.en.history[name],
})

/** How what happened to an input is said in its history. */
export const inputHistory: HistoryWords = {
  input: { name: both('input'), titleOf: (image) => String(image.number ?? ''), fieldName: () => undefined },
  input_outcome: {
    name: both('outcome'),
    titleOf: ({ outcome }) => (isOutcome(String(outcome)) ? inputTexts.nl.outcomes[String(outcome) as 'adopted'] : ''),
    fieldName: () => undefined,
  },
  input_target: { name: both('target'), titleOf: (image) => String(image.title ?? ''), fieldName: () => undefined },
}
