import { z } from 'zod'
import { normalQuantile } from '../distributions/normal.ts'
import { defaulting, openProbability, optional, result } from '../fields.ts'
import { InputProblem, method } from '../method.ts'
import { alphaInterval, krippendorffsAlpha, unitsOf } from './alpha.ts'
import { cohensKappa } from './kappa.ts'
import { codedRatings } from './ratings.ts'

const rating = z.union([z.string(), z.number(), z.boolean()]).nullable()

/** From where on Krippendorff calls a coding reliable, and from where on usable for tentative conclusions. */
const [RELIABLE, TENTATIVE] = [0.8, 0.667]

/** Agreement between people who put the same things in categories. */
export const agreement = method({
  name: 'agreement',
  card: {
    title: { nl: 'Overeenstemming tussen beoordelaars', en: 'Agreement between coders' },
    question: {
      nl: 'Delen verschillende mensen dezelfde reacties op dezelfde manier in, meer dan door toeval?',
      en: 'Do different people put the same responses in the same categories, more than by chance?',
    },
    how: {
      nl: 'Twee of meer mensen delen los van elkaar dezelfde reacties in. De maat vergelijkt hoe vaak zij verschillen met hoe vaak dat zou zijn als de indelingen willekeurig waren gehusseld: 1 is altijd eens, 0 is toeval. Van alle reacties wordt steeds opnieuw een greep gedaan om te zien hoe zeker de maat is.',
      en: 'Two or more people categorise the same responses independently. The measure compares how often they differ with how often they would if all categories were shuffled: 1 is always agreed, 0 is chance. Responses are drawn again and again to see how sure the measure is.',
    },
    assumptions: {
      nl: 'De beoordelaars werkten los van elkaar, met dezelfde uitleg, en de reacties zijn een greep uit alle reacties.',
      en: 'The coders worked independently, with the same instructions, and the responses are a sample of all of them.',
    },
    fails: {
      nl: 'Als bijna alles in één categorie valt, is de maat laag of niet te geven, ook als men het bijna altijd eens is. Met minder dan ongeveer 30 reacties is het interval te smal.',
      en: 'When almost everything falls in one category the measure is low or cannot be given, even when people almost always agree. With fewer than about 30 responses the interval is too narrow.',
    },
    never: {
      nl: 'Nooit alleen het percentage gelijke oordelen noemen, en nooit de maat gebruiken om een beoordelaar af te rekenen.',
      en: 'Never give only the percentage of equal judgements, and never use the measure to judge a coder.',
    },
    source: [
      'Cohen 1960, Educ Psychol Meas 20:37',
      'Fleiss, Cohen & Everitt 1969, Psychol Bull 72:323 (standard error of kappa)',
      'Krippendorff 2019, Content Analysis, 4th ed., ch. 12',
    ],
    version: '1',
  },
  input: z.strictObject({
    ratings: z
      .array(z.array(rating))
      .min(2)
      .meta({ description: 'one list per coder, a rating per unit; null is missing' }),
    level: defaulting(z.enum(['nominal', 'ordinal', 'interval']), 'nominal').meta({
      description:
        'ordinal when categories have an order, so that neighbours differ less; interval when they are numbers that may be subtracted; nominal when absent',
    }),
    order: optional(z.array(rating)).meta({ description: 'the categories from low to high, when they are words' }),
    confidence: defaulting(openProbability, 0.95),
    resamples: defaulting(z.number().int().min(100).max(100_000), 2000),
    seed: defaulting(z.number().int().min(0), 1),
  }),
  output: z.object({
    alpha: result,
    lo: result,
    hi: result,
    judgement: z.enum(['reliable', 'tentative', 'unreliable', 'unknown']).meta({
      description: 'by Krippendorff: reliable from alpha 0.8 on, for tentative conclusions from 0.667 on',
    }),
    units: z.number().meta({ description: 'units that at least two coders rated' }),
    kappa: result.optional().meta({ description: "Cohen's, when there are two coders; of unordered categories" }),
    kappaSe: result.optional(),
    kappaLo: result.optional(),
    kappaHi: result.optional(),
    categories: z.array(z.string()),
  }),
  run({ ratings, level, order, confidence, resamples, seed }) {
    const { categories, scale, codes } = codedRatings(ratings, level, order)
    const units = unitsOf(codes)
    if (units.length === 0) throw new InputProblem('ratings', 'no unit was rated by two coders')
    const alpha = krippendorffsAlpha(units, scale)
    return {
      alpha,
      ...alphaInterval(units, scale, { resamples, seed, confidence }),
      judgement: judgementOf(alpha),
      units: units.length,
      ...(codes.length === 2 ? kappaOf(codes[0]!, codes[1]!, categories.length, confidence) : {}),
      categories,
    }
  },
})

function kappaOf(one: Int32Array, two: Int32Array, categories: number, confidence: number) {
  const { kappa, se } = cohensKappa(one, two, categories)
  const half = normalQuantile(1 - (1 - confidence) / 2) * se
  return { kappa, kappaSe: se, kappaLo: kappa - half, kappaHi: Math.min(1, kappa + half) }
}

function judgementOf(alpha: number): 'reliable' | 'tentative' | 'unreliable' | 'unknown' {
  if (Number.isNaN(alpha)) return 'unknown'
  if (alpha >= RELIABLE) return 'reliable'
  return alpha >= TENTATIVE ? 'tentative' : 'unreliable'
}
