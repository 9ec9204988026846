export { metricsEndpoint } from './endpoint.ts'
export { LOG_LEVELS, type Log, type LogLevel, makeLog } from './log.ts'
export { type Metrics, makeMetrics } from './metrics.ts'
export { observe } from './observe.ts'
