import type { Alias } from '../../plan/index.ts'
import type { FileValue } from '../plan-file.ts'
import type { Item } from './items.ts'

/** What a person calls an item: its title, and its code where it has one. */
export function titleOf({ part, values }: Item): string {
  if (part.name === 'budgetLine') return [values.subjectId, values.year, values.funding].filter(Boolean).join(', ')
  if (part.name === 'programmeBudget') return String(values.year ?? '–')
  const title = String(values[part.titleField] ?? '')
  const code = part.codeField && part.codeField !== 'slug' ? String(values[part.codeField] ?? '') : ''
  return [code, title].filter(Boolean).join(' ')
}

/** A value in a comparison: lists one line an entry. */
export function valueInWords(value: FileValue | undefined): string {
  if (value === null || value === undefined) return ''
  if (!Array.isArray(value)) return String(value)
  return value.map((one: string | Alias) => (typeof one === 'string' ? one : aliasInWords(one))).join('\n')
}

const aliasInWords = ({ name, document }: Alias) => [name, document].filter(Boolean).join(' – ')
