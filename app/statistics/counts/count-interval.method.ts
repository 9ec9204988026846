import { z } from 'zod'
import { countOrMissing, defaulting, openProbability, result } from '../fields.ts'
import { method } from '../method.ts'
import { intervalOfCount } from './count-interval.ts'

/** The uncertainty of single counts. */
export const countInterval = method({
  name: 'count-interval',
  card: {
    title: { nl: 'Onzekerheid van een aantal', en: 'Uncertainty of a count' },
    question: {
      nl: 'Tussen welke grenzen ligt het aantal dat hier gewoonlijk te verwachten is?',
      en: 'Between which limits lies the number that is usually to be expected here?',
    },
    how: {
      nl: 'Wie 7 voorvallen telt, had er door toeval ook 5 of 10 kunnen tellen. De methode geeft alle verwachte aantallen waarbij 7 niet vreemd is.',
      en: 'Whoever counts 7 incidents could by chance have counted 5 or 10. The method gives all expected numbers under which 7 is not strange.',
    },
    assumptions: { nl: 'De voorvallen staan los van elkaar.', en: 'The incidents are independent.' },
    fails: {
      nl: 'Als voorvallen in groepjes komen of de bron afrondt, is de onzekerheid groter dan hier staat.',
      en: 'When incidents come in groups or the source rounds, the uncertainty is larger than it says here.',
    },
    never: {
      nl: 'Nooit de grenzen van twee aantallen naast elkaar leggen om te zeggen of zij verschillen: gebruik daarvoor de verhouding.',
      en: 'Never lay the limits of two counts side by side to tell whether they differ: use the ratio for that.',
    },
    source: ['Garwood 1936, Biometrika 28:437', 'agrees with poisson.test of R'],
    version: '1',
  },
  input: z.strictObject({
    counts: z.array(countOrMissing),
    level: defaulting(openProbability, 0.95).meta({ description: '0.95 when absent' }),
  }),
  output: z.object({ lower: z.array(result), upper: z.array(result) }),
  run: ({ counts, level }) => {
    const limits = counts.map((count) => intervalOfCount(count, level))
    return { lower: limits.map(([lower]) => lower), upper: limits.map(([, upper]) => upper) }
  },
})
