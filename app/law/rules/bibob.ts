import type { LegalRule } from '../rule.ts'
import { cite } from '../words.ts'

const bibob = cite('Wet Bibob', 'BWBR0013798', '2025-07-16')

const ADVICE = {
  startEvent: { nl: 'de aanvraag van het advies', en: 'the request for advice' },
  length: { value: 8, unit: 'weeks' },
  atw: 'applies',
  certainty: 'certain',
  suspends: {
    ...bibob('15', 'tweede lid'),
    when: {
      nl: 'verzoek om ontbrekende gegevens, tot ze zijn ontvangen',
      en: 'request for missing data, until they are received',
    },
  },
  extends: {
    ...bibob('15', 'derde lid'),
    by: { value: 4, unit: 'weeks' },
    when: { nl: 'eenmalige verlenging', en: 'single extension' },
  },
} as const

export const BIBOB_RULES: LegalRule[] = [
  {
    id: 'bibob-15',
    ...bibob('15', 'eerste lid'),
    name: { nl: 'Advies van het Landelijk Bureau Bibob', en: 'Advice of the national Bibob bureau' },
    ...ADVICE,
    consequence: {
      nl: 'De opschorting van de beslistermijn houdt op (artikel 31)',
      en: 'The decision term runs again (article 31)',
    },
  },
  {
    id: 'bibob-29',
    ...bibob('29'),
    name: { nl: 'Advies of eigen bevindingen hergebruiken', en: 'Reuse an advice or own findings' },
    startEvent: { nl: 'het uitbrengen van het advies', en: 'the delivery of the advice' },
    length: { value: 5, unit: 'years' },
    atw: 'not',
    certainty: 'certain',
    consequence: {
      nl: 'Niet meer te gebruiken voor een andere beslissing',
      en: 'No longer usable for another decision',
    },
  },
  {
    id: 'bibob-31',
    ...bibob('31'),
    name: {
      nl: 'Uiterste dag waarop de beslistermijn stilstaat voor een Bibob-advies',
      en: 'Last day on which a decision term stands still for a Bibob advice',
    },
    ...ADVICE,
    consequence: {
      nl: 'De beslistermijn loopt weer, ook zonder advies',
      en: 'The decision term runs again, even without the advice',
    },
  },
  {
    id: 'bibob-33',
    ...bibob('33', 'eerste lid'),
    name: {
      nl: 'Zienswijze over een negatieve Bibob-beslissing',
      en: 'Views on a negative Bibob decision (zienswijze)',
    },
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
      nl: 'Zonder zienswijze mag niet negatief worden beslist',
      en: 'Without this opportunity no negative decision is allowed',
    },
  },
]
