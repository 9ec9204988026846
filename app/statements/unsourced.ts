import { readSentence } from './quantities.ts'
import { readParagraphs } from './reading.ts'
import { SeriesBook, type StatedSeries } from './series.ts'

/** A number that was typed and has no source, with the figures it may stand for. */
export type UnsourcedNumber = { line: number; text: string; sentence: string; perhaps: string[] }

/**
 * The numbers in a text that are typed and not referred to. Years, days, times, articles of law, ordinals, names such
 * as "Bergweide 3" and numbers in words are allowed without a source.
 */
export function unsourcedNumbers(text: string, series: StatedSeries[], reportingYear: number): UnsourcedNumber[] {
  const book = new SeriesBook(series)
  return readParagraphs(text)
    .flatMap((paragraph) => paragraph.sentences)
    .flatMap((written) => {
      const { typed } = readSentence(written, book)
      return typed
        .filter((number) => number.excuse === undefined)
        .map(({ text: number }) => ({
          line: written.line,
          text: number,
          sentence: written.text,
          perhaps: perhaps(number, series, reportingYear),
        }))
    })
}

/** References of the reporting year that have this value; at most three. */
function perhaps(text: string, series: StatedSeries[], reportingYear: number): string[] {
  if (/€|euro/.test(text)) return []
  const value = Number(text.replace(/[^\d,]/g, '').replace(',', '.'))
  const isPercent = /%|procent|percent/.test(text)
  return series
    .filter(({ passport }) => (passport.valueType === 'share') === isPercent)
    .flatMap(({ figures }) => figures)
    .filter((figure) => figure.period.startsWith(String(reportingYear)) && figure.value !== null)
    .filter((figure) => Math.abs(figure.value! - value) <= (isPercent ? 0.5 : 0))
    .slice(0, 3)
    .map(({ indicator, period, category }) => [indicator, period, ...(category ? [category] : [])].join(':'))
}
