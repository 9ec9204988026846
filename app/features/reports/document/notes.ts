import { type Inline, plain } from '../../../documents/index.ts'
import { differenceInWords, formatFigure, periodInWords } from '../../monitor/index.ts'
import type { FrozenFigure, FrozenSeries } from '../domain/frozen.ts'
import { nameOfFigure } from './figure-book.ts'
import { WORDS } from './words.ts'

/** What must be said under a table or chart: other printed values, remarks, breaks, caveats, and what its signs mean. */
export function notesOf(series: FrozenSeries[], figures: FrozenFigure[]): Inline[][] {
  const byKey = new Map(series.map((one) => [one.passport.key, one]))
  const remarks = figures.flatMap((figure) => remarkOn(figure, byKey.get(figure.indicator)!))
  const breaks = series.flatMap((one) => one.breaks.map(({ period, title, text }) => ({ period, title, text })))
  const caveats = series.flatMap((one) => one.caveats)
  const notes = [
    ...remarks.map((text) => ({ lead: '', text })),
    ...breaks.map(({ period, title, text }) => ({ lead: WORDS.breakFrom(words(period), title.nl), text: text.nl })),
    ...caveats.map(({ period, text }) => ({
      lead: period ? WORDS.caveatOf(words(period)) : WORDS.caveat,
      text: text.nl,
    })),
    ...[legendOf(figures, byKey)].filter(Boolean).map((text) => ({ lead: '', text })),
  ]
  const once = new Map(notes.map((note) => [`${note.lead} ${note.text}`, note]))
  return [...once.values()].map(({ lead, text }) =>
    lead ? [{ type: 'strong', content: plain(lead) }, ...plain(` ${text}`)] : plain(text),
  )
}

const words = (period: string) => periodInWords(period, 'nl')

function remarkOn(figure: FrozenFigure, series: FrozenSeries): string[] {
  const difference = differenceInWords(figure, series.passport.valueType, 'nl')
  const remark = difference ?? figure.note
  if (!remark) return []
  return [`${nameOfFigure(figure, series)}: ${remark}${remark.endsWith('.') ? '' : '.'}`]
}

/** "– geen cijfer; * voorlopig cijfer": the signs that occur, and only those. */
function legendOf(figures: FrozenFigure[], byKey: Map<string, FrozenSeries>): string {
  const signs = figures
    .filter((figure) => figure.state !== 'value')
    .map((figure) => {
      const shown = formatFigure({ ...figure, isProvisional: false }, byKey.get(figure.indicator)!.passport, 'nl')
      return `${shown.text} ${shown.explanation}`
    })
  const provisional = figures.some((figure) => figure.isProvisional) ? [WORDS.provisional] : []
  return [...new Set([...signs, ...provisional])].join('; ')
}
