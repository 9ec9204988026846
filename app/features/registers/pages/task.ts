import { type Answer, NotFound, type RequestContext, redirectTo } from '../../../platform/http/index.ts'
import { ok, refuse } from '../../../shared/outcome.ts'
import { findRecord } from '../records.queries.ts'
import { finishTask } from '../write-records.queries.ts'
import { registerFor } from './find.ts'

/** Ticks a task off. One that somebody else ticked off meanwhile is done just as well. */
export async function tickTask(ctx: RequestContext, form: FormData): Promise<Answer> {
  const type = registerFor(ctx, 'handle')
  const { record: number = '', task = '' } = ctx.params
  const revision = Number(form.get('revision'))
  const done = await ctx.transaction('finish a task', async (tx) => {
    const record = await findRecord(tx, type.key, number)
    if (!record || record.destroyedOn || !/^[0-9a-f-]{36}$/.test(task)) return refuse('not-found')
    await finishTask(tx, task, revision, ctx.clock.today(), ctx.actor.id)
    return ok()
  })
  if (!done.ok) throw new NotFound()
  return redirectTo(ctx.href(`/werk/registers/${type.key}/${number}`))
}
