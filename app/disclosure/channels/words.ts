import type { Language } from '../../shared/numbers.ts'
import type { ValueState } from '../../shared/value-state.ts'

type Words = {
  /** What stands in the place of a number. */
  signs: Record<Exclude<ValueState, 'value' | 'zero'>, string>
  states: Record<Exclude<ValueState, 'value'>, string>
  provisional: string
  rounded: string
}

/**
 * The words for what a figure can be, the same on page, report, chart and file. Of what is withheld they say the same
 * whether it is small itself or protects another, because the difference tells which is which.
 */
export const STATE_WORDS: Record<Language, Words> = {
  nl: {
    signs: { suppressed: '×', missing: '–', 'not-applicable': 'n.v.t.' },
    states: {
      zero: 'geteld en nul',
      suppressed: 'afgeschermd: te klein om te tonen, of nodig om zo’n aantal te beschermen',
      missing: 'geen cijfer',
      'not-applicable': 'niet van toepassing',
    },
    provisional: 'voorlopig cijfer, kan nog veranderen',
    rounded: 'afgerond, zodat kleine aantallen niet te zien zijn',
  },
  en: {
    signs: { suppressed: '×', missing: '–', 'not-applicable': 'n/a' },
    states: {
      zero: 'counted and zero',
      suppressed: 'suppressed: too small to show, or needed to protect such a number',
      missing: 'no figure',
      'not-applicable': 'not applicable',
    },
    provisional: 'provisional figure, may still change',
    rounded: 'rounded, so that small numbers cannot be seen',
  },
}
