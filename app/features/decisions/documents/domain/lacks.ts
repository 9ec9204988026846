import { type DocumentContent, type Kind, needsCondition } from './content.ts'
import { KIND_SPECS, sectionsOf } from './kinds.ts'

/** Something that must be filled in before a document is routed: a part of the form, or a section. */
export type Lack =
  | { field: 'portfolioHolder' | 'authorities' | 'decisionPoints' | 'disclosure' | 'condition' }
  | { section: string }

/** What is still missing on the whole of a document, in the order of the form. */
export function lacksOf(kind: Kind, content: DocumentContent): Lack[] {
  const { parts } = KIND_SPECS[kind]
  const lacks: Lack[] = []
  if (content.portfolioHolder.trim() === '' && kind !== 'pressRelease') lacks.push({ field: 'portfolioHolder' })
  if (parts.includes('authorities') && content.authorities.length === 0) lacks.push({ field: 'authorities' })
  if (parts.includes('decisionPoints') && content.decisionPoints.length === 0) lacks.push({ field: 'decisionPoints' })
  if (parts.includes('disclosure')) {
    if (content.disclosure === '') lacks.push({ field: 'disclosure' })
    else if (needsCondition(content.disclosure) && content.disclosureCondition.trim() === '') {
      lacks.push({ field: 'condition' })
    }
  }
  const empty = sectionsOf(kind, content).filter(
    ({ key, isRequired }) => isRequired && (content.sections[key] ?? '').trim() === '',
  )
  return [...lacks, ...empty.map(({ key }) => ({ section: key }))]
}
