import { barChart as drawBarChart } from './bar-chart.ts'
import { keepDrawings } from './keep.ts'
import { lineChart as drawLineChart } from './line-chart.ts'

export { choropleth, type MapArea, type MapSpec, type MapSummary } from './choropleth.ts'
export type {
  BarChartSpec,
  Chart,
  ChartAnnotation,
  ChartBreak,
  ChartPoint,
  ChartSeries,
  ChartSpec,
  SeriesSummary,
  ValueState,
} from './spec.ts'

/** Amounts as bars: over time as columns, for a single period as one named bar for each part. */
export const barChart = keepDrawings(drawBarChart)

/** Figures over time as lines, each named at its end. */
export const lineChart = keepDrawings(drawLineChart)
