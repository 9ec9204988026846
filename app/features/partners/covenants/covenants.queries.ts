import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/index.ts'
import type { Day } from '../../../shared/days.ts'
import type { LooseEnd } from '../../thread/index.ts'

/** A covenant as its register has it; what was not put on record is null. */
export type Covenant = {
  id: string
  number: string
  name: string
  state: string
  parties: string[]
  purpose: string | null
  dataBasis: string | null
  signedOn: Day | null
  reviewBy: Day | null
}

/** The last time that a step was taken and not taken back. */
const last = (step: string) => sql`
  select e.given, e.day from record_event e
   where e.record_id = r.id and e.step = ${step}
     and not exists (select from record_event v where v.record_id = e.record_id and v.voids = e.seq)
   order by e.seq desc limit 1`

/** Who is a party: those it was made with, and those who joined later. */
const PARTIES = sql`
  select p.organisation_id as id from record_party p where p.record_id = r.id and p.ended_on is null and p.organisation_id is not null
  union
  select (e.given ->> 'party')::uuid from record_event e
   where e.record_id = r.id and e.step = 'join'
     and not exists (select from record_event v where v.record_id = e.record_id and v.voids = e.seq)`

const covenants = (condition: ReturnType<typeof sql<boolean>>) => sql<Covenant>`
  select r.id, r.number, r.title as name, r.state, r.facts ->> 'aim' as purpose,
         assessed.given ->> 'basis' as data_basis, signed.day as signed_on,
         (select d.due_on from record_deadline d where d.record_id = r.id and d.key = 'review' and d.is_open) as review_by,
         array(select o.name from organisation o join (${PARTIES}) p on p.id = o.id order by lower(o.name)) as parties
    from register_record r
    left join lateral (${last('assess')}) assessed on true
    left join lateral (${last('sign')}) signed on true
   where r.register = 'convenanten' and r.merged_into is null and r.destroyed_on is null and ${condition}
   order by r.title, r.number limit 500`

/** The covenants on which an action of a plan rests. */
export async function listCovenantsOfAction(tx: Tx, actionId: string): Promise<Covenant[]> {
  const condition = sql<boolean>`r.id in (select u.covenant_id from covenant_use u where u.action_id = ${actionId})`
  return (await covenants(condition).execute(tx)).rows
}

/** The covenants that let data of a register be shared. */
export async function listCovenantsOfRegister(tx: Tx, register: string): Promise<Covenant[]> {
  const condition = sql<boolean>`r.id in (select u.covenant_id from covenant_use u where u.register = ${register})`
  return (await covenants(condition).execute(tx)).rows
}

/** The covenants to which an organisation is a party. */
export async function listCovenantsOfPartner(tx: Tx, organisationId: string): Promise<Covenant[]> {
  return (await covenants(sql<boolean>`${organisationId}::uuid in (${PARTIES})`).execute(tx)).rows
}

/** What rests on a covenant: an action of a plan, or the sharing of data of a register. */
export type CovenantUse = { id: string; actionId: string | null; register: string | null; title: string }

export async function listCovenantUses(tx: Tx, covenantId: string): Promise<CovenantUse[]> {
  const { rows } = await sql<CovenantUse>`
    select u.id, u.action_id, u.register, coalesce(n.reference || ' ' || n.title, '') as title
      from covenant_use u left join node n on n.id = u.action_id
     where u.covenant_id = ${covenantId} order by n.reference, n.title, u.register limit 1000`.execute(tx)
  return rows
}

/** Every action that can rest on a covenant, those of the newest plan first. */
export async function listActionsToChoose(tx: Tx): Promise<{ id: string; title: string; plan: string }[]> {
  const { rows } = await sql<{ id: string; title: string; plan: string }>`
    select a.id, a.code || ' ' || a.title as title, p.title as plan
      from action a join plan p on p.id = a.plan_id
     order by p.starts_on desc, p.slug, a.code limit 2000`.execute(tx)
  return rows
}

type NewUse = { municipalityId: string; covenantId: string; actionId: string | null; register: string | null }

/** Puts on record that something rests on a covenant; a second time changes nothing. */
export async function insertCovenantUse(tx: Tx, use: NewUse): Promise<void> {
  await tx
    .insertInto('covenantUse')
    .values(use)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Answers whether it did rest on this covenant. */
export async function deleteCovenantUse(tx: Tx, covenantId: string, id: string): Promise<boolean> {
  if (!/^[0-9a-f-]{36}$/.test(id)) return false
  const gone = await tx
    .deleteFrom('covenantUse')
    .where('id', '=', id)
    .where('covenantId', '=', covenantId)
    .returning('id')
    .executeTakeFirst()
  return gone !== undefined
}

/** Covenants in force that were to be looked at again by a day that is over. */
export async function findCovenantsPastReview(tx: Tx, today: Day): Promise<LooseEnd[]> {
  const { rows } = await sql<LooseEnd>`
    select r.id as node_id, r.title as title, d.due_on::text as detail, '' as owner, null::uuid as theme_id,
           '/werk/registers/convenanten/' || r.number as solve_path
      from register_record r join record_deadline d on d.record_id = r.id and d.key = 'review' and d.is_open
     where r.register = 'convenanten' and r.state = 'signed' and r.merged_into is null and r.destroyed_on is null
       and d.due_on < ${today}::date
     order by d.due_on, r.title limit 500`.execute(tx)
  return rows
}
