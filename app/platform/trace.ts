import { randomBytes } from 'node:crypto'

/** The trace a request is part of, and the span of whoever asked us; null when the trace begins here. */
export type Trace = { traceId: string; parentSpanId: string | null }

const TRACEPARENT = /^00-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}$/

/** Reads the header `traceparent` of W3C Trace Context; without a valid one a new trace begins. */
export function traceOf(request: Request): Trace {
  const [, trace = '', span = ''] = TRACEPARENT.exec(request.headers.get('traceparent') ?? '') ?? []
  const isGiven = /[^0]/.test(trace) && /[^0]/.test(span)
  return isGiven
    ? { traceId: trace, parentSpanId: span }
    : { traceId: randomBytes(16).toString('hex'), parentSpanId: null }
}
