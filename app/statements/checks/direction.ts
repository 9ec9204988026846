import { before, found, type Place, type Rule } from '../context.ts'
import type { Finding } from '../finding.ts'
import type { Point, StatedSeries } from '../series.ts'
import { hasTellingWord, isOf, namedIn, quantitiesIn, type Subject, subjectsOf } from '../subjects.ts'
import { DIRECTION_WORDS, type Direction, isCertain, isStated, LAST_YEAR, NEGATION, POINTS_BACK } from '../words.ts'
import { dated, fromTo, pointOf, type Range, rangeOf } from './ranges.ts'

type Claim = Direction | 'not-up' | 'not-down'

/** A difference that nobody would call "the same": more than a tenth and more than two; of shares, more than two points. */
export function isClear(from: number, to: number, isShare: boolean): boolean {
  const size = Math.abs(to - from)
  return size > 2 && (isShare || from === 0 || size / Math.abs(from) > 0.1)
}

const CLAUSES =
  /;|, (?=terwijl |maar |waarna |hoewel |en daarna |en toen |en vervolgens |while |but )| (?=terwijl |maar |hoewel )/
const TREND_GOES_ON =
  /(?:deze|die|this) (?:trend|lijn|ontwikkeling|stijging|daling|toename|afname|groei).*(?:voortgezet|voort|door|doorgezet|aan|continue[sd]?)[.!]?$/

/** Up, down, stable: in what the words say and in what the figures do. */
export const checkDirection: Rule = (place) => {
  const { norm } = place.sentence
  if (!isStated(norm) || /^(?:als|indien|wanneer|mocht|if|when) /.test(norm)) return []
  if (TREND_GOES_ON.test(norm)) return trendGoesOn(place)
  const clauses = clausesOf(norm)
  return clauses.flatMap((clause, index) => {
    const claim = isCertain(clause) ? claimOf(clause) : undefined
    return claim ? judgeClause(clause, claim, place, clauses.slice(0, index).join(' ')) : []
  })
}

function clausesOf(norm: string): string[] {
  return norm.split(CLAUSES).flatMap((clause) => {
    if (new Set(directionsIn(clause)).size < 2) return [clause]
    return clause.split(/,? en | and /)
  })
}

function directionsIn(clause: string): Direction[] {
  return (Object.keys(DIRECTION_WORDS) as Direction[]).filter((name) => clause.search(DIRECTION_WORDS[name]) >= 0)
}

function claimOf(clause: string): Claim | undefined {
  const directions = directionsIn(clause)
  const [direction] = directions
  if (!direction || directions.length > 1) return undefined
  if (!NEGATION.test(clause)) return direction
  if (direction === 'flat') return /niet veranderd/.test(clause) ? 'flat' : undefined
  const [word = ''] = clause.match(DIRECTION_WORDS[direction]) ?? []
  const isNegated =
    NEGATION.test(word) ||
    new RegExp(
      `(?:niet zozeer|niet(?: verder| meer| langer| echt)?|geen(?: \\p{L}+)?) (?:in aantal )?${literally(word)}`,
      'u',
    ).test(clause) ||
    new RegExp(`${literally(word)} (?:\\p{L}+ ){0,2}niet`, 'u').test(clause)
  if (!isNegated) return undefined
  return direction === 'up' ? 'not-up' : 'not-down'
}

const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

type Verdict = { range: Range; against: [Point, Point][]; isAgainst: boolean; subject: Subject }

function judgeClause(clause: string, claim: Claim, place: Place, earlier: string): Finding[] {
  const typed = typedEnds(clause, place)
  if (typed) {
    const verdict = judge(claim, { mode: 'pair', points: typed }, false)
    return verdict?.isAgainst ? [findingOf(place, clause, [{ ...verdict, subject: { key: '', category: '' } }])] : []
  }
  const verdicts = subjectsFor(clause, place).flatMap((subject): Verdict[] => {
    const own = rangeOf(subject, clause, place, earlier) ?? rangeOfSentence(subject, clause, place)
    const verdict = own && judge(claim, own, place.book.isShare(subject.key))
    return verdict ? [{ ...verdict, subject }] : []
  })
  if (verdicts.length === 0 || verdicts.some((verdict) => !verdict.isAgainst)) return []
  return [findingOf(place, clause, verdicts)]
}

/** "2019: 11, 2020: 15". */
const YEAR_LIST = /@\d{4}: #\d+[,;] @\d{4}: #\d+/

/** "van 38 naar 73" or a list of years, typed: the direction shows from the numbers alone. */
function typedEnds(clause: string, { sentence }: Place): [Point, Point] | undefined {
  const ends = fromTo(clause, sentence)
  const listed = dated(sentence.quantities.filter((one) => !one.figure && one.year !== undefined))
  if (!ends && listed.length > 1 && !sentence.quantities.some((one) => one.figure) && YEAR_LIST.test(sentence.norm)) {
    return [listed[0]!, listed.at(-1)!]
  }
  if (!ends || ends.every((end) => end.figure)) return undefined
  const [from, to] = ends.map(pointOf)
  return from && to ? [from, to] : undefined
}

/** Figures of the series elsewhere in the same sentence, such as a list of years between brackets. */
function rangeOfSentence(subject: Subject, clause: string, { sentence }: Place): Range | undefined {
  if (quantitiesIn(clause, sentence).some(isOf(subject)) || /@\d{4}/.test(clause)) return undefined
  const points = dated(sentence.quantities.filter(isOf(subject)))
  return points.length >= 2 ? { mode: 'pair', points } : undefined
}

