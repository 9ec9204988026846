import { toCsv } from './csv.ts'

/** Types of CSV on the Web (https://www.w3.org/TR/tabular-data-primer/) that our open files use. */
export type ColumnType = 'string' | 'number' | 'integer' | 'boolean' | 'date'

export type OpenColumn = { name: string; type: ColumnType; nl: string; en: string }

export type OpenCell = string | number | boolean | null

export type OpenRow = Record<string, OpenCell>

/** A table that is published: what its columns mean, what tells its rows apart, and the rows. */
export type OpenTable = { columns: readonly OpenColumn[]; primaryKey: readonly string[]; rows: readonly OpenRow[] }

/** What is known of a table besides its rows. */
export type TableFacts = {
  /** The name of the CSV, which stands beside its metadata. */
  url: string
  title: string
  description: string
  language: 'nl' | 'en'
  publisher: string
  /** Addresses of the licences. */
  licences: string[]
  sources: string[]
  /** What a reader must know before using the figures: breaks and caveats. */
  notes: string[]
}

/** The table as CSV: commas, a header, a quote around what needs one, every line ended, nothing for null. */
export function tableCsv({ columns, rows }: OpenTable): string {
  const names = columns.map((column) => column.name)
  return toCsv([names, ...rows.map((row) => names.map((name) => String(row[name] ?? '')))])
}

/** What the columns of the CSV mean, as CSV on the Web writes it (W3C recommendation of 17 December 2015). */
export function csvwMetadata({ columns, primaryKey }: OpenTable, facts: TableFacts) {
  const { language } = facts
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': language }],
    url: facts.url,
    'dc:title': facts.title,
    'dc:description': facts.description,
    'dc:language': language,
    'dc:publisher': facts.publisher,
    'dc:license': facts.licences.map((address) => ({ '@id': address })),
    'dc:source': facts.sources,
    notes: facts.notes.map((text) => ({ type: 'TextualBody', value: text, language })),
    dialect: {
      delimiter: ',',
      quoteChar: '"',
      doubleQuote: true,
      encoding: 'utf-8',
      header: true,
      headerRowCount: 1,
      lineTerminators: ['\r\n'],
    },
    tableSchema: {
      columns: columns.map((column) => ({
        name: column.name,
        titles: column.name,
        datatype: column.type,
        null: [''],
        'dc:description': column[language],
      })),
      primaryKey: [...primaryKey],
    },
  }
}
