import { parse } from 'csv-parse/sync'

type Column = { name: string; titles: string; datatype: string; null: string[] }
export type CsvwMetadata = {
  '@context': [string, { '@language': string }]
  url: string
  dialect: { delimiter: string; header: boolean; encoding: string; lineTerminators: string[] }
  tableSchema: { columns: Column[]; primaryKey: string[] }
  [property: string]: unknown
}

const SHAPES: Record<string, RegExp> = {
  string: /^/,
  number: /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/,
  integer: /^-?\d+$/,
  boolean: /^(true|false)$/,
  date: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
}

/** The properties that CSV on the Web knows for a table; everything else needs a prefix. */
const KNOWN = new Set(['@context', 'url', 'dialect', 'tableSchema', 'notes'])

/**
 * Everything that is wrong with the metadata of a table, and with the CSV when it is read again by them alone: names,
 * types, the primary key, and how many rows there are.
 */
export function csvwProblems(metadata: CsvwMetadata, csv: string, rowCount: number): string[] {
  const problems: string[] = []
  const say = (wrong: boolean, words: string) => wrong && problems.push(words)
  say(metadata['@context'][0] !== 'http://www.w3.org/ns/csvw', 'another context')
  say(!/^[a-z]{2}$/.test(metadata['@context'][1]['@language']), 'no language')
  say(!/^[\w.-]+\.csv$/.test(metadata.url), 'the address of the CSV is not beside the metadata')
  for (const name of Object.keys(metadata)) say(!KNOWN.has(name) && !/^dc:\w+$/.test(name), `unknown property ${name}`)
  for (const name of ['dc:title', 'dc:description', 'dc:publisher', 'dc:license', 'dc:source']) {
    say(!metadata[name] || (Array.isArray(metadata[name]) && metadata[name].length === 0), `no ${name}`)
  }
  say(!Array.isArray(metadata.notes), 'notes are no list')
  const { columns, primaryKey } = metadata.tableSchema
  const names = columns.map((column) => column.name)
  say(new Set(names).size !== names.length, 'a column stands twice')
  for (const { name, datatype } of columns) {
    say(!/^[a-z][a-z0-9_]*$/.test(name), `the name ${name} is no name`)
    say(!(datatype in SHAPES), `unknown type ${datatype}`)
  }
  for (const key of primaryKey) say(!names.includes(key), `no column ${key} for the key`)

  const { delimiter, lineTerminators } = metadata.dialect
  const [header, ...rows] = parse(csv, { delimiter, record_delimiter: lineTerminators }) as string[][]
  say(JSON.stringify(header) !== JSON.stringify(columns.map((column) => column.titles)), 'another header')
  say(rows.length !== rowCount, `${rows.length} rows instead of ${rowCount}`)
  const keys = rows.map((row) => JSON.stringify(primaryKey.map((name) => row[names.indexOf(name)])))
  say(new Set(keys).size !== keys.length, 'the key is not unique')
  rows.forEach((row, line) => {
    columns.forEach((column, position) => {
      const cell = row[position]!
      const fits = column.null.includes(cell) || SHAPES[column.datatype]!.test(cell)
      say(!fits, `row ${line + 1}: ${column.name} is no ${column.datatype}`)
    })
  })
  return problems
}
