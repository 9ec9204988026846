import { z } from 'zod'
import { defaulting, numberOrMissing, result } from '../fields.ts'
import { InputProblem, method } from '../method.ts'
import { didCard } from './did-card.ts'
import { fourGroups, placeboShare, unitChanges } from './double-difference.ts'
import { type Panel, panelFields, panelOf } from './panel.ts'

const beforeAndAfter = z.array(z.array(numberOrMissing)).length(2)
const groups = z.strictObject({
  treated: beforeAndAfter.meta({ description: 'observations before, and from the start on; null is missing' }),
  control: beforeAndAfter.meta({ description: 'the same where nothing was done' }),
  variance: defaulting(z.enum(['pooled', 'unequal']), 'pooled').meta({
    description: 'one variance for all four groups, as lm of R; or one for each',
  }),
})
const panel = z.strictObject({
  ...panelFields,
  treated: z.union([z.string(), z.array(z.string()).min(1)]).meta({ description: 'the unit or units with the effort' }),
})

/** Difference in differences: did it change more here than where nothing was done? */
export const did = method({
  name: 'did',
  card: didCard,
  input: z.union([groups, panel]),
  output: z.object({
    estimate: result,
    se: result,
    lo: result,
    hi: result,
    df: result,
    placebo: result
      .optional()
      .meta({ description: 'a panel with one treated unit: share of units that changed as much' }),
    incomplete: z.array(z.string()).optional(),
  }),
  run: (input) => {
    if (!('control' in input)) {
      const given = panelOf(input, [input.treated].flat())
      const [treated, control] = [given.treated, given.donors].map((units) => units.map((i) => changeOf(given, i))) as [
        number[],
        number[],
      ]
      return {
        ...unitChanges(treated, control),
        ...(treated.length === 1 && { placebo: placeboShare(treated[0] as number, control) }),
        incomplete: [...given.incomplete],
      }
    }
    return fourGroups(known(input.treated, 'treated'), known(input.control, 'control'), input.variance)
  },
})

/** Leaves out what is missing; refuses a group without any number. */
function known(given: readonly (readonly number[])[], field: string): number[][] {
  return given.map((values, i) => {
    const present = values.filter((value) => !Number.isNaN(value))
    if (present.length === 0) {
      throw new InputProblem(`${field}.${i}`, `there is no number ${i === 0 ? 'before' : 'after'} the start`)
    }
    return present
  })
}

function changeOf({ rows, pre }: Panel, unit: number): number {
  const row = rows[unit] as Float64Array
  const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length
  return mean(row.subarray(pre)) - mean(row.subarray(0, pre))
}
