import type { LegalRule } from '../rule.ts'
import { cite } from '../words.ts'

const gemeentewet = cite('Gemeentewet', 'BWBR0005416', '2026-06-04')
/** The text before serious violence and a found weapon became grounds for closure on 1 January 2024. */
const gemeentewet2023 = cite('Gemeentewet', 'BWBR0005416', '2023-04-01')

const HOURS = { atw: 'not', certainty: 'certain', length: { value: 12, unit: 'hours' } } as const
const LAPSES = { nl: 'De maatregel vervalt', en: 'The measure lapses' }
const ORDER = { nl: 'het bevel', en: 'the order' }

const CLOSURE = {
  id: 'gemeentewet-174a',
  name: { nl: 'Sluiting van een woning of lokaal', en: 'Closure of a dwelling or premises' },
  startEvent: { nl: 'het begin van de sluiting', en: 'the beginning of the closure' },
  isSetByAuthority: true,
  atw: 'not',
  certainty: 'certain',
  consequence: {
    nl: 'De sluiting eindigt op deze dag, ook in een weekend; verlengen kan bij ernstige vrees voor herhaling (derde lid)',
    en: 'The closure ends on this day, also in a weekend; it can be extended for serious fear of repetition (third paragraph)',
  },
} as const

/** Powers of the mayor. A measure that restricts a person is never extended by a weekend or holiday. */
export const GEMEENTEWET_RULES: LegalRule[] = [
  {
    id: 'gemeentewet-151c',
    ...gemeentewet('151c'),
    name: { nl: 'Beelden van cameratoezicht vernietigen', en: 'Destroy the images of camera supervision' },
    startEvent: { nl: 'de opname', en: 'the recording' },
    length: { value: 4, unit: 'weeks' },
    atw: 'not',
    certainty: 'certain',
    consequence: { nl: 'De beelden moeten zijn vernietigd', en: 'The images must have been destroyed' },
  },
  {
    id: 'gemeentewet-151d',
    ...gemeentewet('151d'),
    name: { nl: 'Huisverbod bij woonoverlast', en: 'Home ban for residential nuisance' },
    startEvent: { nl: 'oplegging', en: 'imposition' },
    length: { value: 10, unit: 'days' },
    atw: 'not',
    atwArticle: 'artikel 13 Wth',
    certainty: 'certain',
    extends: {
      ...gemeentewet('151d'),
      by: { value: 18, unit: 'days' },
      when: {
        nl: 'verlenging tot ten hoogste vier weken na oplegging',
        en: 'extension to at most four weeks after imposition',
      },
    },
    consequence: LAPSES,
  },
  {
    id: 'gemeentewet-154a',
    ...gemeentewet('154a', 'zevende lid'),
    name: { nl: 'Bestuurlijke ophouding van een groep', en: 'Administrative detention of a group' },
    startEvent: { nl: 'het begin van de ophouding', en: 'the beginning of the detention' },
    ...HOURS,
    consequence: { nl: 'De opgehouden personen moeten vrij zijn', en: 'The persons held must be free' },
  },
  {
    id: 'gemeentewet-154l',
    ...gemeentewet('154l'),
    name: { nl: 'Bestuurlijke boete voor overlast betalen', en: 'Pay an administrative fine for nuisance' },
    startEvent: { nl: 'het onherroepelijk worden van de boete', en: 'the fine becoming final' },
    length: { value: 6, unit: 'weeks' },
    atw: 'applies',
    certainty: 'certain',
    consequence: { nl: 'Invordering mogelijk', en: 'Collection possible' },
  },
  {
    id: 'gemeentewet-154m',
    ...gemeentewet('154m', 'tweede lid'),
    name: {
      nl: 'Verjaring van een bestuurlijke boete voor overlast',
      en: 'Limitation of an administrative fine for nuisance',
    },
    startEvent: { nl: 'het onherroepelijk worden van de boete', en: 'the fine becoming final' },
    length: { value: 2, unit: 'years' },
    atw: 'not',
    certainty: 'certain',
    consequence: { nl: 'De boete kan niet meer worden ingevorderd', en: 'The fine can no longer be collected' },
  },
  {
    id: 'gemeentewet-172a-6a',
    ...gemeentewet('172a', 'zesde lid, onder a'),
    name: { nl: 'Gebiedsverbod, groepsverbod of meldplicht', en: 'Area ban, group ban or duty to report' },
    startEvent: ORDER,
    length: { value: 3, unit: 'months' },
    atw: 'not',
    certainty: 'certain',
    extends: {
      ...gemeentewet('172a', 'zesde lid, onder a'),
      by: { value: 3, unit: 'months' },
      times: 3,
      when: { nl: 'verlenging', en: 'extension' },
    },
    consequence: LAPSES,
  },
  {
    id: 'gemeentewet-172a-6b',
    ...gemeentewet('172a', 'zesde lid, onder b'),
    name: {
      nl: 'Tijdvak voor een bevel op losse dagen (ten hoogste negentig)',
      en: 'Period for an order on separate days (ninety at most)',
    },
    startEvent: { nl: 'de eerste dag van het bevel', en: 'the first day of the order' },
    length: { value: 24, unit: 'months' },
    atw: 'not',
    certainty: 'certain',
    consequence: LAPSES,
  },
  {
    id: 'gemeentewet-172b',
    ...gemeentewet('172b', 'tweede lid'),
    name: { nl: 'Bevel aan ouders van een kind onder twaalf jaar', en: 'Order to the parents of a child under twelve' },
    startEvent: ORDER,
    length: { value: 3, unit: 'months' },
    atw: 'not',
    certainty: 'certain',
    consequence: LAPSES,
  },
  { ...CLOSURE, ...gemeentewet2023('174a', 'derde lid'), validUntil: '2023-12-31' },
  { ...CLOSURE, ...gemeentewet('174a', 'derde lid'), validFrom: '2024-01-01' },
  {
    id: 'gemeentewet-174b',
    ...gemeentewet('174b', 'eerste lid'),
    name: { nl: 'Spoedaanwijzing als veiligheidsrisicogebied', en: 'Urgent designation as a security risk area' },
    startEvent: { nl: 'de aanwijzing', en: 'the designation' },
    ...HOURS,
    consequence: LAPSES,
  },
  {
    id: 'gemeentewet-176-appeal',
    ...gemeentewet('176', 'vierde lid'),
    name: {
      nl: 'Beroep van de burgemeester tegen het weigeren van een noodverordening',
      en: 'Appeal of the mayor against the refusal of an emergency regulation',
    },
    startEvent: { nl: 'de weigering door de raad', en: 'the refusal by the council' },
    length: { value: 24, unit: 'hours' },
    atw: 'not',
    certainty: 'certain',
    consequence: { nl: 'De noodverordening vervalt', en: 'The emergency regulation lapses' },
  },
  {
    id: 'gemeentewet-176-commissioner',
    ...gemeentewet('176', 'vierde lid'),
    name: {
      nl: 'Beslissing van de commissaris van de Koning over een noodverordening',
      en: "Decision of the King's Commissioner on an emergency regulation",
    },
    startEvent: { nl: 'het instellen van het beroep', en: 'the lodging of the appeal' },
    length: { value: 2, unit: 'days' },
    atw: 'applies',
    certainty: 'certain',
    consequence: {
      nl: 'De voorschriften blijven tot de beslissing van kracht',
      en: 'The rules stay in force until the decision',
    },
  },
  {
    id: 'gemeentewet-176a',
    ...gemeentewet('176a', 'derde lid'),
    name: {
      nl: 'Bestuurlijke ophouding bij noodbevel of noodverordening',
      en: 'Administrative detention under emergency rules',
    },
    startEvent: { nl: 'het begin van de ophouding', en: 'the beginning of the detention' },
    ...HOURS,
    consequence: { nl: 'De opgehouden personen moeten vrij zijn', en: 'The persons held must be free' },
  },
]
