import { sentimentTexts } from '../../i18n/sentiment.ts'
import type { Language } from '../../shared/numbers.ts'
import { periodInWords } from '../../shared/periods.ts'
import { choropleth, type IntervalPoint, intervalChart } from '../../ui/charts/index.ts'
import { SCALES } from './domain/measurement.ts'
import type { LineRow } from './measurement.queries.ts'
import type { Area } from './read-areas.ts'
import type { Cell, ResultRow, Results } from './read-results.ts'

type Intervals = {
  results: Results
  rows: { name: string; row: ResultRow }[]
  title: string
  language: Language
  width: number
}

/** Both measurements beside each other in every row, each with its interval. */
export function drawIntervals({ results, rows, title, language, width }: Intervals): string {
  const { measurement, earlier } = results
  return intervalChart({
    ...{ title, language, width },
    unit: sentimentTexts[language].estimateIn[rows[0]!.row.line.measure],
    series: [...(earlier ? [earlier] : []), measurement].map(({ period }) => periodInWords(period, language)),
    rows: rows.map(({ name, row }) => ({
      name,
      points: [...(earlier ? [pointOf(row.before, row.line)] : []), pointOf(row.now, row.line)],
    })),
  }).svg
}

/** Its interval ends where the scale does. */
function pointOf(cell: Cell | undefined, { measure }: LineRow): IntervalPoint | undefined {
  if (!cell) return undefined
  const { state, value, margin } = cell
  if (value === null || margin === null) return { state, value: null, lo: 0, hi: 0 }
  const [least, most] = SCALES[measure]
  return { state, value, lo: Math.max(least, value - margin), hi: Math.min(most, value + margin) }
}

type LineMap = { title: string; line: LineRow; rows: ResultRow[]; areas: Area[]; language: Language; width: number }

/** One line by district: whole areas in colour, no points. */
export function drawLineMap({ title, line, rows, areas, language, width }: LineMap): string {
  const now = new Map(rows.map((row) => [row.region, row.now]))
  return choropleth({
    ...{ title, language, width },
    unit: sentimentTexts[language].estimateIn[line.measure],
    areas: areas.map(({ code, name, geometry }) => {
      const cell = now.get(code)
      return { code, name, geometry, value: cell?.value ?? null, state: cell?.state ?? 'missing', isProvisional: false }
    }),
  }).svg
}
