import { randomBytes } from 'node:crypto'
import {
  liveCookie,
  mustBe,
  type PageContext,
  type RequestContext,
  readLiveCookie,
} from '../../../platform/http/index.ts'
import { Kept } from '../../../shared/kept.ts'
import { ok } from '../../../shared/outcome.ts'
import { type Seen, type SeenRound, seeSession } from './live.queries.ts'
import { cleanCode, hashOfKey } from './operations/codes.ts'

/** Longer than any evening. */
const KEPT_SECONDS = 24 * 60 * 60

/** Kept nowhere between here and the phone; the phone itself may, or its back button would lose what was filled in. */
export const PRIVATE = { 'cache-control': 'private, no-cache', 'x-robots-tag': 'noindex' }

/** The key of this phone, and the header that gives it one where it has none yet. */
export function keyOf(ctx: RequestContext): { key: string; headers: Record<string, string> } {
  const known = readLiveCookie(ctx.request, ctx.isSecure)
  if (known) return { key: known, headers: {} }
  const key = randomBytes(16).toString('hex')
  return { key, headers: { 'set-cookie': liveCookie(key, ctx.isSecure, KEPT_SECONDS) } }
}

/** The code in this address, as it is written on the screen. */
export const codeIn = (ctx: RequestContext): string => cleanCode(ctx.params.sessionCode!)

/** What this phone sees at its code. */
export function seeAs(ctx: PageContext, key: string): Promise<Seen | undefined> {
  const code = codeIn(ctx)
  return seeSession(ctx.tx, code, hashOfKey(code, key))
}

/** Rounds that were open: what they ask does not change any more, so a vote need not ask for it again. */
const asked = new Kept<Promise<SeenRound | undefined>>(200)

/** What the open round with this id asks; nothing when it is not in front of who has this code. */
export async function findAsked(ctx: RequestContext, code: string, roundId: string): Promise<SeenRound | undefined> {
  const at = `${ctx.municipality.id} ${code} ${roundId}`
  const found = await asked.get(at, async () => {
    const seen = mustBe(await ctx.transaction('read a round', async (tx) => ok(await seeSession(tx, code, ''))))
    return seen?.round?.id === roundId && seen.round.state === 'open' ? seen.round : undefined
  })
  if (!found) asked.forget(at)
  return found
}