/** The series a clause is about: those it refers to, otherwise those it names, otherwise the one it points back to. */
function subjectsFor(clause: string, place: Place): Subject[] {
  const { sentence, near, book } = place
  const own = subjectsOf(quantitiesIn(clause, sentence))
  const named = (series: StatedSeries[]) => {
    const keys = new Set(namedIn(clause, series, book).map((one) => one.passport.key))
    return series.filter((one) => keys.has(one.passport.key) && one.passport.categories.length === 0)
  }
  if (own.length > 1) {
    const keys = new Set(named(own.flatMap(({ key }) => book.find(key) ?? [])).map((one) => one.passport.key))
    const closer = own.filter(({ key }) => keys.has(key))
    return closer.length > 0 ? closer : own
  }
  if (own.length === 1) return own
  const inSentence = subjectsOf(sentence.quantities)
  const toSubject = (one: StatedSeries) => ({ key: one.passport.key, category: '' })
  const here = named(inSentence.flatMap(({ key }) => book.find(key) ?? []))
  if (here.length > 0) return here.map(toSubject)
  const [only] = inSentence
  if (only && inSentence.length === 1 && isTouchedOn(clause, only.key, place)) return inSentence
  for (const series of [near, book.all]) {
    const there = named(series)
    if (there.length > 0) return there.map(toSubject)
  }
  const back = before(place)
  const pointedAt = back && POINTS_BACK.test(sentence.norm) ? subjectsOf(back.quantities) : []
  return pointedAt.length === 1 && inSentence.length === 0 ? pointedAt : []
}

/** A clause that counts, or that has a word of the name, is about the only series of its sentence. */
function isTouchedOn(clause: string, key: string, { book }: Place): boolean {
  const series = book.find(key)
  return /(?<!\p{L})in aantal(?!\p{L})/u.test(clause) || (series !== undefined && hasTellingWord(clause, series, book))
}

function judge(claim: Claim, range: Range, isShare: boolean): Omit<Verdict, 'subject'> | undefined {
  const first = range.points[0]!
  const last = range.points.at(-1)!
  const steps = range.points.slice(1).map((to, index): [Point, Point] => [range.points[index]!, to])
  const overall: [Point, Point][] = [[first, last]]
  const verdict = (against: [Point, Point][]) => ({ range, against, isAgainst: against.length > 0 })
  const wrongWay = ([from, to]: [Point, Point]) => {
    const rise = Math.abs(to.value - from.value) < 1e-9 ? 0 : to.value - from.value
    return claim === 'up' ? rise <= 0 : rise >= 0
  }
  const clear = ([from, to]: [Point, Point]) => isClear(from.value, to.value, isShare)
  if (claim === 'not-up' || claim === 'not-down') {
    const rises = last.value > first.value
    return verdict(rises === (claim === 'not-up') && clear([first, last]) ? overall : [])
  }
  if (claim === 'flat') return verdict(range.mode === 'strict' ? steps.filter(clear) : overall.filter(clear))
  if (range.mode === 'strict') return verdict(steps.filter(wrongWay))
  const strong = range.mode === 'loose' ? steps.filter((step) => wrongWay(step) && clear(step)) : []
  return verdict(strong.length > 0 ? strong : overall.filter(wrongWay))
}

function findingOf(place: Place, quote: string, verdicts: Verdict[]): Finding {
  const { range, against } = verdicts[0]!
  const [from, to] = against[0]!
  const isPair = range.mode === 'pair'
  const figures = isPair
    ? verdicts.flatMap((verdict) => verdict.against.flat())
    : verdicts.flatMap((verdict) => verdict.range.points)
  return found(place, {
    kind: 'direction',
    quote,
    shows: isPair
      ? { type: 'change', from: from.value, to: to.value, percent: percentChange(from.value, to.value) }
      : {
          type: 'steps',
          steps: against.map(([a, b]) => ({ from: a.at ?? 0, to: b.at ?? 0, before: a.value, after: b.value })),
        },
    figures: figures.map((point) => point.figure),
  })
}

export const percentChange = (from: number, to: number) => (from === 0 ? null : ((to - from) / from) * 100)

/** "Deze trend heeft zich ook het afgelopen jaar voortgezet": what the sentence before claims must hold for this year. */
function trendGoesOn(place: Place): Finding[] {
  const previous = before(place)
  if (!previous || !isStated(previous.norm)) return []
  const year = Number(/@(\d{4})/.exec(place.sentence.norm)?.[1] ?? place.reportingYear)
  if (!LAST_YEAR.test(place.sentence.norm) && !/@\d{4}|voort|door/.test(place.sentence.norm)) return []
  const there: Place = { ...place, sentence: previous, index: place.index - 1 }
  return clausesOf(previous.norm).flatMap((clause) => {
    const claim = isCertain(clause) ? claimOf(clause) : undefined
    if (!claim) return []
    const verdicts = subjectsFor(clause, there).flatMap((subject): Verdict[] => {
      const points = [year - 1, year].flatMap((at) => place.book.at(subject.key, subject.category, at) ?? [])
      if (points.length < 2) return []
      const verdict = judge(claim, { mode: 'pair', points }, place.book.isShare(subject.key))
      return verdict ? [{ ...verdict, subject }] : []
    })
    if (verdicts.length === 0 || verdicts.some((verdict) => !verdict.isAgainst)) return []
    return [{ ...findingOf(place, place.sentence.norm, verdicts), quote: inOwnWords(clause, previous.text) }]
  })
}

/** The words of a clause as they stand in the sentence, when they can be found there. */
function inOwnWords(clause: string, text: string): string {
  const words = clause.trim().replace(/[.!;,]+$/, '')
  const at = text.toLowerCase().indexOf(words)
  return at < 0 ? text : text.slice(at, at + words.length)
}
