import { degreesOfFreedom, logitInterval, meanOf, plainInterval, raoScott } from '../../../../statistics/index.ts'
import type { Column } from './answer-table.ts'
import { type Crossing, placesOf } from './gate.ts'
import type { Class } from './lines.ts'
import type { CrossResult, Mean, Share } from './outcome.ts'
import type { Weighing } from './weigh.ts'

/** With fewer answers no mean is given: added up again it would tell single answers. */
export const FEWEST_FOR_MEAN = 50

const LEVEL = 0.95

/** Rows in which a line has an answer, and that lie in a group of another one when that is given. */
export function rowsWith(column: Column, group?: { column: Column; members: readonly string[] }): Uint32Array {
  const wanted = group && placesOf(group.column, [{ key: '', members: [...group.members] }])
  const rows: number[] = []
  for (let row = 0; row < column.codes.length; row++) {
    if (column.codes[row]! < 0) continue
    const code = group ? group.column.codes[row]! : 0
    if (!wanted || (code >= 0 && wanted[code]! === 0)) rows.push(row)
  }
  return Uint32Array.from(rows)
}

/** The weighted share of every class among these rows, with its bounds. */
export function sharesOf({ sample }: Weighing, column: Column, classes: readonly Class[], rows: Uint32Array): Share[] {
  const place = placesOf(column, classes)
  const values = new Float64Array(column.codes.length)
  const df = degreesOfFreedom(sample.design, rows, sample.room)
  return classes.map((_, at) => {
    for (const row of rows) values[row] = place[column.codes[row]!] === at ? 1 : 0
    const { estimate, se, n } = meanOf(sample, values, rows)
    // Nobody and everybody: rounding leaves a share that is not quite 0 or 1.
    const share = Math.abs(estimate) < 1e-9 ? 0 : Math.abs(1 - estimate) < 1e-9 ? 1 : estimate
    const { lo, hi } = logitInterval({ estimate: share, se, df, n, level: LEVEL })
    return { share: hundredths(share), lo: hundredths(lo), hi: hundredths(hi), se: round(se, 4) }
  })
}

/** The weighted mean of numbers among the rows that have one. */
export function meanAmong({ sample }: Weighing, values: Float64Array, rows: Uint32Array): Mean | undefined {
  const known = rows.filter((row) => !Number.isNaN(values[row]!))
  if (known.length < FEWEST_FOR_MEAN) return undefined
  const { estimate, se } = meanOf(sample, values, known)
  const df = degreesOfFreedom(sample.design, known, sample.room)
  const { lo, hi } = plainInterval({ estimate, se, df, level: LEVEL })
  return { mean: round(estimate, 1), lo: round(lo, 1), hi: round(hi, 1), se: round(se, 3), n: known.length }
}

/** What the answers to a scale are as numbers. */
export function scaleValues({ codes, options }: Column): Float64Array {
  const marks = options.map(Number)
  return Float64Array.from(codes, (code) => (code < 0 ? Number.NaN : marks[code]!))
}

/** Whether two lines hang together, among all who answered both. */
export function testOf({ sample }: Weighing, { row, column }: Crossing): CrossResult['test'] {
  const [down, across] = [codesOf(row.column, row.groups), codesOf(column.column, column.groups)]
  const among = Uint32Array.from(down.keys()).filter((at) => down[at]! >= 0 && across[at]! >= 0)
  if (among.length < FEWEST_FOR_MEAN) return undefined
  const [rows, columns] = [withoutEmpty(down, among), withoutEmpty(across, among)]
  const { f, numeratorDf, denominatorDf, p } = raoScott(
    sample,
    { rows: rows.codes, columns: columns.codes, rowCount: rows.count, columnCount: columns.count },
    among,
  )
  if (Number.isNaN(p)) return undefined
  const rounded = { f: round(f, 2), numeratorDf: round(numeratorDf, 1), denominatorDf: round(denominatorDf, 0) }
  return { ...rounded, p: round(p, 3), n: among.length }
}

function codesOf(column: Column, groups: readonly Class[]): Int16Array {
  const place = placesOf(column, groups)
  return column.codes.map((code) => (code < 0 ? -1 : place[code]!))
}

/** The groups that somebody is in, numbered on. */
function withoutEmpty(codes: Int16Array, among: Uint32Array): { codes: Int16Array; count: number } {
  const places = new Map<number, number>()
  for (const at of among) if (!places.has(codes[at]!)) places.set(codes[at]!, places.size)
  return { codes: codes.map((code) => places.get(code) ?? -1), count: places.size }
}

export const hundredths = (share: number): number => round(share, 2)

export const round = (value: number, decimals: number): number => {
  const step = 10 ** decimals
  // No minus before a zero.
  return Math.round(value * step) / step + 0
}
