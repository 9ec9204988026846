import type { MiddlewareHandler } from 'hono'
import { matchedRoutes } from 'hono/route'
import { traceOf } from '../trace.ts'
import type { Log } from './log.ts'
import type { Metrics } from './metrics.ts'
import type { Observation } from './observation.ts'

/** Counts and writes down every request, whatever becomes of it. */
export function observe({ metrics, log }: { metrics: Metrics; log: Log }): MiddlewareHandler {
  return async (c, next) => {
    const began = performance.now()
    await next()
    const observation: Observation = {
      method: c.req.method,
      route: patternOf(c),
      status: c.res.status,
      seconds: (performance.now() - began) / 1000,
      traceId: traceOf(c.req.raw).traceId,
    }
    metrics.count(observation)
    const { seconds, ...fields } = observation
    log.write(observation.status >= 500 ? 'warn' : 'info', 'request', { ...fields, ms: Math.round(seconds * 1000) })
  }
}

function patternOf(c: Parameters<MiddlewareHandler>[0]): string {
  const route = matchedRoutes(c).findLast(({ path }) => !path.endsWith('*'))
  return route?.path ?? '(none)'
}
