import { STATE_WORDS } from '../../../disclosure/index.ts'
import type { Language } from '../../../shared/numbers.ts'
import type { ComparisonRefusal } from './series.ts'

type Words = {
  signs: Record<'suppressed' | 'missing' | 'not-applicable', string>
  states: Record<'zero' | 'suppressed' | 'missing' | 'not-applicable', string>
  provisional: string
  printedDiffers(printed: string, computed: string, numerator: string, denominator: string): string
  noComparison: Record<ComparisonRefusal, string>
  same(period: string): string
  more(size: string, period: string): string
  less(size: string, period: string): string
  points(size: string): string
}

/** The words that belong to a figure wherever it is shown: page, report, chart and file. */
export const FIGURE_WORDS: Record<Language, Words> = {
  nl: {
    ...STATE_WORDS.nl,
    printedDiffers: (printed, computed, numerator, denominator) =>
      `Afgedrukt is ${printed}; berekend is ${computed}${denominator && ` (${numerator} van ${denominator})`}.`,
    noComparison: {
      'across-a-break': 'Niet te vergelijken met eerder: er ligt een breuk in de reeks tussen.',
      'no-value': 'Niet te vergelijken: een van beide cijfers ontbreekt.',
      'other-definition': 'Niet te vergelijken met eerder: de definitie is veranderd.',
      'unlike-periods': 'Niet te vergelijken: de perioden zijn ongelijk.',
      'other-series': 'Niet te vergelijken: dit zijn verschillende reeksen.',
      'within-margins': 'Het verschil met de vorige keer kan toeval zijn.',
    },
    same: (period) => `gelijk aan ${period}`,
    more: (size, period) => `${size} meer dan in ${period}`,
    less: (size, period) => `${size} minder dan in ${period}`,
    points: (size) => `${size} procentpunt`,
  },
  en: {
    ...STATE_WORDS.en,
    printedDiffers: (printed, computed, numerator, denominator) =>
      `Printed is ${printed}; computed is ${computed}${denominator && ` (${numerator} of ${denominator})`}.`,
    noComparison: {
      'across-a-break': 'Cannot be compared with before: there is a break in the series between.',
      'no-value': 'Cannot be compared: one of the two figures is missing.',
      'other-definition': 'Cannot be compared with before: the definition changed.',
      'unlike-periods': 'Cannot be compared: the periods are not alike.',
      'other-series': 'Cannot be compared: these are different series.',
      'within-margins': 'The difference from the last time may be chance.',
    },
    same: (period) => `the same as ${period}`,
    more: (size, period) => `${size} more than in ${period}`,
    less: (size, period) => `${size} fewer than in ${period}`,
    points: (size) => `${size} percentage points`,
  },
}
