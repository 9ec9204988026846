import { z } from 'zod'
import { defaulting, numberOrMissing, optional, result } from '../fields.ts'
import { InputProblem, method } from '../method.ts'
import { didCard } from './did-card.ts'
import { type DoubleDifference, fourGroups, placeboShare, unitChanges } from './double-difference.ts'
import { type Panel, panelFields, panelOf } from './panel.ts'

const beforeAndAfter = z.array(z.array(numberOrMissing)).length(2)
const fields = z.strictObject({
  treated: z
    .union([beforeAndAfter, z.string(), z.array(z.string()).min(1)], {
      error: 'is two lists of numbers, before and from the start on; or of a panel the unit or units with the effort',
    })
    .meta({ description: 'observations before and from the start on (null is missing), or units of a panel' }),
  control: optional(beforeAndAfter).meta({ description: 'the observations where nothing was done; absent: a panel' }),
  variance: defaulting(z.enum(['pooled', 'unequal']), 'pooled').meta({
    description: 'without a panel: one variance for all four groups, as lm of R, or one for each',
  }),
  units: optional(panelFields.units),
  times: optional(panelFields.times),
  outcome: optional(panelFields.outcome),
  treatedFrom: optional(panelFields.treatedFrom),
  exclude: panelFields.exclude,
})
type Input = z.output<typeof fields>

/** Difference in differences: did it change more here than where nothing was done? */
export const did = method({
  name: 'did',
  card: didCard,
  input: fields,
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
    warnings: z.array(z.string()).meta({ description: 'why there is no error, or one that says nothing' }),
  }),
  run: (input) => {
    if (input.control) {
      const [treated, control] = [groupsOf(input.treated), input.control]
      return withWarnings(fourGroups(known(treated, 'treated'), known(control, 'control'), input.variance))
    }
    const panel = givenPanel(input)
    const changes = (units: readonly number[]) => units.map((i) => changeOf(panel, i))
    const [treated, control] = [changes(panel.treated), changes(panel.donors)]
    return {
      ...withWarnings(unitChanges(treated, control)),
      ...(treated.length === 1 && { placebo: placeboShare(treated[0] as number, control) }),
      incomplete: [...panel.incomplete],
    }
  },
})

const NO_ERROR =
  'no error can be worked out: there are too few numbers to tell chance from change, so the estimate may be chance alone'
const NO_SPREAD = 'nothing varies within the groups, so the error of 0 says nothing of chance'

function withWarnings(difference: DoubleDifference): DoubleDifference & { warnings: string[] } {
  if (Number.isNaN(difference.se)) return { ...difference, warnings: [NO_ERROR] }
  return { ...difference, warnings: difference.se === 0 ? [NO_SPREAD] : [] }
}

function groupsOf(treated: Input['treated']): readonly (readonly number[])[] {
  if (typeof treated === 'string' || treated.some((group) => typeof group === 'string')) {
    throw new InputProblem('treated', 'is two lists of numbers when control is')
  }
  return treated as number[][]
}

function givenPanel({ treated, units, times, outcome, treatedFrom, exclude }: Input): Panel {
  const names = [treated].flat()
  if (names.some((name) => typeof name !== 'string'))
    throw new InputProblem('control', 'is missing beside two lists of numbers')
  for (const [field, value] of Object.entries({ units, times, outcome, treatedFrom })) {
    if (value === undefined) throw new InputProblem(field, 'is needed when treated names units of a panel')
  }
  const given = { units, times, outcome, treatedFrom, exclude } as Parameters<typeof panelOf>[0]
  return panelOf(given, names as string[])
}

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
