import { z } from 'zod'
import { defaulting, openProbability, result } from '../fields.ts'
import { method } from '../method.ts'
import { detectableChange } from './power.ts'

/** How large a change has to be to be seen at all. */
export const power = method({
  name: 'power',
  card: {
    title: { nl: 'Wat er te zien zou zijn', en: 'What could be seen' },
    question: {
      nl: 'Hoe groot moet een effect zijn om het met deze aantallen te kunnen zien?',
      en: 'How large must an effect be to be seen with these counts?',
    },
    how: {
      nl: 'Uit het gemiddelde aantal per maand en het aantal maanden voor en na volgt welke daling we met 80 % kans zouden opmerken. Met 2 meldingen per maand is dat pas bij ongeveer de helft minder.',
      en: 'From the mean count per month and the number of months before and after follows which decrease we would notice with a chance of 80 %. With 2 reports a month that takes about half less.',
    },
    assumptions: {
      nl: 'Het gemiddelde en de spreiding blijven zoals zij waren, zonder seizoen of trend die nog geschat moet worden.',
      en: 'The mean and the spread stay as they were, without a season or trend that has yet to be estimated.',
    },
    fails: {
      nl: 'Met een trend, een seizoen of samenhang tussen maanden is meer nodig dan hier staat.',
      en: 'With a trend, a season or months that hang together, more is needed than it says here.',
    },
    never: {
      nl: 'Nooit „geen aantoonbaar effect” lezen als „geen effect”.',
      en: 'Never read "no demonstrable effect" as "no effect".',
    },
    source: ['normal approximation on the logarithm of the rate ratio'],
    version: '1',
  },
  input: z.strictObject({
    mean: z.number().nonnegative().meta({ description: 'expected count per period' }),
    pre: z.number().positive().meta({ description: 'periods before' }),
    post: z.number().positive().meta({ description: 'periods after' }),
    phi: defaulting(z.number().positive(), 1).meta({ description: 'variance over mean; 1 when absent' }),
    alpha: defaulting(openProbability, 0.05).meta({ description: 'two-sided; 0.05 when absent' }),
    power: defaulting(openProbability, 0.8).meta({ description: 'chance to see it; 0.8 when absent' }),
  }),
  output: z.object({
    detectableDecrease: result.meta({ description: 'the smallest decrease that would be seen: 0.3 is 30 % less' }),
    detectableIncrease: result.meta({ description: 'the smallest increase that would be seen' }),
  }),
  run: (plan) => {
    const { decrease, increase } = detectableChange(plan)
    return { detectableDecrease: decrease, detectableIncrease: increase }
  },
})
