import type { Tx } from '../../../platform/database/index.ts'
import { orNotFound, type RequestContext } from '../../../platform/http/index.ts'
import { findAccount, type GoalAccount } from '../accounts.queries.ts'
import { findRound, type Round } from '../rounds.queries.ts'

export const roundAddress = (round: Pick<Round, 'slug'>) => `/werk/verantwoording/${round.slug}`
export const accountAddress = (round: Pick<Round, 'slug'>, goalCode: string) =>
  `${roundAddress(round)}/doelen/${goalCode}`

/** The round of an address. */
export async function roundOf(tx: Tx, { params }: Pick<RequestContext, 'params'>): Promise<Round> {
  return orNotFound(await findRound(tx, params.accountingRound!))
}

/** The account of an address, with its round. */
export async function accountOf(
  tx: Tx,
  ctx: Pick<RequestContext, 'params'>,
): Promise<{ round: Round; account: GoalAccount }> {
  const round = await roundOf(tx, ctx)
  return { round, account: orNotFound(await findAccount(tx, round.id, ctx.params.goal!)) }
}
