import { InputProblem } from '../method.ts'
import { codesOf, givenPerRow, numbersPerRow, type Row, type Value } from './columns.ts'
import type { Design } from './design.ts'

type Given = { rows: Row[]; strata?: string | Value[]; cluster?: string | Value[]; fpc?: string | Value[] }

/** How the rows were drawn, without their weights; designs on which no variance can be computed are refused. */
export function drawnAs({ rows, strata, cluster, fpc }: Given): Omit<Design, 'weights'> {
  const groups = strata === undefined ? undefined : codedFully(rows, strata, 'strata')
  const units = cluster === undefined ? undefined : codedFully(rows, cluster, 'cluster')
  const stratum = groups?.codes ?? new Uint32Array(rows.length)
  const unit = units?.codes ?? Uint32Array.from(rows.keys())
  const unitCount = units?.names.length ?? rows.length
  if (unitCount < 2) throw new InputProblem(units ? 'cluster' : 'rows', 'there is only one, so no variance can be told')
  const stratumOf = new Uint32Array(unitCount)
  for (const [row, at] of unit.entries()) stratumOf[at] = stratum[row]!
  const torn = unit.findIndex((at, row) => stratumOf[at] !== stratum[row])
  if (torn >= 0) throw new InputProblem('cluster', `${units!.names[unit[torn]!]} is in more than one stratum`)
  const unitsIn = new Float64Array(groups?.names.length ?? 1)
  for (const at of stratumOf) unitsIn[at]!++
  const names = groups?.names ?? ['the sample']
  const left = fpc === undefined ? new Float64Array(names.length).fill(1) : notDrawn(rows, fpc, stratum, unitsIn, names)
  const single = unitsIn.findIndex((count, at) => count === 1 && left[at]! >= 1e-7)
  if (single >= 0) {
    throw new InputProblem(
      'strata',
      `${names[single]} has only one ${units ? 'cluster' : 'row'}, so no variance can be told`,
    )
  }
  return { stratum, unit, areRows: !units, stratumOf, unitsIn, left }
}

/** The weight of a row when nothing else is known: how many units of its stratum each that was drawn stands for. */
export const weightsByFraction = ({ stratum, left }: Pick<Design, 'stratum' | 'left'>): Float64Array =>
  Float64Array.from(stratum, (at) => 1 / (1 - left[at]!))

function codedFully(rows: Row[], given: string | Value[], field: string) {
  const { categories, codes } = codesOf(givenPerRow(rows, given, field))
  const missing = codes.indexOf(-1)
  if (missing >= 0) throw new InputProblem(`${field}.${missing}`, 'is missing')
  return { names: categories, codes: Uint32Array.from(codes) }
}

/** 1 − n/N by stratum. Numbers of at most 1 are the fraction n/N, others the number of units N. */
function notDrawn(
  rows: Row[],
  given: string | Value[],
  stratum: Uint32Array,
  unitsIn: Float64Array,
  names: string[],
): Float64Array {
  const numbers = numbersPerRow(rows, given, 'fpc')
  const areFractions = numbers.every((number) => number <= 1)
  if (!areFractions && numbers.some((number) => number < 1)) {
    throw new InputProblem('fpc', 'has both fractions and numbers of units; give one of them')
  }
  const left = new Float64Array(unitsIn.length).fill(Number.NaN)
  for (const [row, number] of numbers.entries()) {
    const at = stratum[row]!
    const rest = areFractions ? 1 - number : 1 - unitsIn[at]! / number
    if (rest < 0) throw new InputProblem('fpc', `says that ${names[at]} has ${number}, and ${unitsIn[at]} were drawn`)
    if (!Number.isNaN(left[at]!) && Math.abs(left[at]! - rest) > 1e-12) {
      throw new InputProblem('fpc', `differs within ${names[at]}; it is about the stratum as a whole`)
    }
    left[at] = rest
  }
  return left
}
