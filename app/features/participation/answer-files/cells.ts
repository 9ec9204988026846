import { optionKeys, type Question } from '../domain/definition.ts'
import { partName } from '../domain/read-answers.ts'
import { type Column, isCalled, plain } from './columns.ts'

/** A field as our own form would have sent it. */
export type Field = [name: string, value: string]

type Areas = readonly { code: string; name: string }[]

const YES = new Set(['y', 'yes', 'j', 'ja', '1', 'true', 'x'])
const NO = new Set(['n', 'no', 'nee', '0', 'false'])

/**
 * What a cell says, as fields of the form; none when it is empty. What it says is not judged here: the form does that, so that
 * an answer from a file and one from a phone are held to the same rules.
 */
export function fieldsOf({ question, part }: Column, cell: string, areas: Areas): Field[] {
  if (cell === '') return []
  const option = (text: string) => optionCalled(question, text, areas)
  switch (question.kind) {
    case 'multiple':
      return part === undefined
        ? several(question, cell).map((one) => [question.key, one])
        : chosen(question, part, cell)
    case 'matrix':
    case 'best-worst':
      return part === undefined ? [] : [[partName(question, part), option(cell)]]
    case 'points':
      return part === undefined ? [] : [[partName(question, part), asNumber(cell)]]
    case 'ranking':
      if (part === undefined) return several(question, cell).map((one, at) => [partName(question, one), String(at + 1)])
      return /^\d+$/.test(part)
        ? [[partName(question, option(cell)), part]]
        : [[partName(question, part), asNumber(cell)]]
    case 'number':
      return [[question.key, asNumber(cell)]]
    case 'date':
      return [[question.key, /^\d{4}-\d\d-\d\d(?=[ T])/.exec(cell)?.[0] ?? cell]]
    case 'short-text':
    case 'long-text':
      return [[question.key, cell]]
    default:
      return [[question.key, option(cell)]]
  }
}

/** The key of what is called so; the text itself when nothing is, which the form will refuse. */
function optionCalled(question: Question, text: string, areas: Areas): string {
  if (question.kind === 'area') {
    return areas.find(({ code, name }) => [code, name].some((one) => plain(one) === plain(text)))?.code ?? text
  }
  const found = question.options?.find((one) => isCalled(one, text))?.key
  return found ?? optionKeys(question).find((key) => plain(key) === plain(asNumber(text))) ?? text
}

/** One column for one option: a sign that it was chosen, or its own text. */
function chosen(question: Question, part: string, cell: string): Field[] {
  const sign = plain(cell)
  if (NO.has(sign)) return []
  return [[question.key, YES.has(sign) || optionCalled(question, cell, []) === part ? part : cell]]
}

/** All in one cell, with semicolons between; an option may have one in its own text. */
function several(question: Question, cell: string): string[] {
  const whole = optionCalled(question, cell, [])
  if (whole !== cell) return [whole]
  return cell
    .split(/;\s*/)
    .filter((one) => one !== '')
    .map((one) => optionCalled(question, one, []))
}

/** A decimal number of LimeSurvey has ten decimals: 5.0000000000. */
const asNumber = (text: string): string => text.replace(/^(-?\d+[.,]\d*?)0+$/, '$1').replace(/[.,]$/, '')
