import { surveyResultsTexts } from '../../../i18n/survey-results.ts'
import type { Language } from '../../../shared/numbers.ts'
import { type IntervalPoint, intervalChart } from '../../../ui/charts/index.ts'
import { CHOSEN } from './analysis/lines.ts'
import type { CrossResult, QuestionResult, Share } from './analysis/outcome.ts'
import type { Names } from './naming.ts'

type Look = { language: Language; width?: number; accent?: string }

/** The answers to a question as shares with their margins; nothing where there are no shares. */
export function questionChart(
  result: QuestionResult,
  names: Names,
  look: Look,
): { svg: string; alt: string } | undefined {
  const rows = names.rows(result)
  if (rows.length === 0) return undefined
  const t = surveyResultsTexts[look.language]
  return intervalChart({
    ...look,
    title: names.question(result.question),
    unit: t.shareUnit,
    series: [t.columns.share],
    rows: rows.map(({ line, option, count, share }) => ({
      name: line === '' ? option : `${line}: ${option}`,
      points: [pointOf(count, share)],
    })),
  })
}

/** Of every group the mean, or else the share of the answer that comes last, which is the highest of a scale. */
export function crossChart(
  { rows, columns }: CrossResult,
  title: string,
  { groups, answers }: { groups: readonly string[]; answers: readonly string[] },
  look: Look,
): { svg: string; alt: string } {
  const t = surveyResultsTexts[look.language]
  const isMean = chartsMean({ rows })
  const at = chartedAnswer({ columns })
  return intervalChart({
    ...look,
    title,
    unit: isMean ? t.columns.mean : t.shareUnit,
    series: [isMean ? t.columns.mean : answers[at]!],
    rows: rows.map((row, place) => ({
      name: groups[place]!,
      points: [
        isMean
          ? row.mean
            ? { state: 'value' as const, value: row.mean.mean, lo: row.mean.lo, hi: row.mean.hi }
            : { state: 'missing' as const, value: null, lo: 0, hi: 0 }
          : pointOf(row.cells[at]!.count, row.cells[at]!.share),
      ],
    })),
  })
}

/** Whether most groups have a mean to be drawn. */
export const chartsMean = ({ rows }: Pick<CrossResult, 'rows'>): boolean =>
  rows.filter(({ mean }) => mean !== undefined).length * 2 >= rows.length

/** Of several options that it was chosen, of other questions the answer that comes last, which is the highest of a scale. */
export const chartedAnswer = ({ columns }: Pick<CrossResult, 'columns'>): number =>
  columns[0]!.key === CHOSEN ? 0 : columns.length - 1

function pointOf(count: number | null, share: Share | undefined): IntervalPoint {
  if (count === null || !share) return { state: count === null ? 'suppressed' : 'missing', value: null, lo: 0, hi: 0 }
  return { state: 'value', value: share.share * 100, lo: share.lo * 100, hi: share.hi * 100 }
}
