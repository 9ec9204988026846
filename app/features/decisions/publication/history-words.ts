import { publicationTexts } from '../../../i18n/publications.ts'
import type { HistoryWords } from '../../thread/index.ts'

const both = (name: keyof typeof publicationTexts.nl.history) => ({
  nl: publicationTexts.nl.history[name],
  en: publicationTexts.en.history[name],
})

/** How what happened to a publication is said in its history. */
export const publicationHistory: HistoryWords = {
  publication: { name: both('publication'), titleOf: (image) => String(image.title ?? ''), fieldName: () => undefined },
  publication_step: {
    name: both('step'),
    titleOf: ({ phase }) => publicationTexts.nl.steps[phase as keyof typeof publicationTexts.nl.steps] ?? '',
    fieldName: () => undefined,
  },
  publication_source: { name: both('source'), titleOf: () => '', fieldName: () => undefined },
  publication_file: { name: both('file'), titleOf: (image) => String(image.name ?? ''), fieldName: () => undefined },
  publication_scan: { name: both('scan'), titleOf: () => '', fieldName: () => undefined },
  publication_override: {
    name: both('override'),
    titleOf: (image) => String(image.reason ?? ''),
    fieldName: () => undefined,
  },
}
