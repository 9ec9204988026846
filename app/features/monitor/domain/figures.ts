import { formatNumber, type Language } from '../../../shared/numbers.ts'
import { type Outcome, ok, refuse } from '../../../shared/outcome.ts'
import { byTime, kindOfPeriod, type Period } from '../../../shared/periods.ts'
import { differenceOf } from '../../../statistics/index.ts'
import { FIGURE_WORDS } from './figure-words.ts'
import type { ComparisonRefusal, Definition, Figure, Passport, SeriesBreak, ValueType } from './series.ts'

/** A share in percent, unrounded; nothing when there is nothing to divide. */
export function shareOf(numerator: number | null, denominator: number | null): number | null {
  return numerator === null || denominator === null || denominator === 0 ? null : (numerator / denominator) * 100
}

/** The value as it is shown: a share in whole percents, everything else as it was registered. */
export function shownValue(figure: Pick<Figure, 'value'>, valueType: ValueType): number | null {
  if (figure.value === null) return null
  return valueType === 'share' ? roundHalfUp(figure.value, 0) : figure.value
}

/** What was printed and what it should have been, rounded as it was printed. */
export type Difference = { printed: number; computed: number }

/** The difference between the printed value and ours; nothing when they agree or nothing was printed. */
export function differenceFromPrinted(
  figure: Pick<Figure, 'value' | 'printed'>,
  valueType: ValueType,
): Difference | undefined {
  if (figure.printed === null || figure.value === null) return undefined
  const decimals = String(figure.printed).split('.')[1]?.length ?? 0
  const computed = valueType === 'share' ? roundHalfUp(figure.value, decimals) : figure.value
  return computed === figure.printed ? undefined : { printed: figure.printed, computed }
}

/** That difference as a sentence: "Afgedrukt is 32%; berekend is 33% (32 van 98)." */
export function differenceInWords(
  figure: Pick<Figure, 'value' | 'printed' | 'numerator' | 'denominator'>,
  valueType: ValueType,
  language: Language,
): string | undefined {
  const difference = differenceFromPrinted(figure, valueType)
  if (!difference) return undefined
  const shown = (value: number) => withPercent(formatNumber(value, language, decimalsOf(value)), valueType)
  const { numerator, denominator } = figure
  const whole = (value: number | null) => (value === null ? '' : formatNumber(value, language))
  return FIGURE_WORDS[language].printedDiffers(
    shown(difference.printed),
    shown(difference.computed),
    whole(numerator),
    whole(denominator),
  )
}

type Precision = { margin?: number | null; sample?: number | null }

/** A figure as text, with its explanation when it is more than a plain number; `*` marks a provisional one. */
export type ShownFigure = { text: string; explanation?: string }

/** "–" is no figure, "×" may not be shown, "n.v.t." does not exist, "0" is counted and none: each reads differently. */
export function formatFigure(
  figure: Pick<Figure, 'state' | 'value' | 'isProvisional'> & Precision,
  passport: Pick<Passport, 'valueType'>,
  language: Language,
): ShownFigure {
  const words = FIGURE_WORDS[language]
  const value = shownValue(figure, passport.valueType)
  const isNumber = (figure.state === 'value' || figure.state === 'zero') && value !== null
  const text = isNumber
    ? withPercent(formatNumber(value, language, decimalsOf(value)), passport.valueType) + marginOf(figure, language)
    : words.signs[figure.state === 'value' || figure.state === 'zero' ? 'missing' : figure.state]
  const explanations = [
    ...(isNumber && figure.state === 'value' ? [] : [words.states[isNumber ? 'zero' : absentState(figure.state)]]),
    ...(figure.isProvisional ? [words.provisional] : []),
    ...(typeof figure.sample === 'number' ? [`n = ${formatNumber(figure.sample, language)}`] : []),
  ]
  return {
    text: figure.isProvisional ? `${text}*` : text,
    ...(explanations.length ? { explanation: explanations.join('; ') } : {}),
  }
}

/** What a survey cannot know better: " ± 2,0". */
function marginOf({ margin }: Precision, language: Language): string {
  return typeof margin !== 'number' ? '' : ` ± ${formatNumber(margin, language, Math.max(decimalsOf(margin), 1))}`
}

