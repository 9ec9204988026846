import type { Database } from '../../../platform/database/index.ts'
import type { RequestContext } from '../../../platform/http/index.ts'
import { beginAttempt, lockKeys } from '../../identity/index.ts'

/** How long whoever asks for mail from this network address has to wait; 0 when he need not. */
export function secondsToWaitHere(database: Database, ctx: RequestContext): Promise<number> {
  const keys = lockKeys(ctx.config.secret, [{ kind: 'panel', of: ctx.clientAddress }])
  return beginAttempt(database, ctx.municipality.id, keys, ctx.clock.now())
}
