import { sql } from 'kysely'
import type { Tx } from '../../platform/database/index.ts'
import type { Day } from '../../shared/days.ts'
import type { Subject } from './domain/asked.ts'

export type RequestState = 'open' | 'handedIn' | 'handedOver' | 'left' | 'neverAnswered'

export type ContributionRequest = {
  id: string
  roundId: string
  asked: string
  organisationId: string | null
  accountId: string | null
  accountName: string | null
  subjects: Subject[]
  dueOn: Day
  state: RequestState
  handedInAt: Date | null
  takenOverFrom: string | null
  hasLink: boolean
  revision: number
}

/** Requests that this actor may see: of a round, for an account, or one. */
export async function listRequests(
  tx: Tx,
  which: { roundId?: string; accountId?: string; id?: string },
): Promise<ContributionRequest[]> {
  const { rows } = await sql<ContributionRequest>`
    select r.id, r.round_id, r.asked, r.organisation_id, r.account_id, a.name as account_name, r.subjects, r.due_on::text as due_on, r.state,
           r.handed_in_at, r.taken_over_from, r.revision,
           exists (select from contribution_link l where l.request_id = r.id and l.ended_at is null) as has_link
      from contribution_request r left join account a on a.id = r.account_id
     where (${which.roundId ?? null}::uuid is null or r.round_id = ${which.roundId ?? null}::uuid)
       and (${which.accountId ?? null}::text is null or r.account_id::text = ${which.accountId ?? null})
       and (${which.id ?? null}::uuid is null or r.id = ${which.id ?? null}::uuid)
     order by r.due_on desc, r.asked, r.id limit 1000`.execute(tx)
  return rows
}

export async function insertRequest(
  tx: Tx,
  row: {
    municipalityId: string
    roundId: string
    asked: string
    organisationId?: string | null
    accountId?: string | null
    subjects: Subject[]
    dueOn: Day
    takenOverFrom?: string
  },
): Promise<string> {
  const { id } = await tx
    .insertInto('contributionRequest')
    .values({ ...row, subjects: JSON.stringify(row.subjects) })
    .returning('id')
    .executeTakeFirstOrThrow()
  await insertAct(tx, { municipalityId: row.municipalityId, requestId: id, act: 'asked' })
  return id
}

/** Writes unless somebody else wrote since `revision`; answers whether it did. */
export async function updateRequest(
  tx: Tx,
  id: string,
  revision: number,
  change: { state?: RequestState; accountId?: string | null; dueOn?: Day },
): Promise<boolean> {
  const row = await tx
    .updateTable('contributionRequest')
    .set({ ...change, revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export type Act = {
  requestId: string
  number: number
  act:
    | 'asked'
    | 'linkSent'
    | 'linkEnded'
    | 'reminded'
    | 'dueToday'
    | 'escalated'
    | 'handedOver'
    | 'left'
    | 'neverAnswered'
    | 'askedAgain'
    | 'handedIn'
  reason: string
  doneAt: Date
}

/** What happened with the requests of a round, in the order in which it did. */
export async function listActs(tx: Tx, roundId: string): Promise<Act[]> {
  const { rows } = await sql<Act>`
    select a.request_id, a.number, a.act, a.reason, a.done_at from request_act a
      join contribution_request r on r.id = a.request_id where r.round_id = ${roundId}
     order by a.request_id, a.number limit 5000`.execute(tx)
  return rows
}

/** Puts on record what was done with a request; of a reminder that went out already nothing, and then it answers false. */
export async function insertAct(
  tx: Tx,
  row: { municipalityId: string; requestId: string; act: Act['act']; reason?: string },
): Promise<boolean> {
  const { rows } = await sql<{ number: number }>`
    insert into request_act (municipality_id, request_id, number, act, reason)
    select ${row.municipalityId}, ${row.requestId}, (select coalesce(max(number), 0) + 1 from request_act where request_id = ${row.requestId}),
           ${row.act}, ${row.reason ?? ''}
     where not exists (select from request_act where request_id = ${row.requestId} and act = ${row.act}
       and act in ('reminded', 'dueToday', 'escalated'))
    returning number`.execute(tx)
  return rows.length > 0
}