const absentState = (state: Figure['state']) => (state === 'value' || state === 'zero' ? 'missing' : state)

/** The definition that holds for a period: the latest of those already valid then. */
export function definitionFor(definitions: Definition[], period: Period): number {
  const valid = definitions.filter((one) => one.validFrom === '' || byTime(one.validFrom, period) <= 0)
  const numbers = (valid.length ? valid : definitions).map((one) => one.number)
  return valid.length ? Math.max(...numbers) : Math.min(...numbers)
}

/** The breaks between two periods, the earlier one given first. */
export function breaksBetween<Break extends Pick<SeriesBreak, 'period'>>(from: Period, to: Period, breaks: Break[]) {
  return breaks.filter((one) => byTime(from, one.period) < 0 && byTime(one.period, to) <= 0)
}

/** `percent` is absent when the earlier value is zero; of shares the difference is in percentage points. */
export type Comparison = { difference: number; percent: number | null }

/** Sets a later figure against an earlier one, unless they do not mean the same. */
export function comparison(
  earlier: Figure,
  later: Figure,
  breaks: Pick<SeriesBreak, 'period'>[],
  valueType: ValueType = 'count',
): Outcome<ComparisonRefusal, Comparison> {
  if (earlier.indicator !== later.indicator || earlier.category !== later.category) return refuse('other-series')
  const kind = kindOfPeriod(earlier.period)
  const isComparable = kind === 'year' || kind === 'quarter' || kind === 'month' || kind === 'day'
  if (!isComparable || kindOfPeriod(later.period) !== kind) return refuse('unlike-periods')
  if (breaksBetween(earlier.period, later.period, breaks).length > 0) return refuse('across-a-break')
  if (earlier.definition !== later.definition) return refuse('other-definition')
  const [before, after] = [shownValue(earlier, valueType), shownValue(later, valueType)]
  if (before === null || after === null) return refuse('no-value')
  if (isWithinMargins(earlier, later)) return refuse('within-margins')
  const difference = roundHalfUp(after - before, 6)
  return ok({
    difference,
    percent: before === 0 || valueType === 'share' ? null : roundHalfUp((difference / before) * 100, 1),
  })
}

/** Whether chance explains the difference of two figures that tell their margins, at 95 %. */
export function isWithinMargins(earlier: Figure, later: Figure): boolean {
  if (earlier.margin === undefined || later.margin === undefined) return false
  const measured = ({ value, margin }: Figure) => ({ e: value!, se: margin! / 1.96 })
  const { p } = differenceOf(measured(earlier), measured(later))
  return p > 0.05
}

/** The comparison as words: "9 minder dan in 2021 (−12,5%)"; a refusal says why there is none. */
export function comparisonInWords(
  compared: Outcome<ComparisonRefusal, Comparison>,
  earlierPeriod: string,
  valueType: ValueType,
  language: Language,
): string {
  const words = FIGURE_WORDS[language]
  if (!compared.ok) return words.noComparison[compared.reason]
  const { difference, percent } = compared.value
  if (difference === 0) return words.same(earlierPeriod)
  const size = formatNumber(Math.abs(difference), language, decimalsOf(difference))
  const say = difference > 0 ? words.more : words.less
  const part = percent === null ? '' : ` (${signed(percent, language)}%)`
  return say(valueType === 'share' ? words.points(size) : size, earlierPeriod) + part
}

function signed(value: number, language: Language): string {
  return `${value > 0 ? '+' : '−'}${formatNumber(Math.abs(value), language, decimalsOf(value))}`
}

function withPercent(text: string, valueType: ValueType): string {
  return valueType === 'share' ? `${text}%` : text
}

function decimalsOf(value: number): number {
  return Math.min(String(value).split('.')[1]?.length ?? 0, 2)
}

/** Rounds a half away from zero, as people do, without the surprises of binary fractions. */
function roundHalfUp(value: number, decimals: number): number {
  const rounded =
    Math.sign(value) * Number(`${Math.round(Number(`${plain(Math.abs(value))}e${decimals}`))}e-${decimals}`)
  return rounded === 0 ? 0 : rounded
}

/** 32.499999999999996 is meant to be 32.5; twelve digits are more than any source has. Never in exponent notation. */
const plain = (value: number) => value.toFixed(9)
