import type { LegalRule } from '../rule.ts'
import { cite } from '../words.ts'

const politiewet = cite('Politiewet 2012', 'BWBR0031788', '2026-06-12')

export const POLITIEWET_RULES: LegalRule[] = [
  {
    id: 'politiewet-38b',
    ...politiewet('38b', 'eerste lid'),
    name: { nl: 'Doelen voor de veiligheid vaststellen door de raad', en: 'Safety goals set by the council' },
    startEvent: { nl: 'de vorige vaststelling', en: 'the previous decision' },
    length: { value: 4, unit: 'years' },
    atw: 'not',
    certainty: 'certain',
    consequence: { nl: 'De gemeente heeft geen geldende doelen', en: 'The municipality has no goals in force' },
  },
  {
    id: 'politiewet-39',
    ...politiewet('39', 'eerste lid'),
    name: { nl: 'Regionaal beleidsplan van de politie', en: 'Regional policy plan of the police' },
    startEvent: { nl: 'de vorige vaststelling', en: 'the previous decision' },
    length: { value: 4, unit: 'years' },
    atw: 'not',
    certainty: 'certain',
    consequence: { nl: 'De regio heeft geen geldend plan', en: 'The region has no plan in force' },
  },
  {
    id: 'politiewet-39-report',
    ...politiewet('39'),
    name: { nl: 'Jaarverslag bij het regionaal beleidsplan', en: 'Yearly report on the regional policy plan' },
    startEvent: { nl: 'het vorige jaarverslag', en: 'the previous yearly report' },
    length: { value: 1, unit: 'years' },
    atw: 'not',
    certainty: 'certain',
    consequence: { nl: 'Het jaarverslag is te laat', en: 'The yearly report is late' },
  },
]
