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
  | 'not-a-year'
  | 'not-an-amount'
  | 'amount-needed'
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

/** Reads what was typed for one field. */
export function parseField(field: Field, typed: string): { value?: FieldValue; problem?: FieldProblem } {
  if (typed === '') return field.isRequired ? { problem: 'required' } : { value: emptyValue(field) }
  if (field.maxLength && typed.length > field.maxLength) return { problem: 'too-long' }
  switch (field.input) {
    case 'day':
      return isDay(typed) ? { value: typed } : { problem: 'not-a-day' }
    case 'looseDay':
      return isLooseDay(typed) ? { value: typed } : { problem: 'not-a-period' }
    case 'number':
      return parseNumber(typed)
    case 'amount':
      return parseAmount(typed)
    case 'year':
      return isYear(Number(typed)) ? { value: Number(typed) } : { problem: 'not-a-year' }
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

/** What an empty field stands for. */
export function emptyValue(field: Field): FieldValue {
  if (['day', 'number', 'amount', 'year', 'goal', 'indicator'].includes(field.input)) return null
  return field.input === 'lines' || field.input === 'aliases' ? [] : ''
}

/** A number as a Dutch person types it: 1.234,5 or 8,5; a point followed by three digits separates thousands. */
function parseNumber(typed: string): { value?: number; problem?: FieldProblem } {
  const plain = typed.replace(/\.(?=\d{3}(\D|$))/g, '').replace(',', '.')
  return /^-?\d+(\.\d+)?$/.test(plain) ? { value: Number(plain) } : { problem: 'not-a-number' }
}

/** Whole euros and cents, as many as the database keeps exactly. */
export const MOST_EUROS = 999_999_999_999

function parseAmount(typed: string): { value?: number; problem?: FieldProblem } {
  const { value } = parseNumber(typed.replace(/^€\s*|,-{1,2}$/g, '').replaceAll(/\s/g, ''))
  if (value === undefined || !isAmount(value)) return { problem: 'not-an-amount' }
  return { value }
}

/** Euros with at most two decimals. */
export function isAmount(value: number): boolean {
  return Math.abs(value) <= MOST_EUROS && Number(value.toFixed(2)) === value
}

export const isYear = (value: number) => Number.isInteger(value) && value >= 1900 && value <= 2199

/** Whether a text is a day, a month or a year that exists. */
export const isLooseDay = (text: string) => LOOSE_DAY.test(text) && isDay(text.padEnd(10, '-01'))

/** Whether a text is a day that exists, written as 2026-11-22; the calendar has no year nought. */
export function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`)
  return /^[1-9]\d{3}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
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

/** What is wrong with values that are each right by themselves. */
export function problemsTogether(values: PartValues): Record<string, FieldProblem> {
  const { startsOn, endsOn, progressOverride, progressReason, planned, actual } = values
  if (planned === null && actual === null) return { planned: 'amount-needed' }
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
  if (field.input === 'number' || field.input === 'amount') return String(value).replace('.', ',')
  return Array.isArray(value) ? value.join('\n') : String(value)
}
