import { z } from 'zod'
import { type Answer, orNotFound, type RequestContext, redirectTo } from '../../../../platform/http/index.ts'
import { refuse } from '../../../../shared/outcome.ts'
import { dayField } from '../../day-fields.ts'
import { findDocument } from '../../documents/documents.queries.ts'
import { shownWithInitialRefusal } from '../../documents/pages/document-page.tsx'
import { type InitialRefusal, putInitial } from '../put-initial.ts'
import { listStops, whoActsFor } from '../routing.queries.ts'

const asked = z.object({
  stop: z.uuid(),
  version: z.coerce.number().int(),
  act: z.enum(['initialled', 'returned', 'passedOver']),
})

/** An initial of whoever is at turn; what somebody else of the secretariat writes down was put on paper. */
export async function putInitialForm(ctx: RequestContext, form: FormData): Promise<Answer> {
  const read = asked.safeParse(Object.fromEntries(form))
  const done = await ctx.transaction('put an initial', async (tx) => {
    const document = orNotFound(await findDocument(tx, { slug: ctx.params.document! }))
    if (!read.success) return refuse('invalid')
    const { stop: stopId, version, act } = read.data
    const today = ctx.clock.today()
    const stop = (await listStops(tx, document.id)).find(({ id }) => id === stopId)
    const isMine = stop?.accountId ? (await whoActsFor(tx, stop.accountId, today)).includes(ctx.actor.id) : false
    if (!isMine && !ctx.may('decisions.keep')) return refuse('not-yours')
    const remark = String(form.get(`remark-${stopId}`) ?? '').slice(0, 2000)
    const typedDay = dayField.safeParse(form.get(`on-${stopId}`))
    const on = !isMine && typedDay.success ? typedDay.data : today
    const by = isMine && act !== 'passedOver' ? { accountId: ctx.actor.id } : ('paper' as const)
    return putInitial(tx, ctx.municipality.id, { documentId: document.id, stopId, act, version, remark, on, by })
  })
  if (done.ok) return redirectTo(ctx.href(`/werk/stukken/${ctx.params.document}`))
  return shownWithInitialRefusal(ctx, done.reason as InitialRefusal | 'invalid')
}
