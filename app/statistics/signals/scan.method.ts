import { z } from 'zod'
import { defaulting, optional, result } from '../fields.ts'
import { InputProblem, method } from '../method.ts'
import { scanForClusters } from './scan.ts'

/** Every pair of areas is kept in order of distance. */
const MOST_AREAS = 5000

const amounts = z.array(z.number().nonnegative())

const input = z.strictObject({
  cases: z.array(z.number().int().nonnegative()).min(2).meta({ description: 'of every area' }),
  population: optional(amounts).meta({ description: 'of every area; or' }),
  expected: optional(amounts).meta({ description: 'how many cases are expected in every area, up to a common factor' }),
  coordinates: z.array(z.tuple([z.number(), z.number()])).meta({ description: 'a point in every area: [x, y]' }),
  coordinateSystem: defaulting(z.enum(['plane', 'degrees']), 'plane').meta({
    description: 'plane: any unit; degrees: [longitude, latitude], with radii in metres. plane when absent',
  }),
  maxShare: defaulting(z.number().gt(0).max(1), 0.5).meta({
    description: 'of the population in a circle; 0.5 when absent',
  }),
  replications: defaulting(z.number().int().min(0).max(99_999), 999).meta({ description: '999 when absent' }),
  seed: defaulting(z.number().int().nonnegative(), 1).meta({ description: '1 when absent' }),
  most: defaulting(z.number().int().min(1), 10).meta({ description: 'clusters to name; 10 when absent' }),
})

const cluster = z.object({
  center1based: z.number(),
  areas1based: z.array(z.number()),
  radius: z.number(),
  cases: z.number(),
  expected: z.number(),
  relativeRisk: result,
  llr: z.number(),
  p: z.number(),
})

/** Where cases lie closer together than chance explains. */
export const scan = method({
  name: 'scan',
  card: {
    title: { nl: 'Clusters op de kaart', en: 'Clusters on the map' },
    question: {
      nl: 'Is er een plek, ook over grenzen van buurten heen, met meer voorvallen dan toeval verklaart?',
      en: 'Is there a place, also across borders of neighbourhoods, with more incidents than chance explains?',
    },
    how: {
      nl: 'Om elke buurt worden cirkels getrokken, tot de helft van de inwoners. De cirkel die het meest opvalt, wordt vergeleken met de opvallendste op 999 kaarten waarop dezelfde voorvallen door het lot zijn verdeeld.',
      en: 'Circles are drawn around each neighbourhood, up to half of the inhabitants. The one that stands out most is compared with the one that stands out most on 999 maps on which the same incidents were divided by lot.',
    },
    assumptions: {
      nl: 'Zonder cluster is de kans op een voorval voor elke inwoner gelijk, of is bekend hoeveel er te verwachten zijn.',
      en: 'Without a cluster each inhabitant has the same chance of an incident, or it is known how many are to be expected.',
    },
    fails: {
      nl: 'Een uitgaansgebied heeft weinig inwoners en is dus altijd een cluster: neem het verwachte aantal van eerdere jaren. Een langgerekt cluster past slecht in een cirkel.',
      en: 'A night-life area has few inhabitants and is therefore always a cluster: take the expected number from earlier years. A long cluster fits badly in a circle.',
    },
    never: {
      nl: 'Nooit gebruiken om te voorspellen waar iets gaat gebeuren, en nooit voor personen.',
      en: 'Never use it to predict where something will happen, and never for persons.',
    },
    source: ['Kulldorff 1997, Commun Stat Theory Methods 26:1481'],
    version: '1',
  },
  input,
  output: z.object({
    total: z.number(),
    clusters: z.array(cluster).meta({ description: 'the most likely one first; those after it share no area with it' }),
  }),
  run: (given, progress) => {
    const { cases, coordinates, coordinateSystem, maxShare, replications, seed, most } = given
    const clusters = scanForClusters(
      Float64Array.from(cases),
      {
        x: Float64Array.from(coordinates, ([x]) => x),
        y: Float64Array.from(coordinates, ([, y]) => y),
        expected: Float64Array.from(expectedOf(given)),
        isOnGlobe: coordinateSystem === 'degrees',
      },
      { share: maxShare, replications, seed, most },
      progress,
    )
    return {
      total: cases.reduce((sum, each) => sum + each, 0),
      clusters: clusters.map(({ centre, areas, ...rest }) => ({
        center1based: centre + 1,
        areas1based: areas.map((area) => area + 1),
        ...rest,
      })),
    }
  },
})

function expectedOf({ cases, population, expected, coordinates }: z.output<typeof input>): number[] {
  const base = expected ?? population
  if (!base || (expected && population)) throw new InputProblem('population', 'give either population or expected')
  const name = expected ? 'expected' : 'population'
  if (base.length !== cases.length) throw new InputProblem(name, 'there must be one for every area')
  if (coordinates.length !== cases.length) throw new InputProblem('coordinates', 'there must be a point for every area')
  if (cases.length > MOST_AREAS) throw new InputProblem('cases', `at most ${MOST_AREAS} areas; take them by region`)
  const impossible = cases.findIndex((count, area) => count > 0 && base[area] === 0)
  if (impossible >= 0) throw new InputProblem(`${name}.${impossible}`, 'is 0, and there are cases')
  return base
}
