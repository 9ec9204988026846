import { heardChapterTexts } from '../../../i18n/heard-chapter.ts'
import { inputTexts } from '../../../i18n/inputs.ts'
import type { Tx } from '../../../platform/database/index.ts'
import { groupBy } from '../../../shared/group-by.ts'
import { OUTCOMES } from '../inputs/domain/outcomes.ts'
import { answeredOf } from '../inputs/inputs.queries.ts'
import { readShownInputs, type ShownInput } from '../inputs/read-shown.ts'
import { type BlockTable, inDutch, namedAndCounted } from './block-table.ts'

/** What people said: how often about what, and of each what was done with it. */
export type InputsBlock = { sentence: string; byTheme: BlockTable; done: BlockTable; note: string }

const t = heardChapterTexts.nl
const words = inputTexts.nl

/** More do not fit a chapter; the page of the consultation has all. */
const MOST_TOLD = 40

/** Nothing where nothing was said that everybody may read. */
export async function readInputsBlock(tx: Tx, consultationId: string): Promise<InputsBlock | null> {
  const inputs = await readShownInputs(tx, { language: 'nl' }, { consultationId })
  if (inputs.length === 0) return null
  const { all, answered } = answeredOf(inputs)
  const told = inputs.filter(({ outcome }) => outcome !== null).slice(0, MOST_TOLD)
  return {
    sentence: words.summary(inDutch(answered), inDutch(all)),
    byTheme: countedByTheme(inputs),
    done: {
      caption: t.inputsDone,
      columns: [t.said, t.outcome, t.because, t.place].map((title) => ({ title, isNumber: false })),
      rows: told.map(({ body, outcome, reason, places }) => [
        body,
        words.outcomes[outcome!],
        reason,
        places
          .filter(({ isGone }) => !isGone)
          .map(({ title }) => title)
          .join('; ') || '–',
      ]),
    },
    note: told.length < answered ? t.onlyFirst(inDutch(told.length), inDutch(answered)) : '',
  }
}

function countedByTheme(inputs: readonly ShownInput[]): BlockTable {
  const counts = (of: readonly ShownInput[]) => [
    inDutch(of.length),
    ...[...OUTCOMES, null].map((wanted) => inDutch(of.filter(({ outcome }) => outcome === wanted).length)),
  ]
  const themes = [...groupBy(inputs, ({ themeName }) => themeName)].sort(([a], [b]) => {
    // What is about no theme stands last.
    if ((a === '') !== (b === '')) return a === '' ? 1 : -1
    return a.localeCompare(b, 'nl')
  })
  return {
    caption: t.inputsByTheme,
    columns: namedAndCounted(t.theme, t.said, ...OUTCOMES.map((one) => words.outcomes[one]), words.noOutcome),
    rows: [
      ...themes.map(([name, of]) => [name || t.noTheme, ...counts(of)]),
      ...(themes.length > 1 ? [[t.all, ...counts(inputs)]] : []),
    ],
  }
}
