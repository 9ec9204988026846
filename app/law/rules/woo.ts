import type { LegalRule } from '../rule.ts'
import { cite } from '../words.ts'

const woo = cite('Woo', 'BWBR0045754', '2025-02-12')

const NOT_YET = {
  certainty: 'verify',
  verify: {
    nl: 'In de gelezen tekst gold dit onderdeel van artikel 3.3, tweede lid, nog niet voor gemeenten.',
    en: 'In the text that was read this part of article 3.3, second paragraph, did not yet apply to municipalities.',
  },
} as const
const DISCLOSED = { nl: 'Het document moet openbaar zijn', en: 'The document must be public' }

/** Wet open overheid. */
export const WOO_RULES: LegalRule[] = [
  {
    id: 'woo-3.3',
    ...woo('3.3', 'vierde lid'),
    name: { nl: 'Regels en algemene besluiten openbaar maken', en: 'Disclose regulations and general decisions' },
    startEvent: { nl: 'vaststelling', en: 'adoption' },
    length: { value: 2, unit: 'weeks' },
    atw: 'applies',
    certainty: 'certain',
    consequence: DISCLOSED,
  },
  {
    id: 'woo-3.3-research',
    ...woo('3.3', 'vierde lid'),
    name: { nl: 'Onderzoeksrapport openbaar maken', en: 'Disclose a research report' },
    startEvent: { nl: 'ontvangst van het rapport', en: 'receipt of the report' },
    length: { value: 4, unit: 'weeks' },
    atw: 'applies',
    ...NOT_YET,
    consequence: DISCLOSED,
  },
  {
    id: 'woo-3.3-sanctions',
    ...woo('3.3', 'vierde lid'),
    name: { nl: 'Herstelsanctie openbaar maken', en: 'Disclose a restorative sanction' },
    startEvent: { nl: 'het onherroepelijk worden van de sanctie', en: 'the sanction becoming final' },
    length: { value: 2, unit: 'weeks' },
    atw: 'applies',
    ...NOT_YET,
    consequence: DISCLOSED,
  },
  {
    id: 'woo-4.4',
    ...woo('4.4', 'eerste lid'),
    name: { nl: 'Beslissen op een Woo-verzoek', en: 'Decide on a request for information' },
    startEvent: { nl: 'ontvangst van het verzoek', en: 'receipt of the request' },
    length: { value: 4, unit: 'weeks' },
    atw: 'applies',
    certainty: 'certain',
    suspends: {
      ...woo('4.4', 'derde lid'),
      when: {
        nl: 'zienswijze van derden (van de dag na de mededeling tot de dag van de laatste zienswijze of het ongebruikt verstrijken)',
        en: 'views of third parties (from the day after the notice until the day of the last view, or until the term ends unused)',
      },
    },
    extends: {
      ...woo('4.4', 'tweede lid'),
      by: { value: 2, unit: 'weeks' },
      when: { nl: 'verdaging', en: 'adjournment' },
    },
    consequence: { nl: 'Ingebrekestelling en beroep mogelijk', en: 'Notice of default and appeal possible' },
  },
  {
    id: 'woo-4.4-5',
    ...woo('4.4', 'vijfde lid'),
    name: {
      nl: 'Verstrekken als een derde bezwaar heeft: niet eerder',
      en: 'Provide when a third party objects: not before',
    },
    startEvent: { nl: 'bekendmaking van de beslissing', en: 'publication of the decision' },
    length: { value: 2, unit: 'weeks' },
    atw: 'applies',
    certainty: 'certain',
    consequence: {
      nl: 'Daarna verstrekken, behalve als om een voorlopige voorziening is gevraagd',
      en: 'Provide after it, unless preliminary relief was requested',
    },
  },
  {
    id: 'woo-4.6',
    ...woo('4.6'),
    name: {
      nl: 'Verzoek met een ander doel buiten behandeling laten',
      en: 'Leave a request with another purpose untreated',
    },
    startEvent: { nl: 'ontvangst van het verzoek', en: 'receipt of the request' },
    length: { value: 2, unit: 'weeks' },
    atw: 'applies',
    certainty: 'certain',
    consequence: { nl: 'Het verzoek moet worden behandeld', en: 'The request must be treated' },
  },
]
