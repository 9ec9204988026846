import { kindOfPeriod } from '../../../shared/periods.ts'
import type { Answer } from './answers.ts'
import { optionKeys, type Question } from './definition.ts'
import { plainText } from './plain-text.ts'

/** Which rule an answer breaks. */
export type AnswerProblem =
  | 'required'
  | 'not-a-choice'
  | 'too-many'
  | 'not-a-number'
  | 'too-small'
  | 'too-large'
  | 'not-a-day'
  | 'too-long'
  | 'same-place-twice'
  | 'not-the-total'
  | 'same-twice'
  | 'row-missing'

export const MOST_CHARACTERS = { 'short-text': 200, 'long-text': 4000 } as const

/** All texts that a form sent under a name. */
export type Sent = (name: string) => string[]

/** The field of one line of a matrix, one option of a ranking, or one end of a best–worst question. */
export const partName = (question: Pick<Question, 'key'>, part: string): string => `${question.key}.${part}`

type Read = { answer?: Answer; problem?: AnswerProblem }

/** Reads the answer to one question from what a form sent; nothing and no problem when it was left open. */
export function readAnswer(question: Question, sent: Sent, areas: readonly string[]): Read {
  const read = READERS[question.kind](question, sent, optionKeys(question, areas))
  if (read.problem || read.answer !== undefined) return read
  return question.required ? { problem: 'required' } : {}
}

type Reader = (question: Question, sent: Sent, options: string[]) => Read

const first = (sent: Sent, name: string): string => (sent(name)[0] ?? '').trim()

const choice: Reader = ({ key }, sent, options) => {
  const chosen = first(sent, key)
  if (chosen === '') return {}
  return options.includes(chosen) ? { answer: chosen } : { problem: 'not-a-choice' }
}

const several: Reader = ({ key, atMost }, sent, options) => {
  const chosen = [...new Set(sent(key))]
  if (chosen.some((one) => !options.includes(one))) return { problem: 'not-a-choice' }
  if (atMost !== undefined && chosen.length > atMost) return { problem: 'too-many' }
  return chosen.length === 0 ? {} : { answer: options.filter((one) => chosen.includes(one)) }
}

const number: Reader = ({ key, least, most }, sent) => {
  const typed = first(sent, key)
  if (typed === '') return {}
  if (!/^-?\d{1,12}([.,]\d{1,4})?$/.test(typed)) return { problem: 'not-a-number' }
  const value = Number(typed.replace(',', '.'))
  if (least !== undefined && value < least) return { problem: 'too-small' }
  if (most !== undefined && value > most) return { problem: 'too-large' }
  return { answer: value }
}

const day: Reader = ({ key }, sent) => {
  const typed = first(sent, key)
  if (typed === '') return {}
  const isDay = /^[12]/.test(typed) && kindOfPeriod(typed) === 'day'
  return isDay ? { answer: typed } : { problem: 'not-a-day' }
}

const words =
  (most: number): Reader =>
  ({ key }, sent) => {
    const typed = plainText(sent(key)[0] ?? '')
    if (typed.length > most) return { problem: 'too-long' }
    return typed === '' ? {} : { answer: typed }
  }

const matrix: Reader = (question, sent, options) => {
  const rows = question.rows ?? []
  const given: Record<string, string> = {}
  for (const row of rows) {
    const chosen = first(sent, partName(question, row.key))
    if (chosen === '') continue
    if (!options.includes(chosen)) return { problem: 'not-a-choice' }
    given[row.key] = chosen
  }
  const count = Object.keys(given).length
  if (question.required && count > 0 && count < rows.length) return { problem: 'row-missing' }
  return count === 0 ? {} : { answer: given }
}

/** Each option gets a place or none; places that are left open between two others close up. */
const ranking: Reader = (question, sent, options) => {
  const placed: [string, number][] = []
  for (const option of options) {
    const typed = first(sent, partName(question, option))
    if (typed === '') continue
    const place = Number(typed)
    if (!Number.isInteger(place) || place < 1 || place > options.length) return { problem: 'not-a-choice' }
    placed.push([option, place])
  }
  if (new Set(placed.map(([, place]) => place)).size < placed.length) return { problem: 'same-place-twice' }
  if (question.atMost !== undefined && placed.length > question.atMost) return { problem: 'too-many' }
  return placed.length === 0 ? {} : { answer: placed.sort(([, a], [, b]) => a - b).map(([option]) => option) }
}

const points: Reader = (question, sent, options) => {
  const given: Record<string, number> = {}
  let sum = 0
  for (const option of options) {
    const typed = first(sent, partName(question, option))
    if (typed === '' || typed === '0') continue
    if (!/^\d{1,4}$/.test(typed)) return { problem: 'not-a-number' }
    given[option] = Number(typed)
    sum += Number(typed)
  }
  if (sum === 0) return {}
  return sum === question.total ? { answer: given } : { problem: 'not-the-total' }
}

const bestWorst: Reader = (question, sent, options) => {
  const [best, worst] = [first(sent, partName(question, 'best')), first(sent, partName(question, 'worst'))]
  if (best === '' && worst === '') return {}
  if (best === '' || worst === '') return { problem: 'row-missing' }
  if (!options.includes(best) || !options.includes(worst)) return { problem: 'not-a-choice' }
  return best === worst ? { problem: 'same-twice' } : { answer: { best, worst } }
}

const READERS: Record<Question['kind'], Reader> = {
  single: choice,
  multiple: several,
  scale: choice,
  matrix,
  number,
  date: day,
  'short-text': words(MOST_CHARACTERS['short-text']),
  'long-text': words(MOST_CHARACTERS['long-text']),
  ranking,
  points,
  'best-worst': bestWorst,
  area: choice,
  statement: choice,
}
