import { planTexts } from '../../../i18n/plan.ts'
import { type Field, parseField } from '../../plan/index.ts'
import { type FileItem, type FileValue, FORMAT, type PlanFile } from '../plan-file.ts'
import { type FileProblem, foundInWords, type Path, type Place, type ProblemCode } from '../problems.ts'
import { cellText, rowsOf, type SheetColumn, type SheetRow, type SheetTable, TABLES } from './tables.ts'

export type GivenSheet = { sheet: string; rows: string[][] }

/** What the sheets say, as the part of a plan file that they are; a cell that was not touched says nothing. */
export type ReadSheets = { file: PlanFile; problems: FileProblem[]; placeOf(path: Path): Place }

/** The table that a sheet is, by the name of its first column. */
export function tableOf(header: readonly string[]): SheetTable | undefined {
  const first = (header[0] ?? '').trim().toLowerCase()
  return TABLES.find(({ columns }) => columns[0]!.header.toLowerCase() === first)
}

/** Reads the tables into a file for this plan, held against what the plan is now. */
export function readSheets(sheets: readonly GivenSheet[], current: PlanFile): ReadSheets {
  const reader = new SheetReader(current)
  const tables = sheets.map((given) => ({ given, table: tableOf(given.rows[0] ?? [])! }))
  // Themes come first, so that new ones are there when goals stand under them.
  for (const table of TABLES) {
    for (const one of tables) if (one.table === table) reader.read(table, one.given)
  }
  return { file: reader.file, problems: reader.problems, placeOf: (path) => reader.placeOf(path) }
}

class SheetReader {
  readonly file: PlanFile
  readonly problems: FileProblem[] = []
  readonly #current: PlanFile
  /** Where the parts of the file stand in the sheets. */
  readonly #places = new Map<string, { place: Place; table: SheetTable }>()

  constructor(current: PlanFile) {
    this.#current = current
    this.file = { format: FORMAT, plan: { slug: current.plan.slug as string }, organisations: [], indicators: [] }
  }

  read(table: SheetTable, { sheet, rows }: GivenSheet) {
    const columns = this.#columnsOf(table, rows[0] ?? [], sheet)
    const known = new Map(rowsOf(table, this.#current).map((row) => [keyOf(table, row), row]))
    const target = this.#listFor(table)
    for (const [position, cells] of rows.slice(1).entries()) {
      if (cells.every((cell) => cell.trim() === '')) continue
      const place = { sheet, row: position + 2 }
      const texts = columns.map((_, column) => cells[column] ?? '')
      const before = known.get(keyInSheet(table, columns, texts))
      const { item, parent } = this.#rowOf(columns, texts, before, place)
      const list = target(parent ?? before?.parent ?? '')
      if (!list) {
        this.#refuse(place, planTexts.nl.parts.theme, 'unknown-parent', parent ?? '')
        continue
      }
      this.#places.set(JSON.stringify([...list.path, list.items.length]), { place, table })
      list.items.push(item)
    }
  }

  placeOf(path: Path): Place {
    for (let length = path.length; length > 0; length--) {
      const found = this.#places.get(JSON.stringify(path.slice(0, length)))
      if (!found) continue
      const column = found.table.columns.find(({ name }) => name === path[length])
      return { ...found.place, header: column?.header }
    }
    return {}
  }

  #columnsOf(table: SheetTable, header: string[], sheet: string): (SheetColumn | undefined)[] {
    return header.map((text) => {
      const name = text.trim().toLowerCase()
      const column = table.columns.find(({ headers }) => headers.includes(name))
      if (!column && name !== '') this.#refuse({ sheet, row: 1 }, text, 'unknown-column', text)
      return column
    })
  }

  #rowOf(columns: (SheetColumn | undefined)[], texts: string[], before: SheetRow | undefined, place: Place) {
    const item: FileItem = {}
    let parent: string | undefined
    columns.forEach((column, position) => {
      if (!column) return
      const text = texts[position]!.replaceAll('\r\n', '\n')
      if (column.kind === 'parent') parent = text.trim()
      else if (before && text.trim() === cellText(column, before).trim()) keepKey(item, column, before)
      else if (column.kind === 'link') item[column.name] = text.split(/\s*[|\n]\s*/).filter(Boolean)
      else {
        const read = readCell(column.field, text.trim())
        if (read.problem) this.#refuse(place, column.header, read.problem, text)
        else item[column.name] = read.value ?? null
      }
    })
    return { item, parent }
  }

  /** Where the rows of a table go: in the plan, or each under its theme. */
  #listFor(table: SheetTable): (parent: string) => { items: FileItem[]; path: Path } | undefined {
    const { plan } = this.file
    if (table.part.name !== 'goal') {
      const items: FileItem[] = []
      plan[table.part.list] = items
      return () => ({ items, path: ['plan', table.part.list] })
    }
    plan.themes ??= ((this.#current.plan.themes ?? []) as FileItem[]).map(({ code }) => ({ code: code as string }))
    const themes = plan.themes as FileItem[]
    for (const theme of themes) theme.goals = []
    return (code) => {
      const position = themes.findIndex((theme) => theme.code === code)
      if (position < 0) return undefined
      return { items: themes[position]!.goals as FileItem[], path: ['plan', 'themes', position, 'goals'] }
    }
  }

  #refuse(place: Place, header: string, code: ProblemCode, found: string) {
    this.problems.push({ path: [], code, found: foundInWords(found), place: { ...place, header } })
  }
}

/** A cell as it was stays as it is; only what tells the part from others is said again. */
function keepKey(item: FileItem, column: SheetColumn, before: SheetRow) {
  if (['code', 'subject', 'year', 'funding'].includes(column.name)) item[column.name] = before.item[column.name]!
}

const keyNames = ({ part }: SheetTable) => (part.name === 'budgetLine' ? ['subject', 'year', 'funding'] : ['code'])

const keyOf = (table: SheetTable, row: SheetRow) =>
  JSON.stringify(keyNames(table).map((name) => cellText(table.columns.find((column) => column.name === name)!, row)))

function keyInSheet(table: SheetTable, columns: (SheetColumn | undefined)[], texts: string[]): string {
  const at = (name: string) => texts[columns.findIndex((column) => column?.name === name)]?.trim() ?? ''
  return JSON.stringify(keyNames(table).map(at))
}

/** A cell as Dutch people fill it in: a day as 31-12-2023, a choice by its word, a number with a comma. */
function readCell(field: Field, text: string): { value?: FileValue; problem?: ProblemCode } {
  if (field.input === 'choice') return readChoice(field, text)
  if (field.input === 'day' || field.input === 'looseDay') return parseField(field, isoDay(text))
  return parseField(field, text)
}

function isoDay(text: string): string {
  const found = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text)
  return found ? `${found[3]}-${found[2]!.padStart(2, '0')}-${found[1]!.padStart(2, '0')}` : text
}

function readChoice(field: Field, text: string): { value?: FileValue; problem?: ProblemCode } {
  if (text === '') return parseField(field, text)
  const wanted = text.toLowerCase()
  const value = field.choices?.find((choice) =>
    [choice, choiceWord(choice, 'nl'), choiceWord(choice, 'en')].some((word) => word.toLowerCase() === wanted),
  )
  return value === undefined ? { problem: 'not-a-choice' } : { value }
}

const choiceWord = (choice: string, language: 'nl' | 'en') =>
  planTexts[language].choices[choice as keyof typeof planTexts.nl.choices] ?? choice
