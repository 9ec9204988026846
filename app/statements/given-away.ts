import { readSentence } from './quantities.ts'
import { readParagraphs, type WrittenSentence } from './reading.ts'
import { SeriesBook, type StatedFigure, type StatedSeries } from './series.ts'
import { namedIn } from './subjects.ts'

/** A typed number that tells a figure that may not be shown, or lets it be worked out. */
export type GivenAway = { line: number; text: string; sentence: string; figures: string[] }

type Text = {
  text: string
  /** The series with their true values. */
  series: StatedSeries[]
  isHidden: (figure: StatedFigure) => boolean
}

/**
 * The typed numbers of a text that give a hidden figure away. In a sentence that refers to one no number is typed at all,
 * for the two could be added or taken off; and nowhere in a paragraph that refers to its series or names it stands a number
 * that is the hidden one. Unlike the checks of what a text says, this one does not give the writer the benefit of the doubt.
 */
export function numbersGivenAway({ text, series, isHidden }: Text): GivenAway[] {
  const book = new SeriesBook(series)
  return readParagraphs(text).flatMap(({ sentences }) => {
    const read = sentences.map((written) => readOne(written, series, book))
    const subjects = new Set(read.flatMap((one) => one.subjects))
    const hidden = series
      .filter(({ passport }) => subjects.has(passport.key))
      .flatMap(({ figures }) => figures.filter(isHidden))
    return read.flatMap(({ written, typed, referred }) => {
      const beside = referred.filter(isHidden)
      return typed.flatMap(({ text: number, value }) => {
        const told = beside.length > 0 ? beside : hidden.filter((figure) => tells(value, figure))
        if (told.length === 0) return []
        return [{ line: written.line, text: number, sentence: written.text, figures: [...new Set(told.map(nameOf))] }]
      })
    })
  })
}

type Typed = { text: string; value: number | null }

function readOne(written: WrittenSentence, series: StatedSeries[], book: SeriesBook) {
  const { quantities } = readSentence(written, book)
  const referred = quantities.flatMap(({ figure }) => figure ?? [])
  const named = namedIn(written.text, series, book).map(({ passport }) => passport.key)
  // Years, days, articles and parts of names are no quantities. "Eén" with its accents is a number, and no article.
  const one = /(?<!\p{L})[eé]én(?!\p{L})/iu.exec(written.text)?.[0]
  const typed: Typed[] = [
    ...quantities.filter(({ kind }) => kind !== 'figure').map(({ text, value }) => ({ text, value })),
    ...(one ? [{ text: one, value: 1 }] : []),
  ]
  return { written, referred, typed, subjects: [...referred.map(({ indicator }) => indicator), ...named] }
}

/** A share is told by its parts, and by itself as it would be printed. */
function tells(value: number | null, { value: hidden, numerator }: StatedFigure): boolean {
  if (value === null || hidden === null) return false
  return value === hidden || (numerator !== null && (value === numerator || value === Math.round(hidden)))
}

const nameOf = ({ indicator, period, category }: StatedFigure) =>
  [indicator, period, ...(category ? [category] : [])].join(':')
