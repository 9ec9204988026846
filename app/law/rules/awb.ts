import type { LegalRule } from '../rule.ts'
import { cite } from '../words.ts'

const awb = cite('Awb', 'BWBR0005537', '2026-01-01')

const PUBLICATION = { nl: 'bekendmaking', en: 'publication of the decision' }

const DECIDE_ON_OBJECTION = {
  startEvent: PUBLICATION,
  consequence: {
    nl: 'Na ingebrekestelling: dwangsom en beroep wegens niet tijdig beslissen (artikelen 4:17 en 6:12 Awb)',
    en: 'After a notice of default: penalty, and appeal because no decision was made in time (articles 4:17 and 6:12 Awb)',
  },
  certainty: 'certain',
  atw: 'applies',
  after: 'awb-6:7',
  suspends: {
    nl: 'Verzoek om een verzuim te herstellen, tot het hersteld is of de termijn ervoor voorbij is (artikel 7:10, tweede lid, Awb)',
    en: 'Request to repair a defect, until it is repaired or the term for it has passed (article 7:10, second paragraph, Awb)',
  },
} as const

const ADJOURNED = {
  ...awb('7:10', 'derde lid'),
  by: { value: 6, unit: 'weeks' },
  when: { nl: 'verdaging', en: 'adjournment' },
} as const

export const AWB_RULES: LegalRule[] = [
  {
    id: 'awb-6:7',
    ...awb('6:7'),
    name: { nl: 'Bezwaar of beroep instellen', en: 'Object or appeal' },
    startEvent: PUBLICATION,
    consequence: {
      nl: 'Niet-ontvankelijk, behalve bij verschoonbare termijnoverschrijding',
      en: 'Inadmissible, unless the delay is excusable',
    },
    certainty: 'certain',
    atw: 'applies',
    length: { value: 6, unit: 'weeks' },
  },
  {
    id: 'awb-7:10',
    ...awb('7:10', 'eerste lid'),
    name: { nl: 'Beslissen op bezwaar', en: 'Decide on an objection' },
    ...DECIDE_ON_OBJECTION,
    length: { value: 6, unit: 'weeks' },
    extends: ADJOURNED,
  },
  {
    id: 'awb-7:10-committee',
    ...awb('7:10', 'eerste lid'),
    name: { nl: 'Beslissen op bezwaar, met adviescommissie', en: 'Decide on an objection, with an advisory committee' },
    ...DECIDE_ON_OBJECTION,
    length: { value: 12, unit: 'weeks' },
    extends: ADJOURNED,
  },
  {
    id: 'awb-7:10-adjourned',
    ...awb('7:10', 'derde lid'),
    name: { nl: 'Beslissen op bezwaar, verdaagd', en: 'Decide on an objection, adjourned' },
    ...DECIDE_ON_OBJECTION,
    length: { value: 6, unit: 'weeks' },
    extends: { ...ADJOURNED, isAlways: true },
  },
  {
    id: 'awb-7:10-committee-adjourned',
    ...awb('7:10', 'derde lid'),
    name: {
      nl: 'Beslissen op bezwaar, met adviescommissie, verdaagd',
      en: 'Decide on an objection, with an advisory committee, adjourned',
    },
    ...DECIDE_ON_OBJECTION,
    length: { value: 12, unit: 'weeks' },
    extends: { ...ADJOURNED, isAlways: true },
  },
  {
    id: 'awb-4:13',
    ...awb('4:13', 'tweede lid'),
    name: {
      nl: 'Beslissen op een aanvraag, zonder eigen wettelijke termijn',
      en: 'Decide on an application without a term of its own',
    },
    startEvent: { nl: 'ontvangst van de aanvraag', en: 'receipt of the application' },
    consequence: {
      nl: 'Ingebrekestelling mogelijk; daarna dwangsom',
      en: 'Notice of default possible; then a penalty',
    },
    certainty: 'certain',
    atw: 'applies',
    length: { value: 8, unit: 'weeks' },
    suspends: {
      nl: 'Verzoek om aanvulling, van de dag erna tot de dag van aanvulling of het ongebruikt einde van de termijn ervoor (artikel 4:15 Awb)',
      en: 'Request for a supplement, from the day after it until the day it is supplied or its term ends unused (article 4:15 Awb)',
    },
  },
]
