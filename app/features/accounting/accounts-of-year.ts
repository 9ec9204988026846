import type { Tx } from '../../platform/database/index.ts'
import { dayOf } from '../../shared/days.ts'
import { findAccount, listSteps } from './accounts.queries.ts'
import type { FrozenAccount } from './domain/frozen-account.ts'
import { readAccount } from './read-account.ts'
import { listAccountsOfRound, listRounds } from './rounds.queries.ts'

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
    const account = (await findAccount(tx, round.id, goalCode))!
    if (account.state === 'approved') {
      const approved = (await listSteps(tx, account.id)).find(({ step }) => step === 'approved')!
      const frozen = JSON.parse(approved.frozen!) as FrozenAccount
      const standing = { approvedOn: dayOf(approved.takenAt), contentHash: approved.frozenHash }
      found.push({ ...frozen, isApproved: true, ...standing })
    } else {
      const { frozen } = await readAccount(tx, round, account)
      found.push({ ...frozen, isApproved: false, approvedOn: null, contentHash: null })
    }
  }
  return found
}
