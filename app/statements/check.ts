import { checkChange } from './checks/change.ts'
import { checkComparison } from './checks/comparison.ts'
import { checkDirection } from './checks/direction.ts'
import { checkItems } from './checks/items.ts'
import { checkLevel } from './checks/level.ts'
import { checkOrder } from './checks/order.ts'
import { checkPart } from './checks/part.ts'
import { checkShare } from './checks/share.ts'
import { checkSum } from './checks/sum.ts'
import type { Place, Rule } from './context.ts'
import type { Finding } from './finding.ts'
import { readSentence } from './quantities.ts'
import { readParagraphs } from './reading.ts'
import { SeriesBook, type StatedSeries } from './series.ts'

/** A text with the figures it can be held against. */
export type TextToCheck = {
  text: string
  series: StatedSeries[]
  /** Keys of the series that are shown around this text, which its words are most likely about. */
  near?: string[]
  reportingYear: number
}

const RULES: Rule[] = [
  checkLevel,
  checkChange,
  checkShare,
  checkDirection,
  checkComparison,
  checkSum,
  checkPart,
  checkItems,
  checkOrder,
]

/**
 * Every sentence that says something else than the figures do. What cannot be told for certain is passed over: a false
 * alarm costs more trust than a miss.
 */
export function checkText({ text, series, near = [], reportingYear }: TextToCheck): Finding[] {
  const book = new SeriesBook(series)
  const written = readParagraphs(text)
  const paragraphs = written.map((paragraph) => paragraph.sentences.map((one) => readSentence(one, book)))
  const sentences = paragraphs.flat()
  const keys = new Set([...near, ...sentences.flatMap((one) => one.quantities.map((each) => each.figure?.indicator))])
  const around = series.filter((one) => keys.has(one.passport.key))
  return paragraphs.flatMap((paragraph, number) =>
    paragraph.flatMap((sentence, index) => {
      const place: Place = {
        sentence,
        paragraph,
        index,
        written: written[number]!,
        next: written[number + 1],
        text: sentences,
        near: around,
        book,
        reportingYear,
      }
      return oncePerKind(RULES.flatMap((rule) => rule(place)))
    }),
  )
}

/** Two rules may see the same mistake; the same words are reported once. */
function oncePerKind(findings: Finding[]): Finding[] {
  const seen = new Set<string>()
  return findings.filter(({ kind, figures }) => {
    const what = figures.map((one) => `${one.indicator}:${one.period}:${one.category}`).sort()
    const key = what.length > 0 ? what.join() : kind
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
