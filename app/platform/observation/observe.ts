import { randomBytes } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import { matchedRoutes } from 'hono/route'
import type { Log } from './log.ts'
import type { Metrics } from './metrics.ts'
import type { Observation } from './observation.ts'

const TRACEPARENT = /^00-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}$/

/** The trace a request is part of, after W3C Trace Context; without one a new one begins. */
export function traceIdOf(request: Request): string {
  return TRACEPARENT.exec(request.headers.get('traceparent') ?? '')?.[1] ?? randomBytes(16).toString('hex')
}

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
      traceId: traceIdOf(c.req.raw),
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
