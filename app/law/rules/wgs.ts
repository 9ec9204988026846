import type { LegalRule } from '../rule.ts'
import { cite } from '../words.ts'

const wgs = cite('Wgs', 'BWBR0049962', '2025-07-05')

/** Wet gegevensverwerking door samenwerkingsverbanden. */
export const WGS_RULES: LegalRule[] = [
  {
    id: 'wgs-1.7',
    ...wgs('1.7'),
    name: { nl: 'Terugkoppeling over het gebruik van resultaten', en: 'Feedback on the use of results' },
    startEvent: { nl: 'de verstrekking, of de vorige terugkoppeling', en: 'the provision, or the previous feedback' },
    length: { value: 1, unit: 'years' },
    atw: 'not',
    certainty: 'certain',
    consequence: { nl: 'De terugkoppeling is te laat', en: 'The feedback is late' },
  },
  {
    id: 'wgs-1.8',
    ...wgs('1.8'),
    name: { nl: 'Persoonsgegevens wissen of anonimiseren', en: 'Delete or anonymise personal data' },
    startEvent: { nl: 'de eerste verwerking', en: 'the first processing' },
    length: { value: 5, unit: 'years' },
    atw: 'not',
    certainty: 'certain',
    consequence: { nl: 'De gegevens moeten weg zijn', en: 'The data must be gone' },
  },
  {
    id: 'wgs-1.10',
    ...wgs('1.10'),
    name: { nl: 'Hercontrole na een privacyaudit', en: 'Recheck after a privacy audit' },
    startEvent: { nl: 'de audit', en: 'the audit' },
    length: { value: 1, unit: 'years' },
    atw: 'not',
    certainty: 'certain',
    consequence: { nl: 'De hercontrole is te laat', en: 'The recheck is late' },
  },
]
