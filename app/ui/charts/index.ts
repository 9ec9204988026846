import { barChart as drawBarChart } from './bar-chart.ts'
import { choropleth as drawChoropleth } from './choropleth.ts'
import { fanChart as drawFanChart } from './fan-chart.ts'
import { infographic as drawInfographic } from './infographic.ts'
import { intervalChart as drawIntervalChart } from './interval-chart.ts'
import { keepDrawings } from './keep.ts'
import { lineChart as drawLineChart } from './line-chart.ts'
import { logicDiagram as drawLogicDiagram } from './logic-diagram.ts'
import { processTimeline as drawProcessTimeline } from './process-timeline.ts'
import { quadrantChart as drawQuadrantChart } from './quadrant-chart.ts'
import { shareChart as drawShareChart } from './share-chart.ts'

export { areaMap, type DrawnArea } from './area-map.ts'
export { areaPicker, type PickerArea } from './area-picker.ts'
export type { MapArea, MapSpec, MapSummary } from './choropleth.ts'
export type { AreaGeometry } from './geometry.ts'
export type { Infographic, InfographicItem, PictureName } from './infographic.ts'
export type { IntervalPoint, IntervalSpec } from './interval-chart.ts'
export type { LogicPath, LogicSpec } from './logic-diagram.ts'
export type { TimelineBar, TimelineLook } from './process-timeline.ts'
export type {
  BarChartSpec,
  Chart,
  ChartAnnotation,
  ChartBreak,
  ChartPoint,
  ChartSeries,
  ChartSpec,
  SeriesSummary,
} from './spec.ts'

/** Amounts as bars: over time as columns, for a single period as one named bar for each part. */
export const barChart = keepDrawings(drawBarChart)

/** Figures over time as lines, each named at its end. */
export const lineChart = keepDrawings(drawLineChart)

/** How actions should help a goal: from action by mechanism and indicator to the goal. */
export const logicDiagram = keepDrawings(drawLogicDiagram)

/** One line among many like it, such as a difference beside those that chance makes. */
export const fanChart = keepDrawings(drawFanChart)

/** Estimates from a sample as points with their interval. */
export const intervalChart = keepDrawings(drawIntervalChart)

/** Areas coloured by their figure. */
export const choropleth = keepDrawings(drawChoropleth)

/** How each of several wholes is divided. */
export const shareChart = keepDrawings(drawShareChart)

/** Things by two marks at once, in four fields. */
export const quadrantChart = keepDrawings(drawQuadrantChart)

/** The steps of a planning on an axis of time, with what waits for what. */
export const processTimeline = keepDrawings(drawProcessTimeline)

/** A year in large figures, each with a small picture and the way it went. */
export const infographic = keepDrawings(drawInfographic)
