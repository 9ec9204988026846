import { sql } from 'kysely'
import type { Tx } from '../../../../platform/database/index.ts'
import type { Day } from '../../../../shared/days.ts'
import type { Code } from './codebook.ts'

export type Codebook = { number: number; codes: Code[] }

/** The codebook of a question as it is now, or the version asked for. */
export async function findCodebook(
  tx: Tx,
  surveyId: string,
  question: string,
  number?: number,
): Promise<Codebook | undefined> {
  const row = await tx
    .selectFrom('codebookVersion')
    .select(['number', 'codes'])
    .where('surveyId', '=', surveyId)
    .where('question', '=', question)
    .$if(number !== undefined, (query) => query.where('number', '=', number!))
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row as Codebook | undefined
}

export async function insertCodebook(
  tx: Tx,
  row: { municipalityId: string; surveyId: string; question: string; number: number; codes: Code[] },
): Promise<void> {
  await tx
    .insertInto('codebookVersion')
    .values({ ...row, codes: JSON.stringify(row.codes) })
    .execute()
}

export type Round = {
  id: string
  surveyId: string
  question: string
  codebook: number
  startedOn: Day
  finishedOn: Day | null
  units: number
  coders: number
  isDone: boolean
}

const ROUND = sql`r.id, r.survey_id, r.question, r.codebook, r.started_on::text as started_on, r.finished_on::text as finished_on,
  (select count(*)::int from coding_unit u where u.round_id = r.id) as units,
  (select count(*)::int from coding_coder c where c.round_id = r.id) as coders, coding_done(r.id) as is_done`

export async function listRounds(tx: Tx, surveyId: string): Promise<Round[]> {
  const { rows } = await sql<Round>`
    select ${ROUND} from coding_round r where r.survey_id = ${surveyId} order by r.started_on, r.id limit 200`.execute(
    tx,
  )
  return rows
}

export async function findRound(tx: Tx, surveyId: string, id: string): Promise<Round | undefined> {
  if (!/^[0-9a-f-]{36}$/.test(id)) return undefined
  const { rows } = await sql<Round>`
    select ${ROUND} from coding_round r where r.survey_id = ${surveyId} and r.id = ${id}`.execute(tx)
  return rows[0]
}

/** Begins a round over every answer to the question, in random order; answers its id and how many there are. */
export async function insertRound(
  tx: Tx,
  row: { municipalityId: string; surveyId: string; question: string; codebook: number; startedOn: Day },
): Promise<{ id: string; units: number }> {
  const { id } = await tx.insertInto('codingRound').values(row).returning('id').executeTakeFirstOrThrow()
  const { numAffectedRows } = await sql`
    insert into coding_unit (municipality_id, round_id, sheet_id, position)
    select a.municipality_id, ${id}, a.id, row_number() over (order by gen_random_uuid())
      from answer_sheet a
     where a.survey_id = ${row.surveyId} and coalesce(trim(a.content ->> ${row.question}), '') <> ''`.execute(tx)
  return { id, units: Number(numAffectedRows ?? 0) }
}

/** Makes the actor a coder of this round; answers whether there was room. */
export async function takePartInCoding(tx: Tx, municipalityId: string, roundId: string): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`coders ${roundId}`}, 0))`.execute(tx)
  const taken = await tx.selectFrom('codingCoder').select('number').where('roundId', '=', roundId).execute()
  if (taken.length >= 2) return false
  await tx
    .insertInto('codingCoder')
    .values({ municipalityId, roundId, number: taken.length + 1 })
    .execute()
  return true
}

/** An answer to be coded, with the codes that the actor may see: his own, and both once both are done. */
export type Unit = {
  sheetId: string
  text: string
  own: string | null
  first: string | null
  second: string | null
  settled: string | null
}

export async function listUnits(tx: Tx, round: Round, accountId: string): Promise<Unit[]> {
  const { rows } = await sql<Unit>`
    select u.sheet_id, a.content ->> ${round.question} as text,
           (select g.code from coding_code g where g.round_id = u.round_id and g.sheet_id = u.sheet_id and g.coder = ${accountId}) as own,
           (select g.code from coding_code g join coding_coder c on c.round_id = g.round_id and c.account = g.coder and c.number = 1
             where g.round_id = u.round_id and g.sheet_id = u.sheet_id) as first,
           (select g.code from coding_code g join coding_coder c on c.round_id = g.round_id and c.account = g.coder and c.number = 2
             where g.round_id = u.round_id and g.sheet_id = u.sheet_id) as second,
           (select s.code from coding_settled s where s.round_id = u.round_id and s.sheet_id = u.sheet_id) as settled
      from coding_unit u join answer_sheet a on a.id = u.sheet_id
     where u.round_id = ${round.id} order by u.position limit 20000`.execute(tx)
  return rows
}

export async function isCoder(tx: Tx, roundId: string, accountId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('codingCoder')
    .select('number')
    .where('roundId', '=', roundId)
    .where('account', '=', accountId)
    .executeTakeFirst()
  return row !== undefined
}

type Choice = { municipalityId: string; roundId: string; sheetId: string; code: string }

/** Gives an answer a code as the actor; choosing again replaces it. */
export async function upsertCode(tx: Tx, row: Choice): Promise<void> {
  await tx
    .insertInto('codingCode')
    .values(row)
    .onConflict((conflict) => conflict.columns(['roundId', 'sheetId', 'coder']).doUpdateSet({ code: row.code }))
    .execute()
}

/** Writes down what two who differed agreed on. */
export async function upsertSettled(tx: Tx, row: Choice): Promise<void> {
  await tx
    .insertInto('codingSettled')
    .values(row)
    .onConflict((conflict) => conflict.columns(['roundId', 'sheetId']).doUpdateSet({ code: row.code }))
    .execute()
}

/** Closes a round; answers whether it was open. */
export async function finishRound(tx: Tx, id: string, today: Day): Promise<boolean> {
  const done = await tx
    .updateTable('codingRound')
    .set({ finishedOn: today })
    .where('id', '=', id)
    .where('finishedOn', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return done !== undefined
}
