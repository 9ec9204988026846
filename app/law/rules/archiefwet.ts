import type { LegalRule } from '../rule.ts'
import { cite } from '../words.ts'

const archiefwet = cite('Archiefwet 1995', 'BWBR0007376', '2024-06-19')

export const ARCHIEFWET_RULES: LegalRule[] = [
  {
    id: 'archiefwet-12',
    ...archiefwet('12'),
    name: { nl: 'Overbrengen naar het archief', en: 'Transfer to the archive' },
    startEvent: { nl: 'het opmaken of ontvangen van het stuk', en: 'the making or receipt of the record' },
    length: { value: 20, unit: 'years' },
    atw: 'not',
    certainty: 'verify',
    verify: {
      nl: 'De twintig jaar zijn niet in de wettekst gelezen, en een nieuwe Archiefwet (tien jaar) kan in werking zijn.',
      en: 'The twenty years were not read in the text, and a new Archiefwet (ten years) may be in force.',
    },
    consequence: { nl: 'De stukken moeten zijn overgebracht', en: 'The records must have been transferred' },
  },
]
