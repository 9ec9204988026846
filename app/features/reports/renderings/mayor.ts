import type { DocumentModel, Inline } from '../../../documents/index.ts'
import { plain } from '../../../documents/index.ts'
import { heading } from '../document/chapters.ts'
import { openContext } from '../document/context.ts'
import { countActions } from '../document/words.ts'
import type { FrozenReport } from '../domain/frozen.ts'
import { changeSentence } from './change-words.ts'
import { changesOf, largestChanges } from './changes.ts'
import { decisionBlocks } from './decisions.ts'
import { mainFigures } from './key-figures.ts'
import { type FigureAddress, sheetOf, sheetSources } from './sheet.ts'
import { stateInWords, themesWithGoals } from './state-of-themes.ts'
import { WORDS } from './words.ts'

const MOST_FIGURES = 5
const MOST_POINTS = 3

/** One page for who has to speak about the year: state, five figures, three points with their figure, what to decide. */
export function mayorSheet(frozen: FrozenReport, addressOf?: FigureAddress): DocumentModel {
  const { kicker, title, figures, points } = WORDS.mayor
  const context = openContext(frozen)
  const year = frozen.report.reportingYear
  const largest = pointsOf(frozen)
  return sheetOf(frozen, { kicker, title: title(year) }, [
    ...mainFigures(frozen, context, { title: figures, most: MOST_FIGURES }),
    heading(1, WORDS.college.state, 'stand'),
    stateList(frozen),
    ...(largest.length > 0
      ? [
          heading(1, points, 'gesprek'),
          { type: 'list' as const, ordered: true, items: largest.map((one) => changeSentence(one, context.book)) },
        ]
      : []),
    heading(1, WORDS.college.decide, 'besluiten'),
    ...decisionBlocks(frozen),
    ...sheetSources(frozen, context.book, addressOf),
  ])
}

/** What changed most, and otherwise what changed at all. */
function pointsOf(frozen: FrozenReport) {
  const clear = largestChanges(frozen, MOST_POINTS)
  const others = changesOf(frozen).filter((one) => !clear.some(({ series }) => series === one.series))
  return [...clear, ...others].slice(0, MOST_POINTS)
}

function stateList({ plan }: FrozenReport) {
  const { theme, actions } = WORDS.state
  return {
    type: 'table' as const,
    caption: WORDS.state.caption,
    columns: [
      { title: theme, align: 'start' as const },
      { title: WORDS.state.goals, align: 'start' as const },
      { title: actions, align: 'end' as const },
    ],
    rows: themesWithGoals(plan).map((one): Inline[][] => [
      plain(one.name),
      plain(stateInWords(one.goals) || WORDS.state.silent),
      plain(`${one.actions.done} van ${countActions(one.actions)}`),
    ]),
  }
}
