import { z } from 'zod'
import { defaulting, openProbability, result } from '../fields.ts'
import { method } from '../method.ts'
import { compareRates } from './rate-ratio.ts'

const count = z.number().int().nonnegative()
const size = z
  .number()
  .positive()
  .meta({ description: 'what is counted over: months, inhabitants, or both multiplied' })
const limits = z.tuple([result, result]).meta({ description: 'null is without end' })

/** The rate of one period or area against that of another. */
export const rateRatio = method({
  name: 'rate-ratio',
  card: {
    title: { nl: 'Verhouding van twee aantallen', en: 'Ratio of two counts' },
    question: {
      nl: 'Is het aantal echt anders dan vorig jaar of elders, of kan dat toeval zijn?',
      en: 'Is the count really different from last year or elsewhere, or can it be chance?',
    },
    how: {
      nl: 'De methode rekent precies uit hoe vaak toeval alleen een verschil geeft dat zo groot is of groter. Zij geeft de verhouding met een onzekerheid. Van 10 naar 4 klinkt als 60 % minder, maar kan alles zijn tussen 91 % minder en 39 % meer.',
      en: 'The method works out exactly how often chance alone gives a difference as large or larger. It gives the ratio with its uncertainty. From 10 to 4 sounds like 60 % less, but can be anything between 91 % less and 39 % more.',
    },
    assumptions: {
      nl: 'De voorvallen staan los van elkaar en zijn beide keren op dezelfde manier geteld. Hoeveel mensen of maanden erbij horen, is bekend.',
      en: 'The incidents are independent and were counted in the same way both times. It is known how many people or months belong to them.',
    },
    fails: {
      nl: 'Als voorvallen in groepjes komen (één dader, één weekend) is de echte onzekerheid groter. Ook een andere manier van registreren lijkt op een verandering.',
      en: 'When incidents come in groups (one offender, one weekend) the true uncertainty is larger. Another way of recording also looks like a change.',
    },
    never: {
      nl: 'Nooit een percentage noemen zonder de onzekerheid erbij, en nooit een oorzaak.',
      en: 'Never name a percentage without its uncertainty, and never a cause.',
    },
    source: [
      'Przyborowski & Wilenski 1940, Biometrika 31:313',
      'Fay 2010, R Journal 2:53',
      'agrees with binom.test and the mid-p interval of exactci of R',
    ],
    version: '1',
  },
  input: z.strictObject({
    pairs: z
      .array(z.strictObject({ x1: count, t1: size, x2: count, t2: size }))
      .meta({ description: 'the second is compared with the first' }),
    level: defaulting(openProbability, 0.95).meta({ description: 'of the intervals; 0.95 when absent' }),
  }),
  output: z.array(
    z.object({
      rr: result.meta({ description: '(x2 / t2) / (x1 / t1); null without x1' }),
      pCentral: result.meta({ description: 'exact: twice the smaller tail' }),
      pMid: result.meta({ description: 'mid-p: half of the probability of what was observed counts' }),
      ciExact: limits,
      ciMid: limits,
    }),
  ),
  run: ({ pairs, level }) => pairs.map((pair) => compareRates(pair, level)),
})
