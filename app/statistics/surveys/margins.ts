import { z } from 'zod'
import { InputProblem } from '../method.ts'
import { codesOf, type Row, valuesOf } from './columns.ts'
import { type Margin, sum } from './rake.ts'

/** How large every category of a variable is in the population. */
export const marginsSchema = z
  .record(z.string(), z.record(z.string(), z.number().min(0)))
  .refine((margins) => Object.keys(margins).length > 0, 'name at least one variable')
  .meta({ description: 'by variable and category: how many there are in the population' })

export type Margins = z.output<typeof marginsSchema>

/** The bounds of trimming, in medians. */
export const trimSchema = z
  .tuple([z.number().min(0).max(1), z.number().min(1)])
  .meta({ description: '[lowest, highest] weight, times the median; 0.3 and 3 are usual. Not trimmed when absent' })

/** Every margin with the category of each row; what cannot be fitted is refused by its name. */
export const marginsOf = (rows: readonly Row[], margins: Margins): Margin[] =>
  Object.entries(margins).map(([name, sizes]) => marginOf(rows, name, sizes))

function marginOf(rows: readonly Row[], name: string, sizes: Record<string, number>): Margin {
  const field = `margins.${name}`
  const { categories, codes } = codesOf(valuesOf(rows, name, field))
  const missing = codes.indexOf(-1)
  if (missing >= 0) {
    throw new InputProblem(
      `rows.${missing}.${name}`,
      'is missing; a row can only be weighted when its category is known',
    )
  }
  for (const category of categories) {
    if (!Object.hasOwn(sizes, category)) {
      throw new InputProblem(field, `rows have the category ${category}, of which the margin gives no size`)
    }
    if (sizes[category] === 0) {
      throw new InputProblem(`${field}.${category}`, 'is 0, and there are rows with it')
    }
  }
  for (const [category, size] of Object.entries(sizes)) {
    if (size > 0 && !categories.includes(category)) {
      throw new InputProblem(`${field}.${category}`, 'no row has this category; put it together with another one')
    }
  }
  return {
    name,
    categories,
    codes: Uint32Array.from(codes),
    targets: Float64Array.from(categories, (category) => sizes[category]!),
  }
}

/** What a reader has to know when margins do not describe one and the same number of people. */
export function differingTotals(margins: readonly Margin[]): string[] {
  const last = margins.at(-1)!
  const total = sum(last.targets)
  return margins
    .filter(({ targets }) => Math.abs(sum(targets) / total - 1) > 1e-9)
    .map(
      ({ name, targets }) =>
        `margins.${name} adds up to ${sum(targets)} and margins.${last.name} to ${total}; the shares of ${name} are ` +
        `fitted, and the total of ${last.name}`,
    )
}
