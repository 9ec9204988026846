import { z } from 'zod'
import { defaulting, optional, result } from '../fields.ts'
import { InputProblem, method } from '../method.ts'
import { numbersPerRow, perRow, rowSchema } from './columns.ts'
import { kish } from './kish.ts'
import { differingTotals, marginsOf, marginsSchema, trimSchema } from './margins.ts'
import { addUp, type Margin, rake as toMargins } from './rake.ts'
import { trim as trimmedTo } from './trim.ts'

/** Weighting of answers to what is known of the population. */
export const rake = method({
  name: 'rake',
  card: {
    title: { nl: 'Antwoorden wegen naar de bevolking', en: 'Weighting answers to the population' },
    question: {
      nl: 'Hoe zwaar telt elk antwoord, zodat de groep die antwoordde qua wijk, leeftijd en geslacht op de bevolking lijkt?',
      en: 'How much does each answer count, so that those who answered resemble the population by district, age and sex?',
    },
    how: {
      nl: 'Elk antwoord krijgt een gewicht. Dat wordt kenmerk voor kenmerk bijgesteld tot alle gewogen aantallen kloppen met de bekende aantallen. Gewichten buiten de opgegeven grenzen worden afgekapt; wat dat scheelt, wordt over de andere verdeeld.',
      en: 'Every answer has a weight. It is adjusted feature by feature until all weighted counts are those that are known. Weights outside the given bounds are cut off; the difference is shared among the others.',
    },
    assumptions: {
      nl: 'Van elk antwoord zijn alle kenmerken bekend, in elke categorie heeft iemand geantwoord, en de bekende aantallen gaan over dezelfde groep mensen.',
      en: 'All features of every answer are known, somebody answered in every category, and the known counts are about the same people.',
    },
    fails: {
      nl: 'Wegen maakt de samenstelling gelijk, niet de bereidheid om mee te doen: wie binnen een groep wel en niet antwoordt, kan blijven verschillen. Grote verschillen in gewicht maken uitkomsten onzeker; deff zegt hoeveel. Na afkappen kloppen de aantallen niet precies meer.',
      en: 'Weighting evens out the composition, not the willingness to take part: within a group those who answer may still differ from those who do not. Weights that differ much make outcomes uncertain; deff says how much. After trimming the counts no longer fit exactly.',
    },
    never: {
      nl: 'Nooit een zelfgekozen groep na wegen representatief noemen.',
      en: 'Never call a group that chose itself representative because it was weighted.',
    },
    source: [
      'Deming & Stephan 1940, Ann Math Stat 11:427',
      'Deville & Särndal 1992, J Am Stat Assoc 87:376',
      'Kish 1992, J Off Stat 8:183 (design effect of weights)',
      'agrees with rake (until nothing changes) and trimWeights (strict) of R survey',
    ],
    version: '1',
  },
  input: z.strictObject({
    rows: z.array(rowSchema).min(1).meta({ description: 'the answers, each with a category for every margin' }),
    margins: marginsSchema,
    trim: optional(trimSchema),
    base: optional(perRow).meta({
      description: 'the weight of every row beforehand, or the name of its variable; 1 when absent',
    }),
    maxIterations: defaulting(z.number().int().min(1).max(100_000), 1000),
    epsilon: defaulting(z.number().gt(0).lt(1), 1e-11).meta({
      description: 'how far a category may be from its size, relatively; 1e-11 when absent',
    }),
  }),
  output: z.object({
    weights: z.array(z.number()),
    deff: result,
    nEff: result,
    iterations: z.number(),
    converged: z.boolean(),
    distance: result.meta({ description: 'largest relative distance of a category from its size before trimming' }),
    fit: z.array(z.object({ variable: z.string(), category: z.string(), size: z.number(), weighted: z.number() })),
    warnings: z.array(z.string()),
  }),
  run({ rows, margins: sizes, trim, base, maxIterations, epsilon }) {
    const margins = marginsOf(rows, sizes)
    const begin = base === undefined ? new Float64Array(rows.length).fill(1) : numbersPerRow(rows, base, 'base')
    const raked = toMargins(margins, begin, { maxIterations, epsilon })
    const weights = trim === undefined ? raked.weights : trimmedWithin(raked.weights, trim)
    return {
      weights: [...weights],
      ...kish(weights),
      iterations: raked.iterations,
      converged: raked.converged,
      distance: raked.distance,
      fit: margins.flatMap((margin) => fitOf(margin, weights)),
      warnings: [
        ...differingTotals(margins),
        ...(raked.converged ? [] : ['the margins cannot all be reached together: put small categories together']),
      ],
    }
  },
})

/** Weights within the bounds; bounds that leave no room for them are refused. */
export function trimmedWithin(weights: Float64Array, trim: [number, number]): Float64Array {
  const trimmed = trimmedTo(weights, trim)
  if (trimmed) return trimmed
  throw new InputProblem('trim', 'these bounds leave no room for the total of the weights: take them wider')
}

function fitOf(margin: Margin, weights: Float64Array) {
  const weighted = new Float64Array(margin.categories.length)
  addUp(margin, weights, weighted)
  return margin.categories.map((category, at) => ({
    variable: margin.name,
    category,
    size: margin.targets[at]!,
    weighted: weighted[at]!,
  }))
}
