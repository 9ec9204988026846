import { sql } from 'kysely'
import type { Tx } from '../../platform/database/index.ts'
import type { Day } from '../../shared/days.ts'
import type { AccountState, Consequence, PieceKind, Weight } from './domain/account.ts'

export type GoalAccount = {
  id: string
  roundId: string
  themeCode: string
  themeName: string
  goalCode: string
  goalTitle: string
  picked: string[]
  consequence: Consequence | null
  consequenceReason: string
  decisionTitle: string
  decisionOwner: string
  decisionDueOn: Day | null
  state: AccountState
  revision: number
}

/** The account of a goal in a round. */
export async function findAccount(tx: Tx, roundId: string, goalCode: string): Promise<GoalAccount | undefined> {
  const { rows } = await sql<GoalAccount>`
    select id, round_id, theme_code, theme_name, goal_code, goal_title, picked, consequence, consequence_reason, decision_title,
           decision_owner, decision_due_on::text as decision_due_on, account_state(id) as state, revision
      from goal_account where round_id = ${roundId} and goal_code = ${goalCode}`.execute(tx)
  return rows[0]
}

export async function insertAccount(
  tx: Tx,
  row: {
    id: string
    municipalityId: string
    roundId: string
    themeCode: string
    themeName: string
    goalCode: string
    goalTitle: string
    position: number
  },
): Promise<void> {
  await tx.insertInto('goalAccount').values(row).execute()
}

export type AccountChange = Partial<
  Pick<
    GoalAccount,
    'picked' | 'consequence' | 'consequenceReason' | 'decisionTitle' | 'decisionOwner' | 'decisionDueOn'
  >
>

