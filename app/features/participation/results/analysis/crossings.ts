import type { Question } from '../../domain/definition.ts'
import { FEWEST_PEOPLE } from '../../domain/public-result.ts'
import { meanAmong, rowsWith, scaleValues, sharesOf, testOf } from './estimates.ts'
import type { Crossing, GatedCrossing, Told } from './gate.ts'
import type { CrossResult } from './outcome.ts'
import type { Choices } from './wanted.ts'
import type { Weighing } from './weigh.ts'

/** Kinds of questions by whose answers people can be put in groups, each in one. */
const GROUPING = new Set<Question['kind']>(['single', 'scale', 'statement', 'area', 'number', 'date', 'ranking'])

export const canGroup = ({ kind }: Question): boolean => GROUPING.has(kind)

/** The tables of two questions that are wanted: by district, and those that somebody chose. */
export function crossingsOf(
  told: ReadonlyMap<string, Told>,
  questions: readonly Question[],
  { byDistrict, isPublic, crosstabs }: Choices,
): Crossing[] {
  const area = questions.find(({ kind, key }) => kind === 'area' && told.has(key))
  const districts = area
    ? questions
        .filter((question) => question.key !== area.key && isPublic(question) && byDistrict(question))
        .map(({ key }) => [area.key, key] as const)
    : []
  const wanted = new Map([...districts, ...crosstabs].map((pair) => [pair.join('&'), pair]))
  return [...wanted.values()].flatMap(([down, across]) => {
    const row = told.get(down)
    if (!row || !canGroup(row.column.question) || !isPublic(row.column.question) || down === across) return []
    const columns = [...told.values()].filter(
      ({ column: { question } }) => question.key === across && isPublic(question),
    )
    // Of one district with enough people there is nothing to compare.
    const pairs = columns.map((column) => ({ row, column }))
    return row.groups.length < 2 ? [] : pairs.filter(({ column }) => column.groups.length > 1)
  })
}

/** One table of two questions as it may be seen: for each group of the one how the other was answered. */
export function crossingResult(crossing: GatedCrossing, weighing: Weighing): CrossResult {
  const { row, column } = crossing
  const values = column.column.question.kind === 'scale' ? scaleValues(column.column) : undefined
  const test = testOf(weighing, crossing)
  return {
    row: row.column.key,
    column: column.column.question.key,
    columnLine: column.column.key,
    columns: column.groups,
    rows: row.groups.map((group, at) => {
      const { n, cells } = crossing.rows[at]!
      const isEnough = n !== 'hidden' && n >= FEWEST_PEOPLE
      const isWhole = cells.every((count) => count !== 'hidden')
      const rows = rowsWith(column.column, { column: row.column, members: group.members })
      const shares = isEnough ? sharesOf(weighing, column.column, column.groups, rows) : []
      const mean = isEnough && isWhole && values ? meanAmong(weighing, values, rows) : undefined
      return {
        ...group,
        n: n === 'hidden' ? null : n,
        ...(mean ? { mean } : {}),
        cells: cells.map((count, place) =>
          count === 'hidden' ? { count: null } : { count, ...(isEnough ? { share: shares[place]! } : {}) },
        ),
      }
    }),
    ...(test ? { test } : {}),
  }
}
