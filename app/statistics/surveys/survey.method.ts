import { z } from 'zod'
import { defaulting, openProbability, optional, result } from '../fields.ts'
import { InputProblem, method } from '../method.ts'
import { numbersPerRow, perRow, rowSchema } from './columns.ts'
import { drawnAs, weightsByFraction } from './drawn.ts'
import { sampleOf } from './estimate.ts'
import { asked, estimatesOf, INTERVALS } from './estimates.ts'
import { type Margins, marginsOf, marginsSchema, trimSchema } from './margins.ts'
import { trimmedWithin } from './rake.method.ts'
import { rake } from './rake.ts'
import { Residuals } from './residuals.ts'

const description = 'one per row, or the name of a variable'

/** Figures of a survey with their margins. */
export const survey = method({
  name: 'survey',
  card: {
    title: { nl: 'Cijfers uit een enquête, met marge', en: 'Figures from a survey, with their margins' },
    question: {
      nl: 'Welk deel van de bewoners vindt of doet iets, en hoe zeker weten we dat?',
      en: 'Which part of the residents thinks or does something, and how sure are we?',
    },
    how: {
      nl: 'Elk antwoord telt mee met zijn gewicht. De marge volgt uit hoe de steekproef getrokken is: in lagen, in clusters, uit een eindige groep. Is er gewogen naar bekende aantallen, dan telt alleen de spreiding mee die deze aantallen niet verklaren. Percentages krijgen een interval dat niet onder 0 of boven 100 komt.',
      en: 'Every answer counts with its weight. The margin follows from how the sample was drawn: in strata, in clusters, from a finite group. When weights were fitted to known counts, only the spread counts that these do not explain. Percentages have an interval that stays between 0 and 100.',
    },
    assumptions: {
      nl: 'De mensen zijn door het lot getrokken, en wie niet antwoordde lijkt binnen elke groep op wie wel antwoordde.',
      en: 'People were drawn by lot, and within every group those who did not answer resemble those who did.',
    },
    fails: {
      nl: 'Bij een zelfgekozen panel zegt de marge niets over wie ontbreekt: noem haar dan indicatief. Onder de 50 antwoorden, of met een marge van meer dan 10 procentpunt, is een cijfer te onzeker om zonder waarschuwing te tonen.',
      en: 'With a panel that chose itself the margin says nothing of who is missing: call it indicative. With fewer than 50 answers, or a margin of more than 10 percentage points, a figure is too uncertain to show without a warning.',
    },
    never: {
      nl: 'Nooit een ongewogen percentage of een percentage zonder marge en aantal antwoorden publiceren.',
      en: 'Never publish an unweighted percentage, nor one without its margin and number of answers.',
    },
    source: [
      'Särndal, Swensson & Wretman 1992, Model Assisted Survey Sampling (linearisation)',
      'Deville & Särndal 1992, J Am Stat Assoc 87:376 (residual variance of raked weights)',
      'Korn & Graubard 1998, Surv Methodol 24:193',
      'agrees with svymean, svytotal, svyby, svyciprop and rake of R survey 4.1',
    ],
    version: '1',
  },
  input: z.strictObject({
    rows: z.array(rowSchema).min(1).meta({ description: 'the answers, a value by variable' }),
    weights: optional(perRow).meta({
      description: `${description}; 1 when absent, or N/n by stratum when fpc is given`,
    }),
    strata: optional(perRow).meta({ description }),
    cluster: optional(perRow).meta({ description }),
    fpc: optional(perRow).meta({
      description: `${description}: how many units there are in its stratum, or which part of them was drawn`,
    }),
    margins: optional(marginsSchema),
    trim: optional(trimSchema),
    estimate: z.array(asked).min(1),
    interval: defaulting(z.enum(INTERVALS), 'logit').meta({ description: 'of a proportion; logit when absent' }),
    level: defaulting(openProbability, 0.95),
    fewAnswers: defaulting(z.number().min(0), 50).meta({ description: 'fewer answers are cautioned; 50 when absent' }),
    wideInterval: defaulting(z.number().gt(0), 0.1).meta({
      description: 'half the interval of a proportion from which it is cautioned; 0.1 when absent',
    }),
  }),
  output: z.array(
    z.object({
      variable: z.string(),
      statistic: z.string(),
      category: z.string().optional(),
      by: z.record(z.string(), z.string()).optional(),
      estimate: result,
      se: result,
      deff: result.meta({ description: 'against drawing as many at random; deffReplace: with putting back' }),
      deffReplace: result,
      df: result,
      lo: result,
      hi: result,
      n: z.number(),
      missing: z.number().meta({ description: 'rows of the group that have no answer, which do not count' }),
      cautions: z.array(z.enum(['few-answers', 'wide-interval'])),
    }),
  ),
  run(input) {
    const { rows, margins, trim } = input
    const drawn = drawnAs(input)
    if (trim && !margins) throw new InputProblem('trim', 'goes with margins; weights that are given are not trimmed')
    const given =
      input.weights === undefined
        ? input.fpc === undefined
          ? new Float64Array(rows.length).fill(1)
          : weightsByFraction(drawn)
        : numbersPerRow(rows, input.weights, 'weights', margins === undefined)
    const { weights, residuals } = margins ? fitted(input, margins, given) : { weights: given, residuals: undefined }
    const sample = sampleOf({ ...drawn, weights }, residuals)
    return input.estimate.flatMap((ask, at) => estimatesOf(sample, input, ask, `estimate.${at}`))
  },
})

/** Weights that are fitted to known counts, and what is left of values when these are taken out. */
export function fitted(
  input: { rows: Parameters<typeof marginsOf>[0]; trim?: [number, number] },
  sizes: Margins,
  base: Float64Array,
) {
  const margins = marginsOf(input.rows, sizes)
  const { weights, converged } = rake(margins, base)
  if (!converged) {
    throw new InputProblem('margins', 'cannot all be reached together: put small categories together')
  }
  return {
    weights: input.trim ? trimmedWithin(weights, input.trim) : weights,
    residuals: new Residuals(margins, weights),
  }
}
