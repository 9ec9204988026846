import { before, found, type Place, type Rule } from '../context.ts'
import type { Finding } from '../finding.ts'
import { hedgeBefore, percentFits } from '../hedges.ts'
import type { Quantity } from '../quantities.ts'
import type { StatedFigure } from '../series.ts'
import { isSaidOfWhole, namedIn } from '../subjects.ts'
import { DIRECTION_WORDS, isCertain, isStated, POINTS_BACK } from '../words.ts'

/** What a percentage in a sentence should have been. */
type Ratio = { percent: number; part?: number; whole?: number; figures: (StatedFigure | undefined)[] }

const CHANGE_BEFORE =
  /(?:met|by|(?:stijging|toename|groei|daling|afname|vermindering|plus|min|increase|decrease|rise|fall)(?: (?:van|of|met))?)(?: (?:ruim|bijna|circa|ongeveer|zo'n|meer dan|minder dan))?\s*\(?$/
const CHANGE_AFTER =
  /^ ?(?:meer|minder|hoger|lager|groei|stijging|daling|toename|afname|gestegen|gedaald|more|less|fewer|higher|lower)\b/

/** Whether this percentage says how much something changed, and not what part of something it is. */
export function isChange(norm: string, index: number, end: number, quantity: Quantity): boolean {
  return quantity.sign !== '' || CHANGE_BEFORE.test(norm.slice(0, index)) || CHANGE_AFTER.test(norm.slice(end))
}

/** "32%", "een derde", "meer dan de helft": parts of a whole. */
export const checkShare: Rule = (place) => {
  const { norm, quantities } = place.sentence
  if (!isStated(norm)) return []
  const percents = [...norm.matchAll(/%(\d+)/g)]
  return percents.flatMap((match): Finding[] => {
    const quantity = quantities[Number(match[1])]!
    const end = match.index + match[0].length
    if (quantity.value === null || quantity.kind === 'points' || isChange(norm, match.index, end, quantity)) return []
    const ratio = ratioOf(match.index, end, percents.length, place)
    if (!ratio) return []
    const hedge = hedgeBefore(norm, match.index)
    const claim = { value: quantity.value, decimals: quantity.decimals, isFraction: quantity.kind === 'fraction' }
    if (percentFits(claim, hedge, ratio.percent)) return []
    const { part, whole, percent, figures } = ratio
    const shows =
      part !== undefined && whole !== undefined
        ? { type: 'share' as const, part, whole, percent }
        : { type: 'percent' as const, percent }
    const hedged = /(?:\S+ ){0,2}$/.exec(norm.slice(0, match.index))?.[0] ?? ''
    return [found(place, { kind: 'share', quote: (hedge === 'exact' ? '' : hedged) + match[0], shows, figures })]
  })
}

function ratioOf(index: number, end: number, percents: number, place: Place): Ratio | undefined {
  const { sentence } = place
  const { norm, quantities } = sentence
  const figureAt = (digits: string | undefined) => (digits === undefined ? undefined : quantities[Number(digits)])
  const after = norm.slice(end)

  // "65% van de #w": the part is another figure of the sentence, or the one the sentence points back to.
  const whole = figureAt(
    /^ van (?:de |het |alle |die |deze |of (?:the |all )?)?#(\d+)/.exec(after)?.[1] ??
      /^ of (?:the |all )?#(\d+)/.exec(after)?.[1],
  )
  if (whole) return withPart(whole, place)

  // "#p van de #w … (65%)"
  const pair = /#(\d+) (?:van|op|of|out of) (?:de |het |alle |in totaal |the |all )?#(\d+)/.exec(norm)
  if (pair && percents === 1) return ratio(figureAt(pair[1]), figureAt(pair[2]))
  const turned = /^van de #(\d+) [^#%]*#(\d+)[^#]*\($/.exec(norm.slice(0, index))
  if (turned && percents === 1) return ratio(figureAt(turned[2]), figureAt(turned[1]))

  // "32% (#s)", "#s (32%)", "32%, ofwel #s": a share beside its figure.
  const beside =
    figureAt(/^ ?\(?(?:, )?(?:ofwel |oftewel |dus |namelijk )?#(\d+)/.exec(after)?.[1]) ??
    figureAt(/#(\d+) ?\((?:ruim |bijna |circa |ongeveer |of )?$/.exec(norm.slice(0, index))?.[1])
  if (beside?.figure && place.book.isShare(beside.figure.indicator) && beside.value !== null)
    return shareFigure(beside.figure)
  if (beside?.figure && !hasDirection(norm)) return ofItsWhole(beside, place)
  return named(index, end, place)
}

const hasDirection = (norm: string) => norm.search(DIRECTION_WORDS.up) >= 0 || norm.search(DIRECTION_WORDS.down) >= 0

function shareFigure(figure: StatedFigure): Ratio {
  const { value, numerator, denominator } = figure
  return {
    percent: value!,
    ...(numerator !== null && denominator !== null ? { part: numerator, whole: denominator } : {}),
    figures: [figure],
  }
}

function ratio(part: Quantity | undefined, whole: Quantity | undefined): Ratio | undefined {
  if (!part || !whole || part.value === null || !whole.value) return undefined
  const { value } = part
  return { percent: (value / whole.value) * 100, part: value, whole: whole.value, figures: [part.figure, whole.figure] }
}

function withPart(whole: Quantity, place: Place): Ratio | undefined {
  const { sentence } = place
  const others = sentence.quantities.filter((one) => one !== whole && one.kind === 'figure')
  if (others.length === 1) return ratio(others[0], whole)
  const back = before(place)
  if (others.length > 0 || !back || !POINTS_BACK.test(sentence.norm)) return undefined
  const candidates = back.quantities.filter((one) => one.kind === 'figure' || (one.kind === 'count' && !one.isWord))
  return candidates.length === 1 ? ratio(candidates[0], whole) : undefined
}

/** A part that knows its whole: "#p (65%)". */
function ofItsWhole(part: Quantity, { book }: Place): Ratio | undefined {
  const { indicator, period } = part.figure!
  const key = book.find(indicator)?.passport.partOf
  const figure = book.find(key)?.figures.find((one) => one.period === period && one.category === '')
  if (!figure?.value || part.value === null) return undefined
  return {
    percent: (part.value / figure.value) * 100,
    part: part.value,
    whole: figure.value,
    figures: [part.figure, figure],
  }
}

/** "In 2019 was 32% van de casussen complex", "het aandeel complexe casussen was 32%": by the names of the figures. */
function named(index: number, end: number, place: Place): Ratio | undefined {
  const { sentence, book, near, reportingYear } = place
  const { norm } = sentence
  if (!isCertain(norm) || hasDirection(norm)) return undefined
  const years = [...new Set([...norm.matchAll(/@(\d{4})/g)].map((match) => Number(match[1])))]
  const saidYears = [...new Set(sentence.quantities.flatMap((one) => (one.figure ? [one.year] : [])))]
  if (years.length > 1 || saidYears.length > 1) return undefined
  const year = years[0] ?? saidYears[0] ?? reportingYear
  const isShareWords = /(?:aandeel|percentage|share) (?:van )?(?:de |het )?[^%#]*$/.test(norm.slice(0, index))
  const ofWhole =
    /^ van (?:de|het|alle|onze|het aantal|of the|of all) (.*)$/.exec(norm.slice(end)) ??
    /^ of (?:the|all) (.*)$/.exec(norm.slice(end))
  if (!isShareWords && !ofWhole) return undefined
  for (const series of [near, book.all]) {
    const shares = namedIn(norm, series, book).filter((one) => one.passport.valueType === 'share')
    const candidates = shares.filter((one) => isShareWords || isSaidOfWhole(ofWhole![1]!, one, book))
    if (candidates.length > 1) return undefined
    const figure = candidates[0]?.figures.find((one) => one.period === String(year) && one.category === '')
    if (figure && figure.value !== null) return shareFigure(figure)
  }
  return undefined
}
