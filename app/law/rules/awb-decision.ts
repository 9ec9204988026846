import type { LegalRule } from '../rule.ts'
import { cite } from '../words.ts'

const awb = cite('Awb', 'BWBR0005537', '2026-01-01')

const SUPPLEMENT = {
  ...awb('4:15'),
  when: {
    nl: 'verzoek om aanvulling of om gegevens uit het buitenland (van de dag erna tot de dag van ontvangst of ongebruikt verstrijken), uitstel waarmee de aanvrager instemt, vertraging door de aanvrager, overmacht',
    en: 'request for a supplement or for data from abroad (from the day after it until the day of receipt, or until its term ends unused), delay the applicant agrees to or causes, force majeure',
  },
}

/** Deciding on an application: chapter 4 of the Awb. */
export const DECISION_RULES: LegalRule[] = [
  {
    id: 'awb-4:5-4',
    ...awb('4:5', 'vierde lid'),
    name: { nl: 'Onvolledige aanvraag buiten behandeling laten', en: 'Leave an incomplete application untreated' },
    startEvent: {
      nl: 'aanvulling van de aanvraag, of het ongebruikt verstrijken van de termijn daarvoor',
      en: 'the supplement, or the unused end of the term for it',
    },
    length: { value: 4, unit: 'weeks' },
    atw: 'applies',
    certainty: 'certain',
    consequence: { nl: 'Daarna moet inhoudelijk worden beslist', en: 'After it a decision on the substance is due' },
  },
  {
    id: 'awb-4:8',
    ...awb('4:8'),
    name: { nl: 'Zienswijze geven voor een besluit', en: 'Give views before a decision (zienswijze)' },
    startEvent: { nl: 'de uitnodiging om een zienswijze te geven', en: 'the invitation to give views' },
    isSetByAuthority: true,
    length: { value: 2, unit: 'weeks' },
    atw: 'not',
    certainty: 'verify',
    verify: {
      nl: 'De wet noemt geen termijn; twee weken is gebruikelijk.',
      en: 'The law names no term; two weeks is usual.',
    },
    consequence: {
      nl: 'Zonder gelegenheid voor een zienswijze is het besluit onzorgvuldig, behalve in de gevallen van de artikelen 4:11 en 4:12 Awb',
      en: 'Without this opportunity the decision is careless, except in the cases of articles 4:11 and 4:12 Awb',
    },
  },
  {
    id: 'awb-4:13',
    ...awb('4:13', 'tweede lid'),
    name: {
      nl: 'Beslissen op een aanvraag zonder eigen wettelijke termijn',
      en: 'Decide on an application without a statutory term of its own',
    },
    startEvent: { nl: 'ontvangst van de aanvraag', en: 'receipt of the application' },
    length: { value: 8, unit: 'weeks' },
    atw: 'applies',
    certainty: 'certain',
    suspends: SUPPLEMENT,
    extends: {
      ...awb('4:14', 'derde lid'),
      when: { nl: 'mededeling van een nieuwe redelijke termijn', en: 'notice of a new reasonable term' },
    },
    consequence: {
      nl: 'Ingebrekestelling mogelijk, daarna dwangsom en beroep (artikelen 4:17 en 6:12 Awb)',
      en: 'Notice of default possible, then a penalty and appeal (articles 4:17 and 6:12 Awb)',
    },
  },
  {
    id: 'awb-4:17-notice',
    ...awb('4:17', 'derde lid'),
    name: { nl: 'Alsnog beslissen na ingebrekestelling', en: 'Decide yet, after a notice of default' },
    startEvent: {
      nl: 'ontvangst van de ingebrekestelling, of het einde van de beslistermijn als dat later is',
      en: 'receipt of the notice of default, or the end of the decision term when that is later',
    },
    length: { value: 2, unit: 'weeks' },
    atw: 'applies',
    atwDoubt: {
      nl: 'De wet sluit de Algemene termijnenwet uit voor de 42 dagen; voor deze twee weken zegt zij niets.',
      en: 'The law excludes the Algemene termijnenwet for the 42 days; it is silent about these two weeks.',
    },
    certainty: 'certain',
    consequence: {
      nl: 'Vanaf de dag erna is de dwangsom verschuldigd',
      en: 'From the day after it the penalty is due',
    },
  },
  {
    id: 'awb-4:17-max',
    ...awb('4:17', 'eerste lid'),
    name: {
      nl: 'Laatste dag van de dwangsom bij te laat beslissen',
      en: 'Last day of the penalty for deciding too late',
    },
    startEvent: {
      nl: 'het verstrijken van twee weken na de ingebrekestelling',
      en: 'the end of the two weeks after the notice of default',
    },
    length: { value: 42, unit: 'days' },
    atw: 'not',
    certainty: 'verify',
    verify: {
      nl: 'De bedragen worden geïndexeerd, en of de dag waarop de twee weken verstrijken zelf meetelt is een vraag van uitleg (artikel 4:17, derde lid, Awb).',
      en: 'The amounts are indexed, and whether the day on which the two weeks end counts itself is open to interpretation (article 4:17, third paragraph, Awb).',
    },
    consequence: { nl: 'Het maximum van de dwangsom is bereikt', en: 'The penalty has reached its maximum' },
  },
  {
    id: 'awb-4:18',
    ...awb('4:18'),
    name: { nl: 'Dwangsom wegens te laat beslissen vaststellen', en: 'Fix the penalty for deciding too late' },
    startEvent: {
      nl: 'de laatste dag waarover de dwangsom verschuldigd was',
      en: 'the last day for which the penalty was due',
    },
    length: { value: 2, unit: 'weeks' },
    atw: 'applies',
    certainty: 'certain',
    consequence: { nl: 'Beroep wegens niet tijdig vaststellen', en: 'Appeal because it was not fixed in time' },
  },
]
