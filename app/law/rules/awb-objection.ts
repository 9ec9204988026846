import type { LegalRule } from '../rule.ts'
import { cite } from '../words.ts'

const awb = cite('Awb', 'BWBR0005537', '2026-01-01')

const PUBLICATION = { nl: 'bekendmaking', en: 'publication of the decision' }

const OBJECT = {
  length: { value: 6, unit: 'weeks' },
  atw: 'applies',
  certainty: 'certain',
  consequence: {
    nl: 'Niet-ontvankelijk, behalve bij een verschoonbare overschrijding (artikel 6:11 Awb)',
    en: 'Inadmissible, unless the delay is excusable (article 6:11 Awb)',
  },
} as const

const DECIDE = {
  startEvent: PUBLICATION,
  after: { rule: 'awb-6:7', event: { nl: 'het einde van de bezwaartermijn', en: 'the end of the objection term' } },
  atw: 'applies',
  certainty: 'certain',
  suspends: {
    ...awb('7:10', 'tweede lid'),
    when: {
      nl: 'verzoek om een verzuim te herstellen (van de dag erna tot de dag van herstel of ongebruikt verstrijken); verder uitstel met instemming (artikel 7:10, vierde lid, Awb)',
      en: 'request to repair a defect (from the day after it until the day of repair, or until its term ends unused); further delay by consent (article 7:10, fourth paragraph, Awb)',
    },
  },
  extends: {
    ...awb('7:10', 'derde lid'),
    by: { value: 6, unit: 'weeks' },
    when: { nl: 'verdaging', en: 'adjournment' },
  },
  consequence: {
    nl: 'Ingebrekestelling mogelijk, daarna dwangsom en beroep (artikelen 4:17 en 6:12 Awb)',
    en: 'Notice of default possible, then a penalty and appeal (articles 4:17 and 6:12 Awb)',
  },
} as const

const WITHOUT_COMMITTEE = { value: 6, unit: 'weeks' } as const
const WITH_COMMITTEE = { value: 12, unit: 'weeks' } as const
const adjourned = {
  ...awb('7:10', 'derde lid'),
  extends: { ...DECIDE.extends, isAlways: { article: awb('7:10', 'eerste lid').article } },
}

/** Objecting and deciding on it: chapters 6 and 7 of the Awb. */
export const OBJECTION_RULES: LegalRule[] = [
  {
    id: 'awb-6:6',
    ...awb('6:6'),
    name: { nl: 'Verzuim in het bezwaarschrift herstellen', en: 'Repair a defect of the objection' },
    startEvent: { nl: 'het verzoek om herstel', en: 'the request to repair' },
    isSetByAuthority: true,
    atw: 'not',
    certainty: 'certain',
    consequence: {
      nl: 'Het bezwaar kan niet-ontvankelijk worden verklaard',
      en: 'The objection can be declared inadmissible',
    },
  },
  {
    id: 'awb-6:7',
    ...awb('6:7'),
    name: { nl: 'Bezwaar maken of beroep instellen', en: 'Object or appeal' },
    startEvent: PUBLICATION,
    startArticle: awb('6:8', 'eerste lid').article,
    ...OBJECT,
  },
  {
    id: 'awb-6:8-4',
    ...awb('6:8', 'vierde lid'),
    name: {
      nl: 'Beroep instellen na uniforme openbare voorbereiding',
      en: 'Appeal after the uniform public preparation',
    },
    startEvent: { nl: 'terinzagelegging van het besluit', en: 'laying the decision open for inspection' },
    ...OBJECT,
  },
  {
    id: 'awb-6:9-post',
    ...awb('6:9', 'tweede lid'),
    name: {
      nl: 'Ontvangst van een gepost bezwaar- of beroepschrift',
      en: 'Receipt of an objection or appeal sent by post',
    },
    startEvent: { nl: 'het einde van de termijn', en: 'the end of the term' },
    length: { value: 1, unit: 'weeks' },
    atw: 'applies',
    atwDoubt: {
      nl: 'Of de Algemene termijnenwet de week van artikel 6:9 verlengt, is niet zeker.',
      en: 'Whether the Algemene termijnenwet extends the week of article 6:9 is not certain.',
    },
    certainty: 'certain',
    consequence: {
      nl: 'Te laat, ook als het voor het einde van de termijn is gepost',
      en: 'Too late, even when it was posted before the end of the term',
    },
  },
  {
    id: 'awb-6:12',
    ...awb('6:12', 'tweede lid'),
    name: {
      nl: 'Beroep wegens niet tijdig beslissen: niet eerder',
      en: 'Appeal for lack of a timely decision: not before',
    },
    startEvent: { nl: 'ontvangst van de ingebrekestelling', en: 'receipt of the notice of default' },
    length: { value: 2, unit: 'weeks' },
    atw: 'applies',
    certainty: 'verify',
    verify: {
      nl: 'Van artikel 6:12 Awb is alleen het begin in de wettekst gelezen.',
      en: 'Of article 6:12 Awb only the beginning was read in the text of the law.',
    },
    consequence: {
      nl: 'Daarna kan beroep worden ingesteld; aan een termijn is het niet gebonden',
      en: 'After it appeal is possible, without a term',
    },
  },
  {
    id: 'awb-7:4-documents',
    ...awb('7:4', 'eerste lid'),
    name: { nl: 'Nadere stukken indienen voor de hoorzitting', en: 'Submit further documents before the hearing' },
    startEvent: { nl: 'de hoorzitting', en: 'the hearing' },
    length: { value: 10, unit: 'days' },
    backwards: true,
    atw: 'not',
    certainty: 'certain',
    consequence: { nl: 'Latere stukken kunnen buiten beschouwing blijven', en: 'Later documents can be left aside' },
  },
  {
    id: 'awb-7:4-inspection',
    ...awb('7:4', 'tweede lid'),
    name: { nl: 'Stukken ter inzage leggen voor de hoorzitting', en: 'Lay the file open before the hearing' },
    startEvent: { nl: 'de hoorzitting', en: 'the hearing' },
    length: { value: 1, unit: 'weeks' },
    backwards: true,
    atw: 'not',
    certainty: 'certain',
    consequence: {
      nl: 'Gebrek in de voorbereiding van de beslissing',
      en: 'A defect in the preparation of the decision',
    },
  },
  {
    id: 'awb-7:10',
    ...awb('7:10', 'eerste lid'),
    name: { nl: 'Beslissen op bezwaar', en: 'Decide on an objection' },
    ...DECIDE,
    length: WITHOUT_COMMITTEE,
  },
  {
    id: 'awb-7:10-committee',
    ...awb('7:10', 'eerste lid'),
    name: { nl: 'Beslissen op bezwaar, met adviescommissie', en: 'Decide on an objection, with an advisory committee' },
    ...DECIDE,
    length: WITH_COMMITTEE,
  },
  {
    id: 'awb-7:10-adjourned',
    name: { nl: 'Beslissen op bezwaar, verdaagd', en: 'Decide on an objection, adjourned' },
    ...DECIDE,
    ...adjourned,
    length: WITHOUT_COMMITTEE,
  },
  {
    id: 'awb-7:10-committee-adjourned',
    name: {
      nl: 'Beslissen op bezwaar, met adviescommissie, verdaagd',
      en: 'Decide on an objection, with an advisory committee, adjourned',
    },
    ...DECIDE,
    ...adjourned,
    length: WITH_COMMITTEE,
  },
]
