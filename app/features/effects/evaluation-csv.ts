import { toCsv } from '../../shared/csv.ts'
import { gapOf } from './evaluation-charts.ts'
import type { EvaluationView } from './evaluation-view.ts'

/** The numbers of both pictures: seen and expected per period, and the difference here and in every area compared. */
export function evaluationCsv({ result }: EvaluationView): string {
  const text = (value: number | null) => (value === null ? '' : String(value))
  return toCsv([
    ['period', 'role', 'region', 'area', 'observed', 'expected', 'gap'],
    ...result.line.map((point) => [
      point.period,
      point.role,
      '',
      result.target,
      text(point.observed),
      text(point.expected),
      text(gapOf(point)),
    ]),
    ...result.placebos.flatMap(({ region, name, gap }) =>
      result.line.map(({ period, role }, at) => [period, role, region, name, '', '', text(gap[at] ?? null)]),
    ),
  ])
}
