import { effectResultTexts } from '../../i18n/effect-results.ts'
import { formatNumber, type Language } from '../../shared/numbers.ts'
import { byTime, daysOf, frequencyOf, periodInWords, sortKeyOf } from '../../shared/periods.ts'
import { barChart, fanChart, lineChart } from '../../ui/charts/index.ts'
import type { FrozenDose, FrozenInputs } from './domain/frozen.ts'
import type { EvaluationResult } from './domain/result.ts'

/** More lines than this are a grey area, and make a page heavy. */
const MOST_LINES = 80

type Drawn = { frozen: FrozenInputs; result: EvaluationResult; language: Language; width?: number; accent?: string }

/** What was seen beside what was expected without the effort. */
export function pictureOf({ frozen, result, language, width, accent }: Drawn) {
  const t = effectResultTexts[language]
  const points = (value: 'observed' | 'expected') =>
    result.line.map((point) => ({
      period: point.period,
      label: periodInWords(point.period, language),
      value: point[value] === null ? null : Math.round(point[value] * 100) / 100,
      state: point[value] === null ? ('missing' as const) : ('value' as const),
      isProvisional: false,
    }))
  return lineChart({
    title: `${result.target}: ${frozen.outcome.name[language]}`,
    language,
    unit: unitOf(frozen, language),
    series: [
      { key: 'observed', name: t.observed, points: points('observed') },
      { key: 'expected', name: t.counterfactual, points: points('expected') },
    ],
    annotations: startOf(result) ? [{ period: startOf(result), title: t.startMark }] : [],
    ...(width ? { width } : {}),
    ...(accent ? { accent } : {}),
  })
}

/** The difference beside those of areas without the effort; undefined for a method without placebos. */
export function placebosOf({ frozen, result, language, width, accent }: Drawn) {
  const t = effectResultTexts[language]
  const shown = shownPlacebos(result)
  if (shown.length === 0) return undefined
  return fanChart({
    title: t.gapPicture,
    language,
    unit: unitOf(frozen, language),
    periods: result.line.map(({ period }) => ({ period, label: periodInWords(period, language) })),
    own: { name: t.here, values: result.line.map(gapOf) },
    others: { name: `${t.elsewhere} (${formatNumber(shown.length, language)})`, lines: shown.map(({ gap }) => gap) },
    start: { period: startOf(result), title: t.startMark },
    ...(width ? { width } : {}),
    ...(accent ? { accent } : {}),
  })
}

/** What was done, in order of time: the released counts of whole months where there are any, otherwise of what there is. */
export function doseFigures({ figures }: FrozenDose): FrozenDose['figures'] {
  const months = figures.filter(({ period }) => frequencyOf(period) === 'month')
  return (months.length > 0 ? months : figures).toSorted((a, b) => byTime(a.period, b.period))
}

/** How much was done per period as bars, with a hidden count shown as hidden; undefined when nothing was released. */
export function dosePicture({ frozen, language, width, accent }: Omit<Drawn, 'result'>) {
  const figures = frozen.dose ? doseFigures(frozen.dose) : []
  if (figures.length === 0) return undefined
  const start = figures.find(({ period }) => {
    const days = frequencyOf(period) && daysOf(period)
    return days && days.to >= frozen.protocol.startsOn && days.from <= frozen.protocol.startsOn
  })
  return barChart({
    title: frozen.dose!.name[language],
    language,
    unit: effectResultTexts[language].doseCount,
    series: [
      {
        key: 'dose',
        name: frozen.dose!.name[language],
        points: figures.map(({ period, state, value, isProvisional = false }) => ({
          period: sortKeyOf(period),
          label: periodInWords(period, language),
          value,
          state,
          isProvisional,
        })),
      },
    ],
    annotations: start ? [{ period: sortKeyOf(start.period), title: effectResultTexts[language].startMark }] : [],
    ...(width ? { width } : {}),
    ...(accent ? { accent } : {}),
  })
}

/** Those that fitted about as well before the start. */
export const shownPlacebos = ({ placebos }: EvaluationResult) =>
  placebos.filter(({ isShown }) => isShown).slice(0, MOST_LINES)

export const gapOf = ({ observed, expected }: EvaluationResult['line'][number]): number | null =>
  observed === null || expected === null ? null : Number((observed - expected).toPrecision(6))

const startOf = ({ line }: EvaluationResult) => line.find(({ role }) => role === 'after')?.period ?? ''

/** "misdrijven per 1.000 inwoners", or the unit of the figure as it is. */
export function unitOf({ outcome, protocol }: FrozenInputs, language: Language): string {
  const unit = outcome.unit[language]
  if (protocol.population === '') return unit
  return `${unit} / ${formatNumber(outcome.per, language)}`
}
