import { type Inline, plain } from '../../../documents/index.ts'
import { periodInWords } from '../../../shared/periods.ts'
import { differenceInWords, formatFigure } from '../../monitor/index.ts'
import type { FrozenFigure, FrozenSeries } from '../domain/frozen.ts'
import { nameOfRow } from './figure-book.ts'
import { enumerate, WORDS } from './words.ts'

/** Where no observation exists there is no figure, which is something else than zero. */
export const NO_OBSERVATION = '–'

type Note = { lead: string; text: string }

/**
 * What must be said under a table or chart: other printed values, remarks, breaks, caveats, and what its signs mean.
 * `hasGaps` when a cell stands empty because there is no observation at all.
 */
export function notesOf(series: FrozenSeries[], figures: FrozenFigure[], hasGaps = false): Inline[][] {
  const breaks = series.flatMap((one) => one.breaks)
  const caveats = series.flatMap((one) => one.caveats)
  const legend = legendOf(series, figures, hasGaps)
  const notes: Note[] = [
    ...remarksOn(series, figures),
    ...hiddenOnes(series, figures),
    ...breaks.map(({ period, title, text }) => ({ lead: WORDS.breakFrom(words(period), title.nl), text: text.nl })),
    ...caveats.map(({ period, text }) => ({
      lead: period ? WORDS.caveatOf(words(period)) : WORDS.caveat,
      text: text.nl,
    })),
    ...(legend ? [{ lead: '', text: legend }] : []),
  ]
  const once = new Map(notes.map((note) => [`${note.lead} ${note.text}`, note]))
  return [...once.values()].map(({ lead, text }) =>
    lead ? [{ type: 'strong', content: plain(lead) }, ...plain(` ${text}`)] : plain(text),
  )
}

const words = (period: string) => periodInWords(period, 'nl')

/** The same remark with several figures of one period is made once. */
function remarksOn(series: FrozenSeries[], figures: FrozenFigure[]): Note[] {
  const names = new Map<string, { text: string; period: string; rows: string[] }>()
  for (const figure of figures) {
    const { passport } = series.find((one) => one.passport.key === figure.indicator)!
    const text = differenceInWords(figure, passport.valueType, 'nl') ?? figure.note
    if (!text) continue
    const found = names.get(`${figure.period} ${text}`) ?? { text, period: figure.period, rows: [] }
    found.rows.push(nameOfRow(passport, figure.category))
    names.set(`${figure.period} ${text}`, found)
  }
  return [...names.values()].map(({ text, period, rows }) => ({
    lead: '',
    text: `${enumerate(rows)}, ${words(period)}: ${text}${text.endsWith('.') ? '' : '.'}`,
  }))
}

/** In what is built for those inside: which of these figures the public does not see, and why. */
function hiddenOnes(series: FrozenSeries[], figures: FrozenFigure[]): Note[] {
  return (['small', 'protects'] as const).flatMap((why) => {
    const names = figures
      .filter(({ hiddenBecause }) => hiddenBecause === why)
      .map((figure) => {
        const { passport } = series.find((one) => one.passport.key === figure.indicator)!
        return `${nameOfRow(passport, figure.category)}, ${words(figure.period)}`
      })
    return names.length > 0 ? [{ lead: '', text: WORDS.hiddenFromPublic(names.join('; '), why) }] : []
  })
}

/** "– betekent geen cijfer; * voorlopig cijfer": the signs that occur, and only those. */
function legendOf(series: FrozenSeries[], figures: FrozenFigure[], hasGaps: boolean): string {
  const signs = figures
    .filter((figure) => figure.state !== 'value')
    .map((figure) => {
      const { passport } = series.find((one) => one.passport.key === figure.indicator)!
      const { text, explanation = '' } = formatFigure({ ...figure, isProvisional: false }, passport, 'nl')
      return WORDS.sign(text, explanation)
    })
  const gaps = hasGaps ? [WORDS.sign(NO_OBSERVATION, WORDS.noFigure)] : []
  const provisional = figures.some((figure) => figure.isProvisional) ? [WORDS.provisional] : []
  return [...new Set([...signs, ...gaps, ...provisional])].join('; ')
}
