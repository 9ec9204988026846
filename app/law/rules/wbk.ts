import type { LegalRule } from '../rule.ts'
import { cite } from '../words.ts'

const wbk = cite('Wet bescherming klokkenluiders', 'BWBR0037852', '2025-01-01')

const FROM_DIRECTIVE = {
  certainty: 'verify',
  verify: {
    nl: 'Overgenomen uit artikel 9 van Richtlijn (EU) 2019/1937; in welk lid van artikel 2 het staat, is niet nagelezen.',
    en: 'Taken from article 9 of Directive (EU) 2019/1937; in which paragraph of article 2 it stands was not read.',
  },
} as const

/** Wet bescherming klokkenluiders: what an internal reporting point owes to who reports. */
export const WBK_RULES: LegalRule[] = [
  {
    id: 'wbk-2-receipt',
    ...wbk('2'),
    name: { nl: 'Ontvangst van een melding bevestigen', en: 'Confirm receipt of a report' },
    startEvent: { nl: 'ontvangst van de melding', en: 'receipt of the report' },
    length: { value: 7, unit: 'days' },
    atw: 'applies',
    ...FROM_DIRECTIVE,
    consequence: { nl: 'De bevestiging is te laat', en: 'The confirmation is late' },
  },
  {
    id: 'wbk-2-feedback',
    ...wbk('2'),
    name: { nl: 'De melder laten weten wat met de melding is gedaan', en: 'Tell the reporter what was done' },
    startEvent: { nl: 'de ontvangstbevestiging', en: 'the confirmation of receipt' },
    length: { value: 3, unit: 'months' },
    atw: 'applies',
    ...FROM_DIRECTIVE,
    consequence: {
      nl: 'De melder kan zich tot een bevoegde autoriteit wenden',
      en: 'The reporter can turn to a competent authority',
    },
  },
]
