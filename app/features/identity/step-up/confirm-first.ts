import type { Database } from '../../../platform/database/index.ts'
import { type Answer, type RequestContext, redirectTo, stepCookie } from '../../../platform/http/index.ts'
import { ownKeysActor } from '../actors.ts'
import { FRESH_SECONDS } from '../sessions/sessions.ts'
import { beginStep, STEP_SECONDS, takeStep } from '../steps/steps.ts'

/** The field with which a form says that what was typed is kept, and is to be taken from there. */
export const KEPT_FIELD = 'bewaard'

/** Whether the person proved who he is in the last quarter of an hour. A clock that was set back makes nobody fresh. */
export function isFresh(ctx: RequestContext): boolean {
  if (!ctx.confirmedAt) return false
  const age = (ctx.clock.now().getTime() - ctx.confirmedAt.getTime()) / 1000
  return age >= -FRESH_SECONDS && age < FRESH_SECONDS
}

/**
 * Stands before every address that asks for a fresh proof. Somebody who is fresh goes on; anyone else is asked who he
 * is, and what he typed waits, sealed, for the moment that he sends it again.
 */
export function confirmFirst(database: Database) {
  return async (ctx: RequestContext, sent: FormData): Promise<FormData | Answer> => {
    const form = await withKept(database, ctx, sent)
    if (isFresh(ctx) || !ctx.person) return form
    const fields = [...form].filter((field): field is [string, string] => typeof field[1] === 'string')
    const data = { target: ctx.path, back: pageBefore(ctx), fields: fields.filter(([name]) => name !== 'csrf') }
    const accountId = ctx.person.id
    const actor = ownKeysActor(ctx.municipality.id, accountId)
    const token = await database.as(actor, 'ask who the person is', (tx) =>
      beginStep(tx, ctx, { kind: 'confirm', accountId, data }),
    )
    const answer = redirectTo(ctx.href('/bevestig'))
    answer.headers.append('set-cookie', stepCookie(token, ctx.isSecure, STEP_SECONDS.confirm))
    return answer
  }
}

/** The form as it was typed before the person confirmed who he is; only for him, and only at the same address. */
async function withKept(database: Database, ctx: RequestContext, sent: FormData): Promise<FormData> {
  if (!sent.has(KEPT_FIELD)) return sent
  const step = await takeStep(database, ctx, 'confirm')
  const form = new FormData()
  if (!step || step.accountId !== ctx.person?.id || step.data.target !== ctx.path) return form
  for (const [name, value] of step.data.fields) form.append(name, value)
  return form
}

/** The page with the form, to go back to; a page of our own, in whatever language. */
function pageBefore(ctx: RequestContext): string {
  const referer = ctx.request.headers.get('referer')
  if (!referer || !URL.canParse(referer)) return '/werk'
  const { origin, pathname } = new URL(referer)
  return origin === ctx.origin ? pathname.replace(/^\/en(?=\/|$)/, '') || '/' : '/werk'
}
