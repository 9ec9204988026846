import { type Inline, plain } from '../../../documents/index.ts'
import { ok } from '../../../shared/outcome.ts'
import { periodInWords } from '../../../shared/periods.ts'
import { comparisonInWords } from '../../monitor/index.ts'
import { type FigureBook, withUnit } from '../document/figure-book.ts'
import type { Change } from './changes.ts'
import { WORDS } from './words.ts'

/** "404 minder dan in 2021 (−51,9%)". */
export function changeInWords({ before, difference, percent, series }: Change): string {
  const compared = ok({ difference, percent })
  return comparisonInWords(compared, periodInWords(before.period, 'nl'), series.passport.valueType, 'nl')
}

/** "daling, en dat is de bedoeling": never by a colour or an arrow alone. */
export function directionInWords({ difference, isWanted }: Pick<Change, 'difference' | 'isWanted'>): string {
  const { rise, fall, same, wanted, unwanted } = WORDS.direction
  if (difference === 0) return same
  const way = difference > 0 ? rise : fall
  return isWanted === null ? way : `${way}, ${isWanted ? wanted : unwanted}`
}

/** A change as one sentence in which both figures lead to their source. */
export function changeSentence(change: Change, book: FigureBook): Inline[] {
  const { series, now, before } = change
  return [
    { type: 'strong', content: plain(withUnit(series.passport, series.passport.name.nl)) },
    ...plain(`: van `),
    book.show(before),
    ...plain(` in ${periodInWords(before.period, 'nl')} naar `),
    book.show(now),
    ...plain(` in ${periodInWords(now.period, 'nl')}; ${directionInWords(change)}.`),
  ]
}
