import { type Outcome, ok } from '../../shared/outcome.ts'
import type { Alias } from './domain/content.ts'
import type { Field, Part } from './plan.parts.ts'

/** Why a field is refused; texts in i18n/plan.ts say it in words. */
export type FieldProblem =
  | 'required'
  | 'too-long'
  | 'not-a-day'
  | 'not-a-period'
  | 'not-a-number'
  | 'not-a-choice'
  | 'not-a-slug'
  | 'ends-before-start'
  | 'reason-needed'
  | 'not-a-percentage'
  | 'in-use'

export type FieldValue = string | number | null | string[] | Alias[]

export type PartValues = Record<string, FieldValue>

const LOOSE_DAY = /^\d{4}(-\d{2}(-\d{2})?)?$/

/** Checks what was typed into the form of a part; every field is looked at, so all problems show at once. */
export function parsePart(
  part: Part,
  typed: Record<string, string>,
): Outcome<'invalid', PartValues> & { errors: Record<string, FieldProblem> } {
  const values: PartValues = {}
  const errors: Record<string, FieldProblem> = {}
  for (const field of part.fields) {
    const answer = parseField(field, (typed[field.name] ?? '').trim())
    if (answer.problem) errors[field.name] = answer.problem
    else values[field.name] = answer.value ?? null
  }
  Object.assign(errors, problemsTogether(values))
  return Object.keys(errors).length === 0 ? { ...ok(values), errors } : { ok: false, reason: 'invalid', errors }
}

function parseField(field: Field, typed: string): { value?: FieldValue; problem?: FieldProblem } {
  if (typed === '') return field.isRequired ? { problem: 'required' } : { value: emptyValue(field) }
  if (field.maxLength && typed.length > field.maxLength) return { problem: 'too-long' }
  switch (field.input) {
    case 'day':
      return isDay(typed) ? { value: typed } : { problem: 'not-a-day' }
    case 'looseDay':
      return LOOSE_DAY.test(typed) && isDay(typed.padEnd(10, '-01')) ? { value: typed } : { problem: 'not-a-period' }
    case 'number':
      return parseNumber(typed)
    case 'choice':
      return field.choices?.includes(typed) ? { value: typed } : { problem: 'not-a-choice' }
    case 'slug':
      return /^[a-z0-9-]+$/.test(typed) ? { value: typed } : { problem: 'not-a-slug' }
    case 'lines':
      return { value: linesOf(typed) }
    case 'aliases':
      return { value: linesOf(typed).map(parseAlias) }
    default:
      return { value: typed.replaceAll('\r\n', '\n') }
  }
}

function emptyValue(field: Field): FieldValue {
  if (field.input === 'day' || field.input === 'number') return null
  return field.input === 'lines' || field.input === 'aliases' ? [] : ''
}

/** A number as a Dutch person types it: 1.234,5 or 8,5; a point followed by three digits separates thousands. */
function parseNumber(typed: string): { value?: number; problem?: FieldProblem } {
  const plain = typed.replace(/\.(?=\d{3}(\D|$))/g, '').replace(',', '.')
  return /^-?\d+(\.\d+)?$/.test(plain) ? { value: Number(plain) } : { problem: 'not-a-number' }
}

function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`)
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

const linesOf = (typed: string) =>
  typed
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean)

/** "Cyber – Startnotitie 2019": another name, and the document that uses it. */
function parseAlias(line: string): Alias {
  const [name, ...document] = line.split(/\s+[–-]\s+/)
  return { name: name!, document: document.join(' – ') }
}

function problemsTogether(values: PartValues): Record<string, FieldProblem> {
  const { startsOn, endsOn, progressOverride, progressReason } = values
  if (typeof startsOn === 'string' && typeof endsOn === 'string' && endsOn <= startsOn) {
    return { endsOn: 'ends-before-start' }
  }
  if (typeof progressOverride === 'number') {
    const isPercentage = Number.isInteger(progressOverride) && progressOverride >= 0 && progressOverride <= 100
    if (!isPercentage) return { progressOverride: 'not-a-percentage' }
    if (!progressReason) return { progressReason: 'reason-needed' }
  }
  return {}
}

/** What stands in the form for a stored value: the inverse of parsing. */
export function typedValue(field: Field, value: unknown): string {
  if (value === null || value === undefined) return ''
  if (field.input === 'aliases') {
    return (value as Alias[]).map((alias) => [alias.name, alias.document].filter(Boolean).join(' – ')).join('\n')
  }
  if (field.input === 'number') return String(value).replace('.', ',')
  return Array.isArray(value) ? value.join('\n') : String(value)
}
