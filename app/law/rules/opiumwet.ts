import type { LegalRule } from '../rule.ts'
import { cite } from '../words.ts'

const opiumwet = cite('Opiumwet', 'BWBR0001941', '2026-01-28')

export const OPIUMWET_RULES: LegalRule[] = [
  {
    id: 'opiumwet-13b',
    ...opiumwet('13b'),
    name: { nl: 'Sluiting van een drugspand', en: 'Closure of drug premises' },
    startEvent: { nl: 'het begin van de sluiting', en: 'the beginning of the closure' },
    isSetByAuthority: true,
    atw: 'not',
    certainty: 'certain',
    consequence: {
      nl: 'De sluiting eindigt op deze dag, ook in een weekend',
      en: 'The closure ends on this day, also in a weekend',
    },
  },
]
