import { sql } from 'kysely'
import type { Tx } from '../../platform/database/index.ts'
import type { Day } from '../../shared/days.ts'
import type { AccountState } from './domain/account.ts'

export type Round = {
  id: string
  slug: string
  planId: string
  planSlug: string
  planTitle: string
  reportingYear: number
  councilOn: Day
  revision: number
}

/** Rounds that this actor may see, the last year first; those of one plan, or one by its name in addresses. */
export async function listRounds(tx: Tx, which: { slug?: string; planId?: string } = {}): Promise<Round[]> {
  const { rows } = await sql<Round>`
    select r.id, r.slug, r.plan_id, n.reference as plan_slug, n.title as plan_title, r.reporting_year, r.council_on::text as council_on, r.revision
      from accounting_round r join node n on n.id = r.plan_id
     where (${which.slug ?? null}::text is null or r.slug = ${which.slug ?? null})
       and (${which.planId ?? null}::uuid is null or r.plan_id = ${which.planId ?? null}::uuid)
     order by r.reporting_year desc, n.reference limit 200`.execute(tx)
  return rows
}

export async function findRound(tx: Tx, slug: string): Promise<Round | undefined> {
  return (await listRounds(tx, { slug }))[0]
}

export async function insertRound(
  tx: Tx,
  row: { municipalityId: string; planId: string; slug: string; reportingYear: number; councilOn: Day },
): Promise<string> {
  const { id } = await tx.insertInto('accountingRound').values(row).returning('id').executeTakeFirstOrThrow()
  return id
}

/** Moves the meeting of the council, and with it every day that is not past; answers whether nobody else did meanwhile. */
export async function updateCouncilDay(tx: Tx, id: string, revision: number, councilOn: Day): Promise<boolean> {
  const row = await tx
    .updateTable('accountingRound')
    .set({ councilOn, revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export type AccountInRound = {
  id: string
  goalCode: string
  goalTitle: string
  themeCode: string
  themeName: string
  state: AccountState
  consequence: string | null
  pieces: number
  unweighed: number
  disagreements: number
}

/** The accounts of a round in the order of the plan, with how far each is. */
export async function listAccountsOfRound(tx: Tx, roundId: string): Promise<AccountInRound[]> {
  const { rows } = await sql<AccountInRound>`
    select g.id, g.goal_code, g.goal_title, g.theme_code, g.theme_name, account_state(g.id) as state, g.consequence,
           (select count(*)::int from account_piece p where p.account_id = g.id) as pieces,
           (select count(*)::int from account_piece p where p.account_id = g.id and p.weight = 'unweighed') as unweighed,
           (select count(*)::int from account_disagreement d where d.account_id = g.id) as disagreements
      from goal_account g where g.round_id = ${roundId} order by g.position limit 500`.execute(tx)
  return rows
}
