import { type Inline, plain } from '../../../documents/index.ts'
import type { FigureBook } from '../document/figure-book.ts'
import { changeInWords, directionInWords } from './change-words.ts'
import type { Change } from './changes.ts'
import { WORDS } from './words.ts'

/** The changes with both of their figures. */
export function changeTable(changes: Change[], book: FigureBook) {
  const { figure, before, now, change } = WORDS.partner.columnsOfFigures
  return {
    type: 'table' as const,
    caption: WORDS.college.changes,
    columns: [
      { title: figure, align: 'start' as const },
      { title: before, align: 'end' as const },
      { title: now, align: 'end' as const },
      { title: change, align: 'start' as const },
    ],
    rows: changes.map((one): Inline[][] => [
      plain(one.series.passport.name.nl),
      [book.show(one.before)],
      [book.show(one.now)],
      plain(`${changeInWords(one)}; ${directionInWords(one)}`),
    ]),
  }
}
