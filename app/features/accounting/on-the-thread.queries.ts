import { sql } from 'kysely'
import type { Tx } from '../../platform/database/index.ts'
import type { Day } from '../../shared/days.ts'
import type { AccountState } from './domain/account.ts'

/** How far each of these accounts is. */
export async function listAccountStates(
  tx: Tx,
  ids: readonly string[],
): Promise<{ id: string; state: AccountState }[]> {
  const { rows } = await sql<{ id: string; state: AccountState }>`
    select id, account_state(id) as state from goal_account where id = any (${ids}::uuid[])`.execute(tx)
  return rows
}

type OpenDecision = { id: string; title: string; address: string; owner: string; dueOn: Day }

/** Decisions that an approved account leads to and that nobody took yet, the first due first. */
export async function listDecisionsToTake(tx: Tx): Promise<OpenDecision[]> {
  const { rows } = await sql<OpenDecision>`
    select g.id, g.goal_code || ' ' || g.goal_title as title, '/werk/verantwoording/' || r.slug || '/doelen/' || g.goal_code as address,
           g.decision_owner as owner, g.decision_due_on::text as due_on
      from goal_account g join accounting_round r on r.id = g.round_id
     where g.consequence in ('adjust', 'stop') and g.decision_title = '' and account_state(g.id) = 'approved'
     order by g.decision_due_on, g.goal_code limit 500`.execute(tx)
  return rows
}

/** Accounts that are not approved, with the day of the council from which their own follows. */
export async function listAccountsToFinish(
  tx: Tx,
): Promise<{ id: string; title: string; address: string; councilOn: Day }[]> {
  const { rows } = await sql<{ id: string; title: string; address: string; councilOn: Day }>`
    select g.id, g.goal_code || ' ' || g.goal_title as title, '/werk/verantwoording/' || r.slug || '/doelen/' || g.goal_code as address,
           r.council_on::text as council_on
      from goal_account g join accounting_round r on r.id = g.round_id
     where account_state(g.id) <> 'approved' order by r.reporting_year desc, g.position limit 1000`.execute(tx)
  return rows
}
