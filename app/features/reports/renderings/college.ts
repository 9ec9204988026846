import type { DocumentModel } from '../../../documents/index.ts'
import { heading, paragraph } from '../document/chapters.ts'
import { openContext } from '../document/context.ts'
import type { FrozenReport } from '../domain/frozen.ts'
import { changeTable } from './change-table.ts'
import { largestChanges } from './changes.ts'
import { accountsWithConsequence, consequenceTable } from './consequences.ts'
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
  const accounts = accountsWithConsequence(frozen)
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
    ...(accounts.length > 0 ? [consequenceTable(accounts)] : []),
    ...(items.length > 0
      ? [heading(1, consequences, 'gevolgen'), { type: 'list' as const, ordered: false, items }]
      : []),
    ...sheetSources(frozen, context.book, addressOf),
  ])
}
