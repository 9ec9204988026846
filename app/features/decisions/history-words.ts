import { documentTexts } from '../../i18n/documents.ts'
import type { HistoryWords } from '../thread/index.ts'

const named = (name: keyof typeof documentTexts.nl.history) => ({
  nl: documentTexts.nl.history[name],
  en: documentTexts.en.history[name],
})
const titled = (image: Record<string, unknown>) => String(image.title ?? '')
const officeOf = (image: Record<string, unknown>) => String(image.office ?? '')

/** How what happened to a dossier or a document is said in its history. */
export const documentHistory: HistoryWords = {
  dossier: { name: named('dossier'), titleOf: titled, fieldName: () => undefined },
  official_document: { name: named('document'), titleOf: titled, fieldName: () => undefined },
  document_version: {
    name: named('version'),
    titleOf: ({ number }) => String(number ?? ''),
    fieldName: () => undefined,
  },
  document_step: {
    name: named('step'),
    titleOf: ({ phase }) => documentTexts.nl.phases[phase as keyof typeof documentTexts.nl.phases] ?? '',
    fieldName: () => undefined,
  },
  document_advice: {
    name: named('advice'),
    titleOf: ({ adviser }) => String(adviser ?? ''),
    fieldName: () => undefined,
  },
  routing_stop: { name: named('stop'), titleOf: officeOf, fieldName: () => undefined },
  routing_act: { name: named('initial'), titleOf: officeOf, fieldName: () => undefined },
}
