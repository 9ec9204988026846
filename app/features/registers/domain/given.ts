import { type Outcome, ok, refuse } from '../../../shared/outcome.ts'
import type { Facts, FactValue, Field } from '../declaration.ts'
import { type PolygonProblem, readPolygon } from './polygon.ts'

export type FieldProblem =
  | 'required'
  | 'not-a-number'
  | 'not-a-day'
  | 'not-a-moment'
  | 'not-a-choice'
  | 'too-long'
  | 'too-small'
  | 'too-large'
  | 'not-an-account'
  | PolygonProblem

export type FieldProblems = Record<string, FieldProblem>

/** What was typed for these fields, read by their kinds: either everything is right, or each problem stands at its field. */
export function readGiven(
  fields: readonly Field[],
  typed: (key: string) => string | readonly string[] | undefined,
): Outcome<'invalid', Facts> & { problems: FieldProblems } {
  const facts: Facts = {}
  const problems: FieldProblems = {}
  for (const field of fields) {
    const read = readOne(field, typed(field.key))
    if (read.problem) problems[field.key] = read.problem
    else if (read.value !== undefined) facts[field.key] = read.value
  }
  return Object.keys(problems).length > 0 ? { ...refuse('invalid'), problems } : { ...ok(facts), problems }
}

type Read = { value?: FactValue; problem?: FieldProblem }

const MAX_LINE = 300
const MAX_TEXT = 20_000

function readOne(field: Field, typed: string | readonly string[] | undefined): Read {
  if (field.kind === 'choices') return readChoices(field, typed === undefined ? [] : [typed].flat())
  const text = (Array.isArray(typed) ? typed.at(-1) : typed)?.toString().trim() ?? ''
  if (field.kind === 'yesNo') return { value: text === 'yes' || text === 'true' || text === 'ja' }
  if (text === '') return field.isRequired ? { problem: 'required' } : {}
  switch (field.kind) {
    case 'number':
    case 'amount':
      return readNumber(field, text)
    case 'day':
      return isDay(text) ? { value: text } : { problem: 'not-a-day' }
    case 'moment':
      return isMoment(text) ? { value: text } : { problem: 'not-a-moment' }
    case 'choice':
      return field.choices?.some(({ key }) => key === text) ? { value: text } : { problem: 'not-a-choice' }
    case 'polygon':
      return text.length > MAX_TEXT ? { problem: 'too-long' } : readArea(text)
    case 'account':
    case 'organisation':
      return /^[0-9a-f-]{36}$/.test(text) ? { value: text } : { problem: 'not-an-account' }
    default:
      return text.length > (field.kind === 'text' ? MAX_LINE : MAX_TEXT) ? { problem: 'too-long' } : { value: text }
  }
}

function readArea(text: string): Read {
  const read = readPolygon(text)
  return read.ok ? { value: text } : { problem: read.reason }
}

function readChoices(field: Field, typed: readonly string[]): Read {
  const chosen = [...new Set(typed.filter(Boolean))]
  if (chosen.length === 0) return field.isRequired ? { problem: 'required' } : {}
  const known = new Set(field.choices?.map(({ key }) => key))
  return chosen.every((key) => known.has(key)) ? { value: chosen } : { problem: 'not-a-choice' }
}

/** In Dutch notation or plain: "1.250,50", "1250.5". */
function readNumber(field: Field, text: string): Read {
  const plain = /,\d{1,2}$/.test(text) ? text.replaceAll('.', '').replace(',', '.') : text
  const value = Number(plain.replace(/^€\s*/, ''))
  if (!Number.isFinite(value) || (field.kind === 'number' && !Number.isInteger(value)))
    return { problem: 'not-a-number' }
  if (field.min !== undefined && value < field.min) return { problem: 'too-small' }
  if (field.max !== undefined && value > field.max) return { problem: 'too-large' }
  return { value }
}

export function isDay(text: string): boolean {
  if (!/^(19|20)\d{2}-\d{2}-\d{2}$/.test(text)) return false
  const at = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text)
}

/** A moment as a browser sends it: 2026-11-22T14:05, in Dutch time, or with an offset. */
function isMoment(text: string): boolean {
  return isDay(text.slice(0, 10)) && /T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?(Z|[+-]\d{2}:\d{2})?$/.test(text)
}
