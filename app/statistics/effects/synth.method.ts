import { z } from 'zod'
import { defaulting, optional, result } from '../fields.ts'
import { InputProblem, method } from '../method.ts'
import { type Panel, panelFields, panelOf, periodsBefore } from './panel.ts'
import { errorRatio, placeboInSpace } from './placebos.ts'
import { synthCard } from './synth-card.ts'
import { type Resemblance, scaled, synthesizer } from './synthetic-control.ts'

const byName = z.record(z.string(), result)
const fields = z.strictObject({
  ...panelFields,
  treated: z.string().meta({ description: 'the unit with the effort' }),
  predictors: defaulting(z.array(z.strictObject({ name: z.string(), values: z.array(z.number()) })), []).meta({
    description: 'what else a comparison should resemble; a number per unit',
  }),
  v: optional(z.union([z.enum(['nested', 'outcomes']), z.array(z.number().nonnegative())])).meta({
    description:
      'weights of the predictors: sought (nested), none but the earlier outcomes (outcomes), or given; absent: nested with predictors, else outcomes',
  }),
  placebo: defaulting(z.boolean(), false).meta({
    description: 'whether every other unit is tried as if the effort were there',
  }),
  placeboFrom: optional(z.union([z.number(), z.string()])).meta({
    description: 'an earlier period from which nothing should be seen: placebo in time, by earlier outcomes',
  }),
})
type Input = z.output<typeof fields>

/** Synthetic control: what would a mix of others that developed alike have shown? */
export const synth = method({
  name: 'synth',
  card: synthCard,
  input: fields,
  output: z.object({
    weights: byName.meta({ description: 'by donor; 0 or more, sum 1' }),
    v: byName.meta({ description: 'by predictor, or by period before the effort' }),
    preMSPE: result,
    gap: byName.meta({ description: 'by period: the unit minus its synthetic control' }),
    averageGap: result.meta({ description: 'mean gap from the start on' }),
    placebo: z
      .object({
        ratios: byName.meta({ description: 'by unit: error after over error before; null is infinite' }),
        rank: z.number(),
        p: z.number(),
      })
      .optional(),
    placeboInTime: z.object({ averageGap: result, preMSPE: result, ratio: result }).optional(),
    incomplete: z.array(z.string()).meta({ description: 'units that are no donor because a number is missing' }),
  }),
  run: (input, progress) => {
    const panel = panelOf(input, [input.treated])
    const { names, resemblance } = resemblanceOf(input, panel)
    const target = panel.treated[0] as number
    const synthesize = synthesizer(panel, resemblance)
    const own = synthesize(target, panel.donors)
    const test = input.placebo ? placeboInSpace(panel, target, own, synthesize, progress) : undefined
    return {
      weights: Object.fromEntries(panel.donors.map((i) => [panel.units[i], own.weights[i] as number])),
      v: Object.fromEntries(names.map((name, k) => [name, own.v[k] as number])),
      preMSPE: own.preMSPE,
      gap: Object.fromEntries(panel.times.map((time, t) => [time, own.gap[t] as number])),
      averageGap: own.averageGap,
      ...(test && {
        placebo: {
          ratios: Object.fromEntries(test.ratios.map(({ unit, ratio }) => [panel.units[unit], ratio])),
          rank: test.rank,
          p: test.p,
        },
      }),
      ...(input.placeboFrom !== undefined && { placeboInTime: earlier(input, panel) }),
      incomplete: [...panel.incomplete],
    }
  },
})

function resemblanceOf({ predictors, v }: Input, panel: Panel): { names: readonly string[]; resemblance: Resemblance } {
  const earlier = panel.times.slice(0, panel.pre)
  if (v === 'nested' && predictors.length === 0)
    throw new InputProblem('predictors', 'are needed to seek their weights')
  if (v === 'outcomes' || (v === undefined && predictors.length === 0))
    return { names: earlier, resemblance: { by: 'outcomes' } }
  const known =
    predictors.length > 0
      ? predictors
      : earlier.map((name, t) => ({ name, values: panel.rows.map((row) => row[t] as number) }))
  const pool = [...panel.treated, ...panel.donors]
  const values = known.map(({ name, values: given }, k) => {
    if (given.length !== panel.units.length) {
      throw new InputProblem(
        `predictors.${k}.values`,
        `has ${given.length} numbers where there are ${panel.units.length} units`,
      )
    }
    if (pool.every((i) => given[i] === given[pool[0] as number])) {
      throw new InputProblem(`predictors.${k}`, `${name} is the same for every unit, so it tells nothing`)
    }
    return scaled(given, pool)
  })
  return {
    names: known.map(({ name }) => name),
    resemblance: { by: 'predictors', values, v: weightsOf(v, known.length) },
  }
}

function weightsOf(v: Input['v'], predictors: number): Float64Array | 'nested' {
  if (!Array.isArray(v)) return 'nested'
  const total = v.reduce((sum, weight) => sum + weight, 0)
  if (v.length !== predictors)
    throw new InputProblem('v', `has ${v.length} weights where there are ${predictors} predictors`)
  if (total === 0) throw new InputProblem('v', 'at least one weight is above 0')
  return Float64Array.from(v, (weight) => weight / total)
}

/**
 * The method on the periods before the effort only, as if it had begun at an earlier date. By earlier outcomes:
 * predictors may know what came after that date.
 */
function earlier({ times, placeboFrom }: Input, panel: Panel) {
  const shortened = {
    ...panel,
    times: panel.times.slice(0, panel.pre),
    rows: panel.rows.map((row) => row.slice(0, panel.pre)),
    pre: periodsBefore(times.slice(0, panel.pre), placeboFrom ?? '', 'placeboFrom'),
  }
  const control = synthesizer(shortened, { by: 'outcomes' })(panel.treated[0] as number, panel.donors)
  return { averageGap: control.averageGap, preMSPE: control.preMSPE, ratio: errorRatio(control) }
}
