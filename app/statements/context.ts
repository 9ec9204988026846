import type { Finding } from './finding.ts'
import type { Sentence } from './quantities.ts'
import type { Paragraph } from './reading.ts'
import type { SeriesBook, StatedFigure, StatedSeries } from './series.ts'

/** What a rule looks at: a sentence with those around it, and the figures. */
export type Place = {
  sentence: Sentence
  /** The sentences of its paragraph, and where it stands among them. */
  paragraph: Sentence[]
  index: number
  written: Paragraph
  next: Paragraph | undefined
  /** All sentences of the text. */
  text: Sentence[]
  /** Series the text refers to, in words or in tables. */
  near: StatedSeries[]
  book: SeriesBook
  reportingYear: number
}

export type Rule = (place: Place) => Finding[]

/** The sentence before, in the same paragraph. */
export function before(place: Place): Sentence | undefined {
  return place.paragraph[place.index - 1]
}

/** A finding about the sentence of a place. */
export function found(
  { sentence, book }: Place,
  parts: Pick<Finding, 'kind' | 'shows'> & { quote: string; figures: (StatedFigure | undefined)[] },
): Finding {
  const figures = [...new Set(parts.figures.filter((figure) => figure !== undefined))].sort(byTime)
  return {
    kind: parts.kind,
    line: sentence.line,
    sentence: sentence.text,
    quote: inWords(parts.quote, sentence),
    shows: parts.shows,
    isShare: figures.length > 0 && figures.every((figure) => book.isShare(figure.indicator)),
    figures,
  }
}

/** Of one series in order of time; the series stay in the order in which they came. */
function byTime(a: StatedFigure, b: StatedFigure): number {
  if (a.indicator !== b.indicator || a.period === b.period) return 0
  return a.period < b.period ? -1 : 1
}

/** A piece of the normalised form as it was written. */
function inWords(piece: string, { quantities }: Sentence): string {
  return piece
    .replace(/[#%](\d+)/g, (_match, index) => quantities[Number(index)]?.text ?? '')
    .replace(/@(\d{4})/g, '$1')
    .replace(/\s+/g, ' ')
    .replace(/[\s.,;:]+$/, '')
    .trim()
}
