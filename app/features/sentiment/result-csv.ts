import { sentimentResultTexts } from '../../i18n/sentiment-results.ts'
import type { ColumnType, OpenTable } from '../../shared/csvw.ts'
import type { ResultRow, Results } from './read-results.ts'

const TYPES = {
  line: 'string',
  name: 'string',
  region: 'string',
  area: 'string',
  period: 'string',
  state: 'string',
  estimate: 'number',
  margin: 'number',
  answers: 'integer',
  earlier_period: 'string',
  earlier_estimate: 'number',
  earlier_margin: 'number',
  difference: 'number',
  difference_low: 'number',
  difference_high: 'number',
  change: 'string',
} as const satisfies Record<keyof (typeof sentimentResultTexts)['nl']['columns'], ColumnType>

/** The numbers of the page, with the differences and what may be said of them. */
export function resultTable({ measurement, earlier, rows }: Results): OpenTable {
  const { nl, en } = { nl: sentimentResultTexts.nl.columns, en: sentimentResultTexts.en.columns }
  return {
    columns: Object.entries(TYPES).map(([name, type]) => ({
      ...{ name, type },
      ...{ nl: nl[name as keyof typeof nl], en: en[name as keyof typeof en] },
    })),
    primaryKey: ['line', 'region', 'period'],
    rows: rows.map(({ line, region, area, now, before, told }) => ({
      ...{ line: line.key, name: line.nl, region, area, period: measurement.period },
      ...{ state: now.state, estimate: now.value, margin: now.margin, answers: now.sample },
      earlier_period: earlier?.period ?? null,
      earlier_estimate: before?.value ?? null,
      earlier_margin: before?.margin ?? null,
      ...differenceOf(told),
    })),
  }
}

function differenceOf(told: ResultRow['told']) {
  if (!('diff' in told)) {
    return { difference: null, difference_low: null, difference_high: null, change: told.kind }
  }
  const { diff, lo, hi, kind } = told
  return { difference: short(diff), difference_low: short(lo), difference_high: short(hi), change: kind }
}

const short = (value: number) => Number(value.toFixed(4))
