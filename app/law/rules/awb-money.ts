import type { LegalRule } from '../rule.ts'
import { cite } from '../words.ts'

const awb = cite('Awb', 'BWBR0005537', '2026-01-01')

const BY_THE_AUTHORITY = 'artikelen 4:106 en 4:110 Awb'
const BY_OTHERS = 'artikelen 4:105 en 4:110 Awb'

/** What interrupts the limitation of any money debt; the new term starts the next day and is as long, five years at most. */
export const INTERRUPTS_A_DEBT = {
  aanmaning: BY_THE_AUTHORITY,
  verrekening: BY_THE_AUTHORITY,
  dwangbevel: BY_THE_AUTHORITY,
  erkenning: BY_OTHERS,
  rechtsvordering: BY_OTHERS,
}

/** Money debts to the authority: title 4.4 of the Awb. */
export const MONEY_RULES: LegalRule[] = [
  {
    id: 'awb-4:104',
    ...awb('4:104', 'eerste lid'),
    name: { nl: 'Verjaring van een geldschuld', en: 'Limitation of a money debt' },
    startEvent: { nl: 'het verstrijken van de betalingstermijn', en: 'the end of the term for payment' },
    length: { value: 5, unit: 'years' },
    atw: 'not',
    certainty: 'certain',
    suspends: {
      ...awb('4:111', 'eerste lid'),
      when: { nl: 'uitstel van betaling', en: 'deferral of payment' },
    },
    interrupts: INTERRUPTS_A_DEBT,
    consequence: { nl: 'De vordering is verjaard', en: 'The claim is time-barred' },
  },
  {
    id: 'awb-4:112',
    ...awb('4:112', 'eerste lid'),
    name: { nl: 'Betalen na aanmaning', en: 'Pay after a demand (aanmaning)' },
    startEvent: { nl: 'toezending van de aanmaning', en: 'sending of the demand' },
    length: { value: 2, unit: 'weeks' },
    atw: 'applies',
    certainty: 'certain',
    consequence: {
      nl: 'Dwangbevel mogelijk (artikel 4:117 Awb)',
      en: 'Writ of enforcement possible (article 4:117 Awb)',
    },
  },
]
