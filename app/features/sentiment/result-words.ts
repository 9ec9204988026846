import { sentimentResultTexts } from '../../i18n/sentiment-results.ts'
import { formatNumber, type Language } from '../../shared/numbers.ts'
import { formatFigure } from '../monitor/index.ts'
import type { Told } from './domain/change.ts'
import type { Measure } from './domain/measurement.ts'
import type { Cell } from './read-results.ts'

/** A share is known to a tenth of a per cent at best, a mean score to a hundredth. */
const DECIMALS: Record<Measure, number> = { proportion: 1, score: 2 }

/** How a change is told: a direction only when chance does not explain it. */
export function changeInWords(told: Told, measure: Measure, language: Language): string {
  const t = sentimentResultTexts[language]
  if (!('diff' in told)) return t[told.kind]
  const number = (value: number) => signed(value, measure, language)
  const size = measure === 'proportion' ? t.points(number(told.diff)) : number(told.diff)
  const say = { up: t.up, down: t.down, none: t.maybeChance }[told.kind]
  return say(size, t.range(number(told.lo), number(told.hi)))
}

function signed(value: number, measure: Measure, language: Language): string {
  const decimals = DECIMALS[measure]
  const text = formatNumber(Math.abs(value), language, decimals)
  return Number(value.toFixed(decimals)) === 0 ? text : `${value > 0 ? '+' : '−'}${text}`
}

/** "38,5 ± 4,0", or the sign of what is not there. */
export function cellInWords(cell: Cell | undefined, measure: Measure, language: Language): string {
  const rounded = (value: number | null) => (value === null ? null : Number(value.toFixed(DECIMALS[measure])))
  const { state, value, margin } = cell ?? { state: 'missing', value: null, margin: null }
  const figure = { state, value: rounded(value), margin: rounded(margin), isProvisional: false }
  return formatFigure(figure, { valueType: 'amount' }, language).text
}
