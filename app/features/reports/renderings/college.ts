import type { DocumentModel, Inline } from '../../../documents/index.ts'
import { plain } from '../../../documents/index.ts'
import { heading, paragraph } from '../document/chapters.ts'
import { openContext } from '../document/context.ts'
import type { FigureBook } from '../document/figure-book.ts'
import type { FrozenReport } from '../domain/frozen.ts'
import { changeInWords, directionInWords } from './change-words.ts'
import { type Change, largestChanges } from './changes.ts'
import { consequenceItems, decisionBlocks } from './decisions.ts'
import { mainFigures } from './key-figures.ts'
import { type FigureAddress, note, sheetOf, sheetSources } from './sheet.ts'
import { stateTable } from './state-of-themes.ts'
import { WORDS } from './words.ts'

const MOST_FIGURES = 10
const MOST_CHANGES = 7
const LONGEST_CONSEQUENCE = 260

/** Two pages: on the first how it stands and what changed, on the second what is to be decided and what will change. */
export function collegeSummary(frozen: FrozenReport, addressOf?: FigureAddress): DocumentModel {
  const { kicker, title, figures, state, changes, changesNote, noChanges, decide, consequences } = WORDS.college
  const context = openContext(frozen)
  const largest = largestChanges(frozen, MOST_CHANGES)
  const items = consequenceItems(frozen.sections, context, LONGEST_CONSEQUENCE)
  return sheetOf(frozen, { kicker, title: title(frozen.report.reportingYear) }, [
    ...mainFigures(frozen, context, { title: figures(frozen.report.reportingYear), most: MOST_FIGURES }),
    heading(1, state, 'stand'),
    ...stateTable(frozen),
    heading(1, changes, 'veranderingen'),
    ...(largest.length > 0 ? [changeTable(largest, context.book), note(changesNote)] : [paragraph(noChanges)]),
    { type: 'pageBreak' },
    heading(1, decide, 'besluiten'),
    ...decisionBlocks(frozen),
    ...(items.length > 0
      ? [heading(1, consequences, 'gevolgen'), { type: 'list' as const, ordered: false, items }]
      : []),
    ...sheetSources(frozen, context.book, addressOf),
  ])
}

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
