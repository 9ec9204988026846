import { CsvReader, NotCsv } from '../../../shared/csv-reader.ts'
import type { Answers } from '../domain/answers.ts'
import { type Definition, questionsOf } from '../domain/definition.ts'
import type { AnswerProblem } from '../domain/read-answers.ts'
import { readAll } from '../domain/walk.ts'
import { type Field, fieldsOf } from './cells.ts'
import { type Column, plain, readHeading } from './columns.ts'

/** One filled in survey of the file; `name` is what the other program calls it, or its line. */
export type FileSheet = { name: string; language: string; answers: Answers }

export type FileProblem =
  | { code: 'not-csv' | 'no-questions' | 'too-many'; line: number }
  | { code: 'answer'; line: number; question: string; problem: AnswerProblem; found: string }

export type AnswerFile = {
  sheets: FileSheet[]
  /** The first problems; nothing is taken in when there is one. */
  problems: FileProblem[]
  problemCount: number
  /** Questions that have a column, and headings that are no question and are passed over. */
  asked: string[]
  passedOver: string[]
  /** Rows that somebody began and never sent. */
  unfinished: number
}

const MOST_ROWS = 20_000
const MOST_SHOWN = 100

/** What the two programs call the name of an answer, whether it was sent, and in which language. */
const NAMES = ['id', 'responseid']
const SENT = ['submitdate', 'finished', 'datesubmitted']
const LANGUAGES = ['startlanguage', 'language']

/** Reads an export of LimeSurvey or Formbricks as answers to this survey. Whoever answered is passed over: nothing that names him is read. */
export function readAnswerFile(
  text: string,
  definition: Definition,
  areas: readonly { code: string; name: string }[],
): AnswerFile {
  const file: AnswerFile = { sheets: [], problems: [], problemCount: 0, asked: [], passedOver: [], unfinished: 0 }
  const tell = (problem: FileProblem) => {
    file.problemCount += 1
    if (file.problems.length < MOST_SHOWN) file.problems.push(problem)
  }
  let heading: Heading | undefined
  const reader = new CsvReader((cells, line) => {
    if (!heading) {
      heading = readHeadings(definition, cells)
      file.asked = [...new Set(heading.columns.flatMap((column) => (column ? [column.question.key] : [])))]
      file.passedOver = cells.filter((_, at) => !heading!.columns[at] && !heading!.known.has(at))
      if (file.asked.length === 0) tell({ code: 'no-questions', line })
    } else if (file.asked.length > 0 && file.sheets.length < MOST_ROWS) readRow(cells, line, heading)
    else if (file.sheets.length === MOST_ROWS) tell({ code: 'too-many', line })
  })
  const readRow = (cells: string[], line: number, { columns, name, sent, language }: Heading) => {
    if (sent !== undefined && ['', 'no'].includes(plain(cells[sent] ?? ''))) {
      file.unfinished += 1
      return
    }
    const fields = columns.flatMap((column, at): Field[] =>
      column ? fieldsOf(column, (cells[at] ?? '').trim(), areas) : [],
    )
    const read = readAll(
      definition,
      areas.map(({ code }) => code),
      (wanted) => fields.flatMap(([field, value]) => (field === wanted ? [value] : [])),
    )
    for (const { key } of questionsOf(definition)) {
      const problem = read.problems[key]
      // A question without a column, or that was not asked of this person, was never put to him.
      if (!problem || !file.asked.includes(key) || (problem === 'required' && !wasFilled(fields, key))) continue
      const found = fields.filter(([field]) => field === key || field.startsWith(`${key}.`)).map(([, value]) => value)
      tell({ code: 'answer', line, question: key, problem, found: found.join('; ').slice(0, 60) })
    }
    const spoken = plain(cells[language ?? -1] ?? '').slice(0, 2)
    file.sheets.push({
      name: (name !== undefined && cells[name]) || `line ${line}`,
      language: definition.languages.includes(spoken) ? spoken : definition.languages[0]!,
      answers: read.answers,
    })
  }
  try {
    reader.write(text)
    reader.end()
  } catch (error) {
    if (!(error instanceof NotCsv)) throw error
    tell({ code: 'not-csv', line: error.line })
  }
  if (!heading && file.problemCount === 0) tell({ code: 'no-questions', line: 1 })
  return file
}

const wasFilled = (fields: readonly Field[], key: string): boolean =>
  fields.some(([field]) => field === key || field.startsWith(`${key}.`))

type Heading = {
  columns: (Column | undefined)[]
  name?: number
  sent?: number
  language?: number
  /** Columns that say something of the answer as a whole. */
  known: ReadonlySet<number>
}

function readHeadings(definition: Definition, cells: readonly string[]): Heading {
  const at = (names: readonly string[]) => {
    const found = cells.findIndex((cell) => names.includes(plain(cell)))
    return found < 0 ? undefined : found
  }
  const places = { name: at(NAMES), sent: at(SENT), language: at(LANGUAGES) }
  const known = new Set(Object.values(places).filter((place) => place !== undefined))
  return {
    ...places,
    known,
    columns: cells.map((cell, place) => (known.has(place) ? undefined : readHeading(definition, cell))),
  }
}
