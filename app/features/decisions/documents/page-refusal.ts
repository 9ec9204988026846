import type { documentTexts } from '../../../i18n/documents.ts'

/** Why something on the page of a document was refused; the texts say it in words. */
export type PageRefusal = keyof (typeof documentTexts)['nl']['page']['refused']
