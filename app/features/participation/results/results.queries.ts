import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/index.ts'
import { canonicalJson, sha256 } from '../../../shared/hash.ts'
import type { Answers } from '../domain/answers.ts'
import type { SurveyOutcome } from './analysis/outcome.ts'

/** How many answers are read from the database at a time. */
const PIECE = 5000

/** How many answers there are that may be looked at. */
export async function countAnswerSheets(tx: Tx, surveyId: string): Promise<number> {
  const { count } = await tx
    .selectFrom('answerSheet')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('surveyId', '=', surveyId)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Every answer that may be looked at, in the order of their random keys, a piece at a time. */
export async function* readAnswers(tx: Tx, surveyId: string): AsyncGenerator<Answers> {
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const rows = await tx
      .selectFrom('answerSheet')
      .select(['id', 'content'])
      .where('surveyId', '=', surveyId)
      .where('id', '>', after)
      .orderBy('id')
      .limit(PIECE)
      .execute()
    for (const { content } of rows) yield content as unknown as Answers
    if (rows.length < PIECE) return
    after = rows.at(-1)!.id
  }
}

/** What was chosen for a survey, as it was kept; nothing when nobody chose yet. */
export async function findChoices(
  tx: Tx,
  surveyId: string,
): Promise<{ choices: unknown; revision: number } | undefined> {
  return tx
    .selectFrom('surveyChoice')
    .select(['choices', 'revision'])
    .where('surveyId', '=', surveyId)
    .executeTakeFirst()
}

/** Keeps what was chosen unless somebody else chose since `revision` (0: nobody yet); answers whether it did. */
export async function storeChoices(
  tx: Tx,
  row: { municipalityId: string; surveyId: string; choices: unknown; revision: number },
): Promise<boolean> {
  const { revision, choices, ...key } = row
  const json = JSON.stringify(choices)
  const done =
    revision === 0
      ? await tx
          .insertInto('surveyChoice')
          .values({ ...key, choices: json })
          .onConflict((conflict) => conflict.doNothing())
          .returning('surveyId')
          .executeTakeFirst()
      : await tx
          .updateTable('surveyChoice')
          .set({ choices: json, revision: revision + 1 })
          .where('surveyId', '=', row.surveyId)
          .where('revision', '=', revision)
          .returning('surveyId')
          .executeTakeFirst()
  return done !== undefined
}

/** What came of a survey as it was frozen, with what proves that it is that. */
export type FrozenOutcome = { number: number; outcome: SurveyOutcome; contentHash: string; madeAt: Date }

/** The latest that was frozen and that this actor may see. */
export async function findOutcome(tx: Tx, surveyId: string): Promise<FrozenOutcome | undefined> {
  const row = await tx
    .selectFrom('surveyOutcome')
    .select(['number', 'content', 'contentHash', 'madeAt'])
    .where('surveyId', '=', surveyId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && { ...row, outcome: JSON.parse(row.content) as SurveyOutcome }
}

export async function insertOutcome(
  tx: Tx,
  municipalityId: string,
  surveyId: string,
  number: number,
  outcome: SurveyOutcome,
): Promise<void> {
  const content = canonicalJson(outcome)
  await tx
    .insertInto('surveyOutcome')
    .values({ municipalityId, surveyId, number, content, contentHash: sha256(content) })
    .execute()
}

/** A survey whose outcome is public, to be compared with. */
export type ReportedSurvey = { surveyId: string; key: string; slug: string; title: string; closedOn: string }

/** Surveys of consultations that were reported, the last that closed first. */
export async function listReportedSurveys(tx: Tx): Promise<ReportedSurvey[]> {
  const { rows } = await sql<ReportedSurvey>`
    select s.id as survey_id, s.key, c.slug, c.title,
           to_char((select max(t.taken_at) from consultation_step t where t.consultation_id = c.id and t.phase = 'closed')
             at time zone 'Europe/Amsterdam', 'YYYY-MM-DD') as closed_on
      from survey s join consultation c on c.id = s.consultation_id
     where phase_of(c.id) = 'reported' and exists (select from survey_outcome o where o.survey_id = s.id)
     order by closed_on desc, s.key limit 200`.execute(tx)
  return rows
}
