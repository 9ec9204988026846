import type { Answer, Answers } from '../../domain/answers.ts'
import { type Definition, type Question, questionsOf } from '../../domain/definition.ts'
import { CHOSEN, LEFT, type Line, linesOf } from './lines.ts'
import { numberClasses } from './number-classes.ts'

/** A line with what everybody answered: the place of the option, −1 of who did not answer. */
export type Column = Line & { codes: Int16Array }

/** The points that everybody gave to an option; NaN of who did not answer. */
export type NumberColumn = { question: Question; option: string; values: Float64Array }

/**
 * All answers to a survey by question instead of by person, as numbers: a hundred thousand of them fit where as many objects
 * would not, and no row of it is a person's any more than his answers are.
 */
export type AnswerTable = {
  count: number
  columns: Column[]
  numbers: NumberColumn[]
  /** How many wrote something. */
  texts: Map<string, number>
}

/** Takes answers in one by one; `count` is how many there will be at most. */
export class AnswerCollector {
  readonly #columns: (Column & { at: Map<string, number>; read: (answer: Answer) => string | undefined })[] = []
  readonly #numbers: NumberColumn[] = []
  readonly #texts = new Map<string, number>()
  readonly #questions: Question[]
  #taken = 0

  constructor(definition: Definition, areas: readonly string[], count: number) {
    this.#questions = questionsOf(definition)
    for (const question of this.#questions) {
      for (const line of linesOf(question, areas)) {
        this.#columns.push({
          ...line,
          codes: new Int16Array(count).fill(-1),
          at: new Map(line.options.map((option, place) => [option, place])),
          read: readerOf(line),
        })
      }
      const parts =
        question.kind === 'points' ? question.options!.map(({ key }) => key) : question.kind === 'number' ? [''] : []
      for (const option of parts) {
        this.#numbers.push({ question, option, values: new Float64Array(count).fill(Number.NaN) })
      }
      if (question.kind === 'short-text' || question.kind === 'long-text') this.#texts.set(question.key, 0)
    }
  }

  add(answers: Answers): void {
    const row = this.#taken++
    for (const column of this.#columns) {
      const answer = answers[column.question.key]
      const chosen = answer === undefined ? undefined : column.read(answer)
      if (chosen !== undefined) column.codes[row] = placeOf(column, chosen)
    }
    for (const { question, option, values } of this.#numbers) {
      const answer = answers[question.key]
      if (answer === undefined) continue
      values[row] = option === '' ? Number(answer) : ((answer as Record<string, number>)[option] ?? 0)
    }
    for (const [key, count] of this.#texts) if (answers[key] !== undefined) this.#texts.set(key, count + 1)
  }

  /** What was taken in; fewer than announced when some went in the meantime. */
  finish(): AnswerTable {
    const count = this.#taken
    const numbers = this.#numbers.map((one) => ({ ...one, values: one.values.subarray(0, count) }))
    return {
      count,
      numbers,
      texts: this.#texts,
      columns: this.#columns.map(({ at: _, read: __, ...column }) => {
        const whole = { ...column, codes: column.codes.subarray(0, count) }
        if (column.question.kind === 'date') return inOrder(whole)
        const own = numbers.find(({ question, option }) => question.key === column.question.key && option === '')
        return own ? { ...whole, ...numberClasses(own.question, own.values) } : whole
      }),
    }
  }
}

/** An option of an earlier version that is gone still counts, under its own key. */
function placeOf({ at, options }: { at: Map<string, number>; options: string[] }, option: string): number {
  const known = at.get(option)
  if (known !== undefined) return known
  at.set(option, options.length)
  return options.push(option) - 1
}

function readerOf({ question, row }: Line): (answer: Answer) => string | undefined {
  switch (question.kind) {
    case 'multiple':
      return (answer) => ((answer as string[]).includes(row) ? CHOSEN : LEFT)
    case 'matrix':
    case 'best-worst':
      return (answer) => (answer as Record<string, string>)[row]
    case 'ranking':
      return (answer) => (answer as string[])[0]
    case 'date':
      return (answer) => String(answer).slice(0, 4)
    case 'number':
      return () => undefined
    default:
      return (answer) => String(answer)
  }
}

/** Years were met in any order. */
function inOrder(column: Column): Column {
  const options = [...column.options].sort()
  const places = column.options.map((option) => options.indexOf(option))
  return { ...column, options, codes: column.codes.map((code) => (code < 0 ? code : places[code]!)) }
}
