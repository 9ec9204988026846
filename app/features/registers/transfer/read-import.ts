import type { Language } from '../../../shared/numbers.ts'
import type { Facts, Field, RegisterType } from '../declaration.ts'
import { isDay, readGiven } from '../domain/given.ts'
import type { NewRecord, PartyInput, PersonInput } from '../domain/new-record.ts'
import { asName, type ImportColumn, importColumns, passedOver } from './import-columns.ts'

/** Something wrong with a file, where it stands: lines as an editor or a sheet counts them. */
export type ImportProblem = { line: number; column: string; code: string; found: string; words?: string }

/** What names in a file are looked up in. */
export type Known = {
  areas: { code: string; name: string }[]
  accounts: { id: string; email: string }[]
  organisations: { id: string; name: string; slug: string }[]
}

export type ReadImport = {
  records: { line: number; record: NewRecord & { externalId: string } }[]
  problems: ImportProblem[]
  /** Columns that an export has and nothing is done with. */
  passedOver: string[]
}

const MOST_ROWS = 50_000

/** Reads the rows of a file as records for a register; what is wrong stands by its line and column, and all of it at once. */
export function readImport(
  type: RegisterType,
  rows: readonly string[][],
  known: Known,
  language: Language,
): ReadImport {
  const problems: ImportProblem[] = []
  const [header = [], ...body] = rows
  const { at, skipped } = readHeader(type, header, language, problems)
  if (body.length > MOST_ROWS) problems.push({ line: 1, column: '', code: 'too-long', found: String(body.length) })
  if (problems.length > 0) return { records: [], problems, passedOver: skipped }
  const seen = new Set<string>()
  const records = body.slice(0, MOST_ROWS).flatMap((cells, position) => {
    // A watermark of our own, or an empty row.
    if (cells[0]?.startsWith('#') || cells.every((cell) => cell.trim() === '')) return []
    const line = position + 2
    const row = new RowReader(type, at, cells, known)
    const record = row.read()
    const { externalId } = record
    if (externalId !== '' && seen.has(externalId)) row.refuse('externalId', 'double-id', externalId)
    seen.add(externalId)
    problems.push(...row.problems.map((problem) => ({ ...problem, line })))
    return [{ line, record }]
  })
  if (records.length === 0 && problems.length === 0) problems.push({ line: 1, column: '', code: 'no-rows', found: '' })
  return { records, problems, passedOver: skipped }
}

function readHeader(type: RegisterType, header: readonly string[], language: Language, problems: ImportProblem[]) {
  const columns = importColumns(type, language)
  const others = passedOver(type)
  const skipped: string[] = []
  const at = new Map<ImportColumn, number>()
  for (const [position, text] of header.entries()) {
    const name = asName(text)
    const column = columns.find(({ names }) => names.includes(name))
    const problem = (code: string) => problems.push({ line: 1, column: text, code, found: '' })
    if (column && at.has(column)) problem('double-column')
    else if (column) at.set(column, position)
    else if (others.includes(name)) skipped.push(text)
    else if (name !== '') problem('unknown-column')
  }
  for (const column of columns) {
    if (column.isNeeded && !at.has(column))
      problems.push({ line: 1, column: column.header, code: 'missing-column', found: '' })
  }
  return { at, skipped }
}

type RowProblem = Omit<ImportProblem, 'line'>

class RowReader {
  readonly problems: RowProblem[] = []
  readonly #type: RegisterType
  readonly #at: Map<ImportColumn, number>
  readonly #cells: readonly string[]
  readonly #known: Known

  constructor(type: RegisterType, at: Map<ImportColumn, number>, cells: readonly string[], known: Known) {
    this.#type = type
    this.#at = at
    this.#cells = cells
    this.#known = known
  }

