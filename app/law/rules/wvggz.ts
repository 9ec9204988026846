import type { LegalRule } from '../rule.ts'
import { cite } from '../words.ts'

const wvggz = cite('Wvggz', 'BWBR0040635', '2025-07-01')

const REPORT = { nl: 'de melding', en: 'the report' }
const CRISIS_MEASURE = { nl: 'het nemen van de crisismaatregel', en: 'the crisis measure' }
const ENDS = { nl: 'De maatregel vervalt', en: 'The measure lapses' }

/** Compulsory mental care. Articles 7:4 and 7:8 move an end in the weekend by a rule of their own. */
export const WVGGZ_RULES: LegalRule[] = [
  {
    id: 'wvggz-5:2',
    ...wvggz('5:2', 'tweede lid'),
    name: { nl: 'Verkennend onderzoek na een melding', en: 'Exploratory inquiry after a report' },
    startEvent: REPORT,
    length: { value: 14, unit: 'days' },
    atw: 'applies',
    certainty: 'certain',
    consequence: { nl: 'Het onderzoek is te laat', en: 'The inquiry is late' },
  },
  {
    id: 'wvggz-5:2-6',
    ...wvggz('5:2', 'zesde lid'),
    name: { nl: 'Aanvraag bij de officier van justitie', en: 'Application to the public prosecutor' },
    startEvent: REPORT,
    length: { value: 14, unit: 'days' },
    atw: 'applies',
    certainty: 'certain',
    consequence: { nl: 'Beroep mogelijk zonder ingebrekestelling', en: 'Appeal possible without a notice of default' },
  },
  {
    id: 'wvggz-7:2-3',
    ...wvggz('7:2', 'derde lid'),
    name: { nl: 'Advocaat voor de betrokkene', en: 'Lawyer for the person' },
    startEvent: CRISIS_MEASURE,
    length: { value: 24, unit: 'hours' },
    atw: 'not',
    certainty: 'certain',
    consequence: { nl: 'De betrokkene is zonder bijstand', en: 'The person is without assistance' },
  },
  {
    id: 'wvggz-7:3',
    ...wvggz('7:3', 'tweede lid'),
    name: { nl: 'Verplichte zorg voorafgaand aan een crisismaatregel', en: 'Compulsory care before a crisis measure' },
    startEvent: { nl: 'het begin van de verplichte zorg', en: 'the beginning of the compulsory care' },
    length: { value: 18, unit: 'hours' },
    atw: 'not',
    certainty: 'certain',
    consequence: { nl: 'De verplichte zorg moet eindigen', en: 'The compulsory care must end' },
  },
  {
    id: 'wvggz-7:3-examination',
    ...wvggz('7:3', 'tweede lid'),
    name: {
      nl: 'Verplichte zorg vanaf het onderzoek door de psychiater',
      en: 'Compulsory care from the examination by the psychiatrist',
    },
    startEvent: { nl: 'het begin van het onderzoek', en: 'the beginning of the examination' },
    length: { value: 12, unit: 'hours' },
    atw: 'not',
    certainty: 'certain',
    consequence: { nl: 'De verplichte zorg moet eindigen', en: 'The compulsory care must end' },
  },
  {
    id: 'wvggz-7:4',
    ...wvggz('7:4'),
    name: { nl: 'Duur van een crisismaatregel', en: 'Duration of a crisis measure' },
    startEvent: CRISIS_MEASURE,
    length: { value: 3, unit: 'days' },
    atw: 'own',
    certainty: 'verify',
    verify: {
      nl: 'Of de drie dagen in uren worden geteld, en of Goede Vrijdag hier als feestdag geldt, is niet zeker.',
      en: 'Whether the three days are counted in hours, and whether Good Friday is a holiday here, is not certain.',
    },
    consequence: ENDS,
  },
  {
    id: 'wvggz-7:6',
    ...wvggz('7:6', 'eerste lid'),
    name: { nl: 'Beroep tegen een crisismaatregel', en: 'Appeal against a crisis measure' },
    startEvent: CRISIS_MEASURE,
    length: { value: 3, unit: 'weeks' },
    atw: 'applies',
    certainty: 'certain',
    consequence: { nl: 'Beroep is niet meer mogelijk', en: 'Appeal is no longer possible' },
  },
  {
    id: 'wvggz-7:6-4',
    ...wvggz('7:6', 'vierde lid'),
    name: { nl: 'Uitspraak over een crisismaatregel', en: 'Ruling on a crisis measure' },
    startEvent: { nl: 'indiening van het beroepschrift', en: 'the lodging of the appeal' },
    length: { value: 4, unit: 'weeks' },
    atw: 'applies',
    certainty: 'certain',
    consequence: { nl: 'De uitspraak is te laat', en: 'The ruling is late' },
  },
  {
    id: 'wvggz-7:7',
    ...wvggz('7:7', 'eerste lid'),
    name: { nl: 'Verzoek om voortzetting van de crisismaatregel', en: 'Request to continue the crisis measure' },
    startEvent: { nl: 'ontvangst van de stukken', en: 'receipt of the documents' },
    length: { value: 1, unit: 'working-days' },
    atw: 'own',
    certainty: 'certain',
    consequence: {
      nl: 'De crisismaatregel eindigt met haar geldigheidsduur',
      en: 'The crisis measure ends with its validity',
    },
  },
  {
    id: 'wvggz-7:8',
    ...wvggz('7:8', 'derde lid'),
    name: {
      nl: 'Uitspraak over voortzetting van de crisismaatregel',
      en: 'Ruling on the continuation of the crisis measure',
    },
    startEvent: { nl: 'ontvangst van het verzoekschrift', en: 'receipt of the request' },
    length: { value: 3, unit: 'days' },
    atw: 'own',
    certainty: 'certain',
    consequence: ENDS,
  },
  {
    id: 'wvggz-7:9',
    ...wvggz('7:9'),
    name: { nl: 'Duur van de voortgezette crisismaatregel', en: 'Duration of the continued crisis measure' },
    startEvent: { nl: 'de dagtekening van de machtiging', en: 'the date of the authorisation' },
    length: { value: 3, unit: 'weeks' },
    atw: 'not',
    atwArticle: 'artikel 4, onder c, Algemene termijnenwet',
    certainty: 'certain',
    consequence: ENDS,
  },
]