/** Writes unless somebody else wrote since `revision`; answers whether it did. */
export async function updateAccount(tx: Tx, id: string, revision: number, change: AccountChange): Promise<boolean> {
  const row = await tx
    .updateTable('goalAccount')
    .set({ ...change, revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export type Piece = {
  id: string
  position: number
  kind: PieceKind
  said: string
  requestId: string | null
  wording: string
  source: string
  sourceId: string | null
  sourceKind: string | null
  happenedOn: string
  weight: Weight
  weightReason: string
  revision: number
}

/** The pieces of an account in the order in which they came. */
export async function listPieces(tx: Tx, accountId: string): Promise<Piece[]> {
  const { rows } = await sql<Piece>`
    select p.id, p.position, p.kind, p.said, p.request_id, p.wording, p.source, n.id as source_id, n.kind as source_kind, p.happened_on,
           p.weight, p.weight_reason, p.revision
      from account_piece p left join piece_source s on s.piece_id = p.id left join node n on n.id = s.node_id
     where p.account_id = ${accountId} order by p.position, p.id limit 1000`.execute(tx)
  return rows
}

export type NewPiece = Pick<Piece, 'kind' | 'said' | 'wording' | 'source' | 'happenedOn' | 'weight' | 'weightReason'>

export async function insertPiece(
  tx: Tx,
  row: NewPiece & { municipalityId: string; accountId: string },
): Promise<string> {
  const { id } = await tx
    .insertInto('accountPiece')
    .values({
      ...row,
      position: sql<number>`(select coalesce(max(position), 0) + 1 from account_piece where account_id = ${row.accountId})`,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export type PieceChange = Partial<Omit<NewPiece, 'said'>>

/** Writes unless somebody else wrote since `revision`; answers whether it did. */
export async function updatePiece(tx: Tx, id: string, revision: number, change: PieceChange): Promise<boolean> {
  const row = await tx
    .updateTable('accountPiece')
    .set({ ...change, revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export async function deletePiece(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('accountPiece').where('id', '=', id).execute()
}

/** Ties a piece to the thing on the thread that it comes from, or to nothing. */
export async function putPieceSource(tx: Tx, municipalityId: string, pieceId: string, nodeId: string | null) {
  await tx.deleteFrom('pieceSource').where('pieceId', '=', pieceId).execute()
  if (nodeId) await tx.insertInto('pieceSource').values({ municipalityId, pieceId, nodeId }).execute()
}

export type Disagreement = {
  id: string
  pieceId: string | null
  about: 'wording' | 'weighing' | 'consequence'
  saidBy: string
  body: string
  recordedAt: Date
}

export function listDisagreements(tx: Tx, accountId: string): Promise<Disagreement[]> {
  return tx
    .selectFrom('accountDisagreement')
    .select(['id', 'pieceId', 'about', 'saidBy', 'body', 'recordedAt'])
    .where('accountId', '=', accountId)
    .orderBy('recordedAt')
    .limit(200)
    .execute() as Promise<Disagreement[]>
}

export async function insertDisagreement(
  tx: Tx,
  row: Pick<Disagreement, 'pieceId' | 'about' | 'saidBy' | 'body'> & { municipalityId: string; accountId: string },
) {
  await tx.insertInto('accountDisagreement').values(row).execute()
}

export type AccountStep = {
  number: number
  step: 'submitted' | 'approved' | 'returned' | 'reopened'
  reason: string
  frozen: string | null
  frozenHash: string | null
  takenByName: string
  takenAt: Date
}

/** Every step of an account, the last first, with the name of who took it where that is a person. */
export async function listSteps(tx: Tx, accountId: string): Promise<AccountStep[]> {
  const { rows } = await sql<AccountStep>`
    select s.number, s.step, s.reason, s.frozen, s.frozen_hash, coalesce(a.name, '') as taken_by_name, s.taken_at
      from account_step s left join account a on a.id::text = s.taken_by
     where s.account_id = ${accountId} order by s.number desc limit 200`.execute(tx)
  return rows
}

export async function insertStep(
  tx: Tx,
  row: { municipalityId: string; accountId: string; step: AccountStep['step']; reason: string; frozen?: string },
) {
  await tx
    .insertInto('accountStep')
    .values({
      ...row,
      number: sql<number>`(select coalesce(max(number), 0) + 1 from account_step where account_id = ${row.accountId})`,
    })
    .execute()
}

/** Whether this actor had a hand in an account, and so is not the second person. */
export async function hasEdited(tx: Tx, accountId: string, actor: string): Promise<boolean> {
  const row = await tx
    .selectFrom('accountEditor')
    .select('actor')
    .where('accountId', '=', accountId)
    .where('actor', '=', actor)
    .executeTakeFirst()
  return row !== undefined
}

export type SourceChoice = { value: string; kind: string; label: string }

/** What a piece can come from: the papers, meetings, consultations, inputs, evaluations and partners this actor may see. */
export async function listSourceChoices(tx: Tx): Promise<SourceChoice[]> {
  const { rows } = await sql<SourceChoice>`
    select n.id as value, n.kind, n.title as label from node n
     where n.kind in (select to_kind from relation where name = 'rests-on' and from_kind = 'goalAccount')
       and n.kind not in ('action', 'indicator')
     order by n.kind, n.title, n.id limit 1000`.execute(tx)
  return rows
}

/** Decisions that a consequence can lead to. */
export async function listDecisionChoices(tx: Tx): Promise<SourceChoice[]> {
  const { rows } = await sql<SourceChoice>`
    select n.id as value, n.kind, n.title as label from node n
     where n.kind in (select to_kind from relation where name = 'led-to' and from_kind = 'goalAccount')
     order by n.kind, n.title, n.id limit 1000`.execute(tx)
  return rows
}

/** The effect evaluations that look into a goal or into an action that serves it. */
export async function listEffectsOfGoal(tx: Tx, goalNodeId: string): Promise<string[]> {
  const { rows } = await sql<{ reference: string }>`
    select distinct n.reference from link l join node n on n.id = l.from_id and n.kind = 'effect'
     where l.relation = 'evaluates' and (l.to_id = ${goalNodeId} or l.to_id in (
       select s.from_id from link s where s.relation = 'serves' and s.to_id = ${goalNodeId}))
     order by n.reference limit 50`.execute(tx)
  return rows.map(({ reference }) => reference)
}

/** What was learned about a goal in the last year before this one for which it was accounted. */
export async function listLessonsBefore(
  tx: Tx,
  round: { planId: string; reportingYear: number },
  goalCode: string,
): Promise<{ year: number; text: string; source: string }[]> {
  const { rows } = await sql<{ year: number; text: string; source: string }>`
    select r.reporting_year as year, coalesce(nullif(p.wording, ''), p.said) as text, p.source
      from accounting_round r join goal_account g on g.round_id = r.id and g.goal_code = ${goalCode}
      join account_piece p on p.account_id = g.id and p.kind = 'lesson' and p.weight <> 'none'
     where r.plan_id = ${round.planId} and r.reporting_year = (select max(b.reporting_year) from accounting_round b
       where b.plan_id = ${round.planId} and b.reporting_year < ${round.reportingYear})
     order by p.position limit 50`.execute(tx)
  return rows
}

/** The goal of a plan on the thread, by its code. */
export async function findGoalNode(tx: Tx, planId: string, code: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select g.id from link p join link t on t.to_id = p.from_id and t.relation = 'part-of' join node g on g.id = t.from_id and g.kind = 'goal'
     where p.relation = 'part-of' and p.to_id = ${planId} and g.reference = ${code} limit 1`.execute(tx)
  return rows[0]?.id
}
