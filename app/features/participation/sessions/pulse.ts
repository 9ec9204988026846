import { mustBe, type RequestContext } from '../../../platform/http/index.ts'
import { ok } from '../../../shared/outcome.ts'
import { findPulse, type Pulse } from './live.queries.ts'

/** How often is looked whether a session moved, once for all who listen in this process. */
const EVERY = 300

type Hear = (pulse: Pulse) => void
type Watch = { hearers: Set<Hear>; last?: Pulse; look(): Promise<void>; end(): void }

const watches = new Map<string, Watch>()

/**
 * Tells what becomes of a session, from now on; answers how to stop listening. The database is asked, so it does not matter
 * which process closes a round, or whether this one was just started again.
 */
export function watchSession(ctx: RequestContext, sessionId: string, hear: Hear): () => void {
  const watch = watches.get(sessionId) ?? begin(ctx, sessionId)
  watch.hearers.add(hear)
  if (watch.last) hear(watch.last)
  return () => {
    watch.hearers.delete(hear)
    if (watch.hearers.size > 0) return
    watch.end()
    watches.delete(sessionId)
  }
}

/** Looks at once: something just happened here. */
export function sessionMoved(sessionId: string): void {
  void watches.get(sessionId)?.look()
}

function begin(ctx: RequestContext, sessionId: string): Watch {
  let isLooking = false
  const look = async () => {
    if (isLooking) return
    isLooking = true
    // The database may be away for a moment; the next look finds it again.
    const found = await ctx
      .transaction('watch a live session', async (tx) => ok(await findPulse(tx, sessionId)))
      .catch(() => undefined)
    isLooking = false
    const pulse = found && mustBe(found)
    if (!pulse || (watch.last?.state === pulse.state && watch.last.votes === pulse.votes)) return
    watch.last = pulse
    for (const hear of watch.hearers) hear(pulse)
  }
  const timer = setInterval(look, EVERY)
  const watch: Watch = { hearers: new Set(), look, end: () => clearInterval(timer) }
  watches.set(sessionId, watch)
  void look()
  return watch
}
