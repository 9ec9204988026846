export { barChart } from './bar-chart.ts'
export { choropleth, type MapArea, type MapSpec, type MapSummary } from './choropleth.ts'
export { lineChart } from './line-chart.ts'
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
