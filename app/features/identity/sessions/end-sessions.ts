import type { Database } from '../../../platform/database/index.ts'
import { type Answer, endedSessionCookie, type RequestContext, redirectTo } from '../../../platform/http/index.ts'
import { endOwnSessions } from './change-own.ts'

/** Ends one of my sessions, all the others, or all; anything else ends none. */
export function endSessions(database: Database) {
  return async (ctx: RequestContext, form: FormData): Promise<Answer> => {
    const which = String(form.get('end') ?? '')
    if (which === 'all' || which === 'others') await endOwnSessions(database, ctx, which)
    else if (/^[0-9a-f-]{36}$/.test(which)) await endOwnSessions(database, ctx, { id: which })
    if (which !== 'all') return redirectTo(ctx.href('/werk/mijn-account?gelukt=beeindigd'))
    const answer = redirectTo(ctx.href('/inloggen'))
    answer.headers.set('set-cookie', endedSessionCookie(ctx.isSecure))
    return answer
  }
}
