import type { ComponentChildren } from 'preact'
import type { RequestContext } from '../../../../platform/http/index.ts'
import type { SessionStatus } from '../domain/sessions.ts'

/** The script that keeps a page with the session, by its name in the manifest. */
export const LIVE_ISLAND = 'live.island.js'

type Props = {
  ctx: RequestContext
  seen: { state: string; status: SessionStatus }
  code: string
  /** When something moves: ask for the page anew, or put the new content in its place at once. */
  does: 'go' | 'swap'
  children: ComponentChildren
}

/** A page that follows a session: with script it hears what happens, without it is asked for again. */
export function LiveRegion({ ctx, seen, code, does, children }: Props) {
  const events = ctx.href(`/meedoen/${code}/gebeurtenissen`)
  // Nothing comes any more.
  if (seen.status === 'closed' || seen.status === 'published') return <div>{children}</div>
  return (
    <div data-live={does === 'go' ? events : `${events}?tel=1`} data-state={seen.state} data-does={does}>
      {children}
    </div>
  )
}
