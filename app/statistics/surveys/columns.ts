import { z } from 'zod'
import { InputProblem } from '../method.ts'

const value = z.union([z.string(), z.number(), z.boolean()]).nullable()

/** One answer as it comes in: a value by variable; null where there is none. */
export const rowSchema = z.record(z.string(), value)

export type Value = z.output<typeof value>
export type Row = Record<string, Value>

/** A variable of which every row has a category: codes into `categories`, −1 where it is missing. */
export type Column = { categories: string[]; codes: Int32Array }

/** The values of a variable; a name that stands in none of the rows is refused, at the field that named it. */
export function valuesOf(rows: readonly Row[], name: string, field: string): Value[] {
  if (!rows.some((row) => Object.hasOwn(row, name))) throw new InputProblem(field, `no row has a field ${name}`)
  return rows.map((row) => row[name] ?? null)
}

/** Categories in the order of R: numbers by size, words by the alphabet. The number 1 and the word "1" are the same. */
export function codesOf(values: readonly Value[]): Column {
  const categories = [...new Set(values.filter((value) => value !== null).map(String))]
  const areNumbers = values.every((value) => value === null || typeof value === 'number')
  categories.sort(areNumbers ? (a, b) => Number(a) - Number(b) : (a, b) => (a < b ? -1 : 1))
  const known = new Map<string, number>()
  for (const [code, category] of categories.entries()) known.set(category, code)
  return {
    categories,
    codes: Int32Array.from(values, (value) => (value === null ? -1 : known.get(String(value))!)),
  }
}

/** A field that gives one thing per row: a list of them, or the name of the variable that holds it. */
export const perRow = z.union([z.string(), z.array(value)])

/** What such a field says of every row; null where it says nothing. */
export function givenPerRow(rows: readonly Row[], given: string | Value[], field: string): Value[] {
  if (typeof given === 'string') return valuesOf(rows, given, field)
  if (given.length === rows.length) return given
  throw new InputProblem(field, `there are ${given.length} of them and ${rows.length} rows`)
}

/** A number of every row, above 0; `isZeroAllowed` when 0 says that a row does not count. */
export function numbersPerRow(
  rows: readonly Row[],
  given: string | Value[],
  field: string,
  isZeroAllowed = false,
): Float64Array {
  return Float64Array.from(givenPerRow(rows, given, field), (value, row) => {
    if (typeof value === 'number' && (value > 0 || (isZeroAllowed && value === 0))) return value
    const wanted = isZeroAllowed ? 'a number of 0 or more' : 'a number above 0'
    throw new InputProblem(`${field}.${row}`, `must be ${wanted}, and is ${value === null ? 'missing' : value}`)
  })
}
