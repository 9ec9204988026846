import { z } from 'zod'
import { defaulting, result } from '../fields.ts'
import { InputProblem, method } from '../method.ts'
import { panelFields, panelOf } from './panel.ts'
import { synthdidCard } from './synthdid-card.ts'
import {
  blockOf,
  controlEstimate,
  placeboError,
  plainEstimate,
  regularisationOf,
  syntheticDifference,
} from './synthetic-difference.ts'

/** Synthetic difference in differences: donors that ran parallel, periods that resemble the later ones. */
export const synthdid = method({
  name: 'synthdid',
  card: synthdidCard,
  input: z.strictObject({
    ...panelFields,
    treated: z
      .union([z.string(), z.array(z.string()).min(1)])
      .meta({ description: 'the unit or units with the effort' }),
    placebo: defaulting(z.boolean(), false).meta({
      description: 'whether the standard error is estimated by trying every donor; with one treated unit only',
    }),
  }),
  output: z.object({
    estimate: result,
    unitWeights: z.record(z.string(), result),
    timeWeights: z.record(z.string(), result),
    scEstimate: result.meta({ description: 'synthetic control, with the same search' }),
    didEstimate: result.meta({ description: 'difference in differences with even weights' }),
    se: result.optional().meta({ description: 'by placebo; null with more than one treated unit' }),
    incomplete: z.array(z.string()),
  }),
  run: ({ treated, placebo, ...given }) => {
    const panel = panelOf(given, [treated].flat())
    if (panel.pre < 2) throw new InputProblem('treatedFrom', 'at least two periods have to stand before it')
    if (panel.donors.length < 2) throw new InputProblem('units', 'at least two units have to be left to compare with')
    const block = blockOf(panel)
    const by = regularisationOf(block)
    const own = syntheticDifference(block, by)
    return {
      estimate: own.estimate,
      unitWeights: Object.fromEntries(panel.donors.map((i, d) => [panel.units[i], own.unitWeights[d] as number])),
      timeWeights: Object.fromEntries(Array.from(own.timeWeights, (weight, t) => [panel.times[t], weight])),
      scEstimate: controlEstimate(block, by),
      didEstimate: plainEstimate(block),
      ...(placebo && { se: panel.treated.length === 1 ? placeboError(block, by, own) : Number.NaN }),
      incomplete: [...panel.incomplete],
    }
  },
})
