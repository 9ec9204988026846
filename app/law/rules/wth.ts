import type { LegalRule } from '../rule.ts'
import { cite } from '../words.ts'

const wth = cite('Wth', 'BWBR0024649', '2020-07-01')

const BAN = {
  startEvent: { nl: 'oplegging van het huisverbod', en: 'the home ban' },
  atw: 'not',
  atwArticle: wth('13').article,
  certainty: 'verify',
  verify: {
    nl: 'Of de dagen vanaf het uur van oplegging worden geteld, is niet zeker.',
    en: 'Whether the days are counted from the hour of imposition is not certain.',
  },
  consequence: { nl: 'Het huisverbod vervalt, ook in een weekend', en: 'The home ban lapses, also in a weekend' },
} as const

/** Wet tijdelijk huisverbod. Article 13 excludes the Termijnenwet for the ban itself. */
export const WTH_RULES: LegalRule[] = [
  {
    id: 'wth-2',
    ...wth('2', 'eerste lid'),
    name: { nl: 'Tijdelijk huisverbod', en: 'Temporary home ban' },
    ...BAN,
    length: { value: 10, unit: 'days' },
    extends: {
      ...wth('9', 'eerste lid'),
      by: { value: 18, unit: 'days' },
      when: {
        nl: 'verlenging tot ten hoogste vier weken na oplegging',
        en: 'extension to at most four weeks after imposition',
      },
    },
  },
  {
    id: 'wth-2-6',
    ...wth('2', 'zesde lid'),
    name: { nl: 'Bereikbaarheid opgeven', en: 'Say how one can be reached' },
    startEvent: BAN.startEvent,
    length: { value: 24, unit: 'hours' },
    atw: 'not',
    certainty: 'certain',
    consequence: { nl: 'De uithuisgeplaatste is in verzuim', en: 'The person banned is in default' },
  },
  {
    id: 'wth-6',
    ...wth('6', 'eerste lid, onder a'),
    name: { nl: 'Horen door de voorzieningenrechter', en: 'Hearing by the judge for preliminary relief' },
    startEvent: { nl: 'het verzoek om een voorlopige voorziening', en: 'the request for preliminary relief' },
    length: { value: 3, unit: 'days' },
    atw: 'applies',
    certainty: 'certain',
    consequence: { nl: 'Het horen is te laat', en: 'The hearing is late' },
  },
  {
    id: 'wth-6-ruling',
    ...wth('6', 'eerste lid, onder b'),
    name: { nl: 'Uitspraak van de voorzieningenrechter', en: 'Ruling of the judge for preliminary relief' },
    startEvent: { nl: 'de behandeling van de zaak', en: 'the hearing of the case' },
    length: { value: 24, unit: 'hours' },
    atw: 'not',
    certainty: 'certain',
    consequence: { nl: 'De uitspraak is te laat', en: 'The ruling is late' },
  },
  {
    id: 'wth-9',
    ...wth('9', 'eerste lid'),
    name: { nl: 'Tijdelijk huisverbod, langste verlenging', en: 'Temporary home ban, longest extension' },
    ...BAN,
    length: { value: 4, unit: 'weeks' },
  },
  {
    id: 'wth-10',
    ...wth('10', 'eerste lid'),
    name: { nl: 'Beschikking over het huisverbod bewaren', en: 'Keep the decision on the home ban' },
    startEvent: { nl: 'de beschikking', en: 'the decision' },
    length: { value: 5, unit: 'years' },
    atw: 'not',
    certainty: 'certain',
    consequence: { nl: 'Daarna vernietigen', en: 'Destroy after it' },
  },
]
