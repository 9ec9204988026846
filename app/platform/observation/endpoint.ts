import { timingSafeEqual } from 'node:crypto'
import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'
import { sha256 } from '../../shared/hash.ts'
import type { Config } from '../config.ts'
import type { Metrics } from './metrics.ts'

const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1'])

/**
 * The page for Prometheus. With REGIE_METRICS_TOKEN it takes that token as bearer; without one it is only there for this
 * machine itself, and not through a proxy on it, whose requests come from here too.
 */
export function metricsEndpoint(metrics: Metrics, config: Config) {
  return async (c: Context): Promise<Response> => {
    if (!isAllowed(c, config)) return c.text('not found', 404)
    return new Response(await metrics.text(), {
      headers: { 'content-type': metrics.contentType, 'cache-control': 'no-store' },
    })
  }
}

function isAllowed(c: Context, { metricsToken }: Config): boolean {
  if (metricsToken) {
    const given = /^Bearer (.+)$/.exec(c.req.header('authorization') ?? '')?.[1] ?? ''
    return timingSafeEqual(Buffer.from(sha256(given)), Buffer.from(sha256(metricsToken)))
  }
  const address = (c.env as Partial<HttpBindings> | undefined)?.incoming?.socket.remoteAddress ?? ''
  return LOOPBACK.has(address) && !c.req.header('x-forwarded-for') && !c.req.header('forwarded')
}
