import { eventStream, NotFound, type PageContext } from '../../../../platform/http/index.ts'
import { seeAs } from '../asked-at.ts'
import { watchSession } from '../pulse.ts'

/** Where a session is, as it happens. Who counts (`?tel`) also hears each new number of votes, and never what was voted. */
export async function listenToSession(ctx: PageContext): Promise<Response> {
  const seen = await seeAs(ctx, '')
  if (!seen) throw new NotFound()
  // To a browser this says that there is nothing to listen to, now or later.
  if (seen.status === 'closed' || seen.status === 'published') return new Response(null, { status: 204 })
  const isCounting = ctx.query.has('tel')
  return eventStream(({ send }) => {
    let last = ''
    return watchSession(ctx, seen.id, ({ state, votes }) => {
      if (!isCounting && state === last) return
      last = state
      send(isCounting ? { state, votes } : { state, votes: 0 })
    })
  })
}
