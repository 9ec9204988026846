import type { Tx } from '../../platform/database/index.ts'
import { dayOf } from '../../shared/days.ts'
import { findAccount, type GoalAccount, listSteps } from './accounts.queries.ts'
import type { FrozenAccount } from './domain/frozen-account.ts'
import { readAccount } from './read-account.ts'
import { listAccountsOfRound, listRounds, type Round } from './rounds.queries.ts'

/** An account as it was approved, or as it is now while it waits for that. */
export type AccountOfYear = FrozenAccount & {
  isApproved: boolean
  approvedOn: string | null
  contentHash: string | null
}

/** The accounts of every goal of a plan over a year, in the order of the plan; nothing when no round was opened. */
export async function readAccountsOfYear(tx: Tx, planId: string, year: number): Promise<AccountOfYear[]> {
  const round = (await listRounds(tx, { planId })).find(({ reportingYear }) => reportingYear === year)
  if (!round) return []
  const found: AccountOfYear[] = []
  for (const { goalCode } of await listAccountsOfRound(tx, round.id)) {
    found.push(await readStanding(tx, round, (await findAccount(tx, round.id, goalCode))!))
  }
  return found
}

/** One account as it was approved, or as it is now while it waits for that. */
export async function readStanding(tx: Tx, round: Round, account: GoalAccount): Promise<AccountOfYear> {
  if (account.state !== 'approved') {
    const { frozen } = await readAccount(tx, round, account)
    return { ...frozen, isApproved: false, approvedOn: null, contentHash: null }
  }
  const approved = (await listSteps(tx, account.id)).find(({ step }) => step === 'approved')!
  const frozen = JSON.parse(approved.frozen!) as FrozenAccount
  return { ...frozen, isApproved: true, approvedOn: dayOf(approved.takenAt), contentHash: approved.frozenHash }
}
