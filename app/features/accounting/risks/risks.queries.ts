import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/index.ts'
import type { Day } from '../../../shared/days.ts'

export type Risk = {
  id: string
  subjectId: string
  subject: string
  kind: 'risk' | 'dependency'
  title: string
  cause: string
  event: string
  effect: string
  measure: string
  owner: string
  organisationId: string | null
  organisation: string | null
  reviewOn: Day | null
  source: string
  closedOn: Day | null
  closedReason: string
  revision: number
}

/** Risks and dependencies, those that are open first and then by the day on which they are looked at: all, of one goal with its actions, or one. */
export async function listRisks(tx: Tx, which: { id?: string; goalId?: string } = {}): Promise<Risk[]> {
  const { rows } = await sql<Risk>`
    select r.id, r.subject_id, n.reference || ' ' || n.title as subject, r.kind, r.title, r.cause, r.event, r.effect, r.measure, r.owner,
           r.organisation_id, o.title as organisation, r.review_on::text as review_on, r.source, r.closed_on::text as closed_on, r.closed_reason, r.revision
      from goal_risk r join node n on n.id = r.subject_id left join node o on o.id = r.organisation_id
     where (${which.id ?? null}::uuid is null or r.id = ${which.id ?? null}::uuid)
       and (${which.goalId ?? null}::uuid is null or r.subject_id = ${which.goalId ?? null}::uuid
         or r.subject_id in (select l.from_id from link l where l.relation = 'serves' and l.to_id = ${which.goalId ?? null}::uuid))
     order by r.closed_on is not null, r.review_on nulls first, r.title, r.id limit 1000`.execute(tx)
  return rows
}

export type RiskInput = Pick<
  Risk,
  | 'subjectId'
  | 'kind'
  | 'title'
  | 'cause'
  | 'event'
  | 'effect'
  | 'measure'
  | 'owner'
  | 'organisationId'
  | 'reviewOn'
  | 'source'
>

export async function insertRisk(tx: Tx, row: RiskInput & { municipalityId: string }): Promise<string> {
  const { id } = await tx.insertInto('goalRisk').values(row).returning('id').executeTakeFirstOrThrow()
  return id
}

/** Writes unless somebody else wrote since `revision`; answers whether it did. */
export async function updateRisk(
  tx: Tx,
  id: string,
  revision: number,
  change: Partial<RiskInput> & { closedOn?: Day; closedReason?: string },
): Promise<boolean> {
  const row = await tx
    .updateTable('goalRisk')
    .set({ ...change, revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** The goals and actions of every plan, to choose from. */
export async function listSubjects(tx: Tx): Promise<{ value: string; label: string }[]> {
  const { rows } = await sql<{ value: string; label: string }>`
    select n.id as value, n.reference || ' ' || n.title as label from node n where n.kind in ('goal', 'action')
     order by n.kind desc, n.reference, n.id limit 3000`.execute(tx)
  return rows
}
