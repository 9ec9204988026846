import { documentTexts } from '../../../i18n/documents.ts'
import type { Language } from '../../../shared/numbers.ts'
import type { DocumentContent, TemplateSection } from './domain/content.ts'

/** How a section is called and what it asks: in the words of the municipality's template, or else in ours. */
export function sectionWords({ key, name, question }: TemplateSection, language: Language) {
  const { sections, questions } = documentTexts[language]
  return {
    name: name ?? sections[key as keyof typeof sections] ?? key,
    question: question ?? questions[key as keyof typeof questions],
  }
}

/** How the section with this key is called in a document. */
export const nameOfSection = (
  { template }: Pick<DocumentContent, 'template'>,
  key: string,
  language: Language,
): string => sectionWords(template?.find((one) => one.key === key) ?? { key }, language).name
