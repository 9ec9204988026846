import { z } from 'zod'
import { countOrMissing, defaulting, numberOrMissing, openProbability, optional, result } from '../fields.ts'
import { InputProblem, method } from '../method.ts'
import { smoothByGamma } from './gamma-poisson.ts'
import { type Areas, smoothGlobally, smoothLocally } from './smooth.ts'

const input = z.strictObject({
  y: z.array(countOrMissing).meta({ description: 'the count of every area; null is missing' }),
  n: z.array(numberOrMissing).meta({ description: 'its population; an area where nobody lives gets no estimate' }),
  neighbours1based: optional(z.array(z.array(z.number().int().positive()))).meta({
    description: 'for local: which areas border on each, from 1; the area itself always counts',
  }),
  method: defaulting(z.enum(['global', 'local', 'gamma']), 'gamma').meta({ description: 'gamma when absent' }),
  around: defaulting(z.enum(['own', 'common']), 'own').meta({
    description: 'for local: own as EBlocal of R spdep, common as Marshall and GeoDa; own when absent',
  }),
  fit: defaulting(z.enum(['moments', 'likelihood']), 'moments').meta({
    description:
      'for gamma: moments as empbaysmooth of R DCluster, likelihood as glm.nb of R MASS; moments when absent',
  }),
  level: defaulting(openProbability, 0.95).meta({ description: 'of the interval of gamma; 0.95 when absent' }),
})

/** Rates of areas, drawn to the mean the more the smaller the area. */
export const smooth = method({
  name: 'smooth',
  card: {
    title: { nl: 'Cijfers van kleine buurten gladgestreken', en: 'Rates of small neighbourhoods smoothed' },
    question: {
      nl: 'Wat is het cijfer van een buurt als we het toeval in kleine aantallen eruit halen?',
      en: 'What is the rate of a neighbourhood when the chance in small counts is taken out?',
    },
    how: {
      nl: 'Kleine buurten schommelen; we trekken het cijfer daarom naar het gemiddelde, hoe kleiner de buurt hoe sterker. Bij de gamma-methode staat er een onzekerheid bij.',
      en: 'Small neighbourhoods vary; the rate is therefore drawn to the average, the more the smaller the neighbourhood. With the gamma method there is an uncertainty with it.',
    },
    assumptions: {
      nl: 'De buurten lijken genoeg op elkaar om van elkaar te leren, en de inwoners zijn de mensen om wie het gaat.',
      en: 'The neighbourhoods are alike enough to learn from one another, and the inhabitants are the people it is about.',
    },
    fails: {
      nl: 'Een echte uitschieter wordt ook naar het gemiddelde getrokken. De lokale vorm is onrustig bij minder dan vier buren.',
      en: 'A real exception is drawn to the average too. The local form is unstable with fewer than four neighbours.',
    },
    never: {
      nl: 'Nooit gebruiken om te signaleren: wie afwijkt wordt juist verborgen.',
      en: 'Never use it to signal: what differs is exactly what it hides.',
    },
    source: [
      'Marshall 1991, Appl Stat 40:283 (EBest and EBlocal of R spdep)',
      'Clayton & Kaldor 1987, Biometrics 43:671 (empbaysmooth of R DCluster)',
    ],
    version: '2',
  },
  input,
  output: z.object({
    estimate: z.array(result).meta({ description: 'per person' }),
    lower95: z.array(result).optional().meta({
      description:
        'of gamma; at `level` when that was given, and of all together when the rates vary no more than chance',
    }),
    upper95: z.array(result).optional(),
    prior: z.object({ shape: result, rate: result }).optional().meta({
      description: 'the gamma distribution of the rates; null when they vary no more than chance explains',
    }),
  }),
  run: (given) => {
    const areas = areasOf(given)
    if (given.method === 'global') return { estimate: Array.from(smoothGlobally(areas)) }
    if (given.method === 'local') {
      return { estimate: Array.from(smoothLocally(areas, neighboursOf(given), given.around)) }
    }
    const { estimate, lower, upper, prior } = smoothByGamma(areas, given.fit, given.level)
    return { estimate: Array.from(estimate), lower95: Array.from(lower), upper95: Array.from(upper), prior }
  },
})

function areasOf({ y, n }: z.output<typeof input>): Areas {
  if (y.length !== n.length) throw new InputProblem('n', 'there must be one population for every count')
  const negative = n.findIndex((people) => people < 0)
  if (negative >= 0) throw new InputProblem(`n.${negative}`, 'a population cannot be negative')
  return { y: Float64Array.from(y), n: Float64Array.from(n) }
}

function neighboursOf({ y, neighbours1based }: z.output<typeof input>): number[][] {
  if (neighbours1based?.length !== y.length) {
    throw new InputProblem('neighbours1based', 'there must be a list of neighbours for every area')
  }
  for (const [area, list] of neighbours1based.entries()) {
    const unknown = list.find((each) => each > y.length)
    if (unknown) throw new InputProblem(`neighbours1based.${area}`, `there is no area ${unknown}`)
  }
  return neighbours1based.map((list) => list.map((each) => each - 1))
}
