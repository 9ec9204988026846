import { before, found, type Place, type Rule } from '../context.ts'
import type { Finding } from '../finding.ts'
import { type Hedge, hedgeBefore, percentFits } from '../hedges.ts'
import type { Point } from '../series.ts'
import { isOf, subjectsOf } from '../subjects.ts'
import { isStated, POINTS_BACK, YEAR_BEFORE } from '../words.ts'
import { percentChange } from './direction.ts'
import { dated, fromTo, pointOf } from './ranges.ts'
import { isChange } from './share.ts'

const DOWNWARD =
  /daling|afname|vermindering|minder|lager|gedaald|daalde|afgenomen|nam(?:en)? [^.]* af|neemt [^.]* af|decrease|fell|fallen|lower|fewer|less|drop/
const TIMES: [RegExp, number][] = [
  [/verdubbel\p{L}*|doubled/u, 2],
  [/verdrievoudig\p{L}*|tripled/u, 3],
  [/verviervoudig\p{L}*/u, 4],
  [/(?:twee|2) ?(?:keer|maal) zo ?(?:veel|vaak|hoog|groot)/u, 2],
  [/gehalveerd|halveerde\p{L}*|halvering|halved/u, 0.5],
]

/** "+66%", "een stijging van 8%", "verdubbeld": how much something changed. */
export const checkChange: Rule = (place) => {
  const { norm, quantities } = place.sentence
  if (!isStated(norm)) return []
  const pair = pairOf(place)
  if (!pair) return []
  return [...percentages(place, pair), ...multiples(place, pair)].filter(() => quantities.length > 0)
}

function percentages(place: Place, [from, to]: [Point, Point]): Finding[] {
  const { sentence, book } = place
  const { norm, quantities } = sentence
  const changes = [...norm.matchAll(/%(\d+)/g)].filter((match) => {
    const quantity = quantities[Number(match[1])]!
    return quantity.kind === 'points' || isChange(norm, match.index, match.index + match[0].length, quantity)
  })
  if (changes.length !== 1) return []
  const match = changes[0]!
  const { value, decimals, kind, sign } = quantities[Number(match[1])]!
  const percent = percentChange(from.value, to.value)
  if (value === null || percent === null) return []
  const isDown = sign === '-' || (sign === '' && DOWNWARD.test(norm))
  const hedge = hedgeBefore(norm, match.index)
  const claim = { value, decimals, isFraction: kind === 'fraction' }
  const points = to.value - from.value
  const fits = (actual: number) =>
    Math.sign(actual) === (isDown ? -1 : 1) && percentFits(claim, hedge, Math.abs(actual))
  const isShare = to.figure !== undefined && book.isShare(to.figure.indicator)
  const holds =
    kind === 'points'
      ? fits(points) || fits(Math.round(to.value) - Math.round(from.value))
      : fits(percent) || (isShare && (fits(points) || fits(Math.round(to.value) - Math.round(from.value))))
  if (holds || value === 0) return []
  const shows = { type: 'change' as const, from: from.value, to: to.value, percent }
  return [found(place, { kind: 'change', quote: match[0], shows, figures: [from.figure, to.figure] })]
}

function multiples(place: Place, [from, to]: [Point, Point]): Finding[] {
  const { norm } = place.sentence
  if (from.value === 0) return []
  return TIMES.flatMap(([words, times]): Finding[] => {
    const match = words.exec(norm)
    if (!match || /(?:niet|not) (?:\p{L}+ )?$/u.test(norm.slice(0, match.index))) return []
    const actual = to.value / from.value
    if (timesFits(times, hedgeBefore(norm, match.index), actual)) return []
    const shows = { type: 'ratio' as const, from: from.value, to: to.value, times: actual }
    return [found(place, { kind: 'change', quote: match[0], shows, figures: [from.figure, to.figure] })]
  })
}

/** "Verdubbeld" may be a tenth off, "bijna" a quarter below, "ruim" and "meer dan" must be reached. */
function timesFits(times: number, hedge: Hedge, actual: number): boolean {
  const share = actual / times
  const grows = times > 1
  switch (hedge) {
    case 'more':
    case 'over':
    case 'least':
      return grows ? share >= 1 : share <= 1
    case 'less':
    case 'almost':
    case 'most':
      return grows ? share <= 1.02 && share >= 0.75 : share >= 0.98 && share <= 1.3
    case 'about':
      return share >= 0.8 && share <= 1.2
    case 'unclear':
      return true
    case 'exact':
      return share >= 0.9 && share <= (grows ? 1.1 : 1.12)
  }
}

/** The two values a sentence compares over time. */
function pairOf(place: Place): [Point, Point] | undefined {
  const { sentence, book } = place
  const { norm, quantities } = sentence
  const ends = fromTo(norm, sentence)
  if (ends) {
    const [from, to] = ends.map(pointOf)
    return from && to ? [from, to] : undefined
  }
  const own = subjectsOf(quantities)
  if (own.length > 1) return undefined
  const back = before(place)
  const pointedAt = own.length === 0 && back && POINTS_BACK.test(norm) ? subjectsOf(back.quantities) : own
  const [subject] = pointedAt
  if (!subject || pointedAt.length !== 1) return undefined
  const points = dated((own.length === 1 ? quantities : back!.quantities).filter(isOf(subject)))
  if (points.length === 2) return [points[0]!, points[1]!]
  if (points.length !== 1) return undefined
  const [point] = points
  const years = [...norm.matchAll(/@(\d{4})/g)].map((match) => Number(match[1])).filter((year) => year !== point!.at)
  const from =
    years.length === 1 ? years[0]! : years.length === 0 && YEAR_BEFORE.test(norm) ? point!.at! - 1 : undefined
  const start = from === undefined ? undefined : book.at(subject.key, subject.category, from)
  if (!start || start.at! >= point!.at!) return undefined
  return [start, point!]
}
