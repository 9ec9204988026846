import { z } from 'zod'
import { countOrMissing, defaulting, openProbability, optional, result } from '../fields.ts'
import { InputProblem, method } from '../method.ts'
import { funnelLimits } from './funnel.ts'

const limits = z.object({ coverage: z.number(), lower: z.array(result), upper: z.array(result) })

/** Which areas lie outside what chance explains around one common rate. */
export const funnel = method({
  name: 'funnel',
  card: {
    title: { nl: 'Trechter', en: 'Funnel' },
    question: {
      nl: 'Welke buurten wijken meer af van het gemiddelde dan toeval verklaart?',
      en: 'Which neighbourhoods differ more from the average than chance explains?',
    },
    how: {
      nl: 'Kleine buurten schommelen sterk, grote weinig. De grenzen om het gemiddelde lopen daarom als een trechter: wijd bij weinig inwoners, smal bij veel.',
      en: 'Small neighbourhoods vary much, large ones little. The limits around the average therefore run like a funnel: wide with few inhabitants, narrow with many.',
    },
    assumptions: {
      nl: 'Overal is op dezelfde manier geteld, en de voorvallen staan los van elkaar.',
      en: 'Everything was counted in the same way, and the incidents are independent.',
    },
    fails: {
      nl: 'Een winkelgebied of station heeft weinig inwoners en veel bezoekers, en valt daarom altijd op.',
      en: 'A shopping area or a station has few inhabitants and many visitors, and therefore always stands out.',
    },
    never: {
      nl: 'Nooit een ranglijst maken van ruwe cijfers per buurt.',
      en: 'Never make a league table of raw rates by neighbourhood.',
    },
    source: ['Spiegelhalter 2005, Stat Med 24:1185'],
    version: '1',
  },
  input: z.strictObject({
    y: z.array(countOrMissing).meta({ description: 'the count of every area' }),
    n: z.array(z.number().nonnegative()).meta({ description: 'its population' }),
    target: optional(z.number().nonnegative()).meta({
      description: 'the common rate; that of all together when absent',
    }),
    coverages: defaulting(z.array(openProbability), [0.95, 0.998]).meta({ description: '0.95 and 0.998 when absent' }),
  }),
  output: z.object({
    target: result,
    rate: z.array(result),
    limits: z.array(limits).meta({ description: 'of the rate, per coverage' }),
  }),
  run: ({ y, n, target, coverages }) => {
    if (y.length !== n.length) throw new InputProblem('n', 'there must be one population for every count')
    const counted = y.map((count, area) => (count >= 0 && n[area]! > 0 ? area : -1)).filter((area) => area >= 0)
    const sum = (values: number[]) => counted.reduce((total, area) => total + values[area]!, 0)
    const common = target ?? sum(y) / sum(n)
    return {
      target: common,
      rate: y.map((count, area) => (n[area]! > 0 ? count / n[area]! : Number.NaN)),
      limits: coverages.map((coverage) => {
        const pairs = n.map((people) => funnelLimits(common * people, coverage).map((limit) => limit / people))
        return { coverage, lower: pairs.map(([lower]) => lower!), upper: pairs.map(([, upper]) => upper!) }
      }),
    }
  },
})