  read(): NewRecord & { externalId: string } {
    const externalId = this.#line('externalId')
    if (externalId === '') this.refuse('externalId', 'required', '')
    const address = this.#line('place')
    return {
      externalId,
      facts: this.#facts(),
      basis: this.#basis(),
      openedOn: this.#day('openedOn'),
      reason: this.#line('reason'),
      areaCode: this.#area(),
      handlerId: this.#handler(),
      place: address === '' ? undefined : { address, postcode: this.#line('postcode') },
      parties: this.#parties(),
    }
  }

  refuse(kind: string, code: string, found: string) {
    this.problems.push({ column: this.#column(kind)?.header ?? '', code, found: found.slice(0, 60) })
  }

  #column = (kind: string): ImportColumn | undefined => [...this.#at.keys()].find(({ target }) => target.kind === kind)

  #cell(column: ImportColumn | undefined): string {
    return column === undefined ? '' : (this.#cells[this.#at.get(column)!] ?? '').trim()
  }

  #line = (kind: string): string => this.#cell(this.#column(kind))

  #day(kind: string): string {
    const text = this.#line(kind)
    const day = isoDay(text)
    if (!isDay(day)) this.refuse(kind, text === '' ? 'required' : 'not-a-day', text)
    return day
  }

  #facts(): Facts {
    const columns = [...this.#at.keys()].flatMap((column) =>
      column.target.kind === 'fact' ? [{ column, field: column.target.field }] : [],
    )
    const fields = columns.map(({ field }) => field)
    const read = readGiven(fields, (key) => {
      const { column, field } = columns.find((one) => one.field.key === key)!
      return typed(field, this.#cell(column), this.#known)
    })
    for (const [key, code] of Object.entries(read.problems)) {
      const { column } = columns.find(({ field }) => field.key === key)!
      this.problems.push({ column: column.header, code, found: this.#cell(column).slice(0, 60) })
    }
    return read.ok ? read.value : {}
  }

  /** By its name, its article or its key; the usual one when nothing is said. */
  #basis(): string {
    const text = asName(this.#line('basis'))
    const { bases } = this.#type
    if (text === '') return bases[0]!.key
    const found = bases.find(({ key, words, article }) =>
      [key, words.nl, words.en, article].some((one) => asName(one) === text),
    )
    if (!found) this.refuse('basis', 'no-basis', text)
    return found?.key ?? ''
  }

  #area(): string | null {
    const text = asName(this.#line('area'))
    if (text === '') return null
    const found = this.#known.areas.find(({ code, name }) => asName(code) === text || asName(name) === text)
    if (!found) this.refuse('area', 'unknown-area', text)
    return found?.code ?? null
  }

  #handler(): string | null {
    const text = asName(this.#line('handler'))
    if (text === '') return null
    const found = this.#known.accounts.find(({ email }) => email === text)
    if (!found) this.refuse('handler', 'unknown-account', text)
    return found?.id ?? null
  }

  #parties(): PartyInput[] {
    return (this.#type.parties ?? []).flatMap(({ key }): PartyInput[] => {
      const organisation = this.#part(key, 'organisation')
      if (organisation !== '') {
        const found = findOrganisation(this.#known, organisation)
        if (!found) this.#refusePart(key, 'organisation', 'unknown-organisation', organisation)
        return found ? [{ role: key, organisationId: found.id }] : []
      }
      const name = this.#part(key, 'name')
      if (name === '') return []
      const born = this.#part(key, 'bornOn')
      const bornOn = isoDay(born)
      if (born !== '' && !isDay(bornOn)) this.#refusePart(key, 'bornOn', 'not-a-day', born)
      const person: PersonInput = {
        name,
        bornOn,
        address: this.#part(key, 'address'),
        contact: this.#part(key, 'contact'),
      }
      return [{ role: key, person }]
    })
  }

  #partColumn = (role: string, part: string): ImportColumn | undefined =>
    [...this.#at.keys()].find(({ target }) => target.kind === 'party' && target.role === role && target.part === part)

  #part = (role: string, part: string): string => this.#cell(this.#partColumn(role, part))

  #refusePart(role: string, part: string, code: string, found: string) {
    this.problems.push({ column: this.#partColumn(role, part)?.header ?? '', code, found: found.slice(0, 60) })
  }
}

const findOrganisation = ({ organisations }: Known, text: string) =>
  organisations.find(({ name, slug }) => asName(name) === asName(text) || slug === asName(text))

/** A cell as the form would have sent it: a day as 2026-11-22, choices by their keys. */
function typed(field: Field, text: string, known: Known): string | string[] {
  const keyOf = (word: string) =>
    field.choices?.find(({ key, words }) => [key, words.nl, words.en].some((one) => asName(one) === asName(word)))
      ?.key ?? word
  switch (field.kind) {
    case 'day':
      return isoDay(text)
    case 'choice':
      return text === '' ? '' : keyOf(text)
    case 'choices':
      return text
        .split(/\s*[|;]\s*/)
        .filter(Boolean)
        .map(keyOf)
    case 'organisation':
      return text === '' ? '' : (findOrganisation(known, text)?.id ?? text)
    case 'yesNo':
      return ['ja', 'yes', 'x', '1', 'true', 'waar'].includes(asName(text)) ? 'yes' : ''
    default:
      return text
  }
}

/** 31-12-2023 as 2023-12-31; what is no such day stays what it is. */
function isoDay(text: string): string {
  const found = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text)
  return found ? `${found[3]}-${found[2]!.padStart(2, '0')}-${found[1]!.padStart(2, '0')}` : text
}
