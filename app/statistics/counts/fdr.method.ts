import { z } from 'zod'
import { defaulting, result } from '../fields.ts'
import { method } from '../method.ts'
import { adjustForMany } from './fdr.ts'

const probability = z
  .number()
  .min(0)
  .max(1)
  .nullable()
  .transform((value) => value ?? Number.NaN)

/** False-discovery control: which of many tests stand out when one knows that there were many. */
export const fdr = method({
  name: 'fdr',
  card: {
    title: { nl: 'Veel toetsen tegelijk', en: 'Many tests at once' },
    question: {
      nl: 'Welke uitkomsten vallen nog op als we weten dat we er veel tegelijk bekeken?',
      en: 'Which outcomes still stand out when we know that we looked at many?',
    },
    how: {
      nl: 'Wie 1.200 reeksen bekijkt, vindt door toeval altijd wel iets. De methode zet de kansen op volgorde en legt de lat hoger naarmate er meer zijn bekeken. Bij q = 0,10 is naar verwachting hooguit 1 op de 10 meldingen vals.',
      en: 'Whoever looks at 1,200 series always finds something by chance. The method orders the probabilities and raises the bar when more were looked at. At q = 0.10 at most 1 in 10 signals is expected to be false.',
    },
    assumptions: {
      nl: 'Alle bekeken uitkomsten doen mee, ook die niet opvielen. BH gaat ervan uit dat de toetsen los van elkaar staan of samen op en neer gaan; BY niet.',
      en: 'Everything that was looked at takes part, also what did not stand out. BH supposes that the tests are independent or move together; BY does not.',
    },
    fails: {
      nl: 'Bij kleine aantallen is de methode voorzichtig en mist zij echte veranderingen: wij vinden niet alles. Wie vooraf een selectie maakt, krijgt te gunstige uitkomsten.',
      en: 'With small counts the method is careful and misses real changes: we do not find everything. Whoever selects beforehand gets outcomes that are too favourable.',
    },
    never: {
      nl: 'Nooit alleen de opvallende uitkomsten invoeren, en nooit zeggen dat wat niet opvalt ook niet veranderd is.',
      en: 'Never put in only what stands out, and never say that what does not stand out has not changed.',
    },
    source: [
      'Benjamini & Hochberg 1995, J R Stat Soc B 57:289',
      'Benjamini & Yekutieli 2001, Ann Stat 29:1165',
      'Holm 1979, Scand J Stat 6:65',
      'agrees with p.adjust of R',
    ],
    version: '1',
  },
  input: z.strictObject({
    p: z.array(probability).meta({ description: 'the p value of every test; null is missing and stays missing' }),
    method: defaulting(z.enum(['BH', 'BY', 'holm']), 'BH').meta({ description: 'BH when absent' }),
  }),
  output: z.object({ q: z.array(result) }),
  run: ({ p, method: adjustment }) => ({ q: Array.from(adjustForMany(p, adjustment)) }),
})
