import type { Tx } from '../../../platform/database/index.ts'
import type { Answers } from '../domain/answers.ts'

/** A form on paper; without answers once it was entered twice. */
export type Entry = { number: string; version: number; answers?: Answers; enteredBy: string }

const COLUMNS = ['number', 'version', 'content', 'enteredBy'] as const

export async function findEntry(tx: Tx, surveyId: string, number: string): Promise<Entry | undefined> {
  const row = await tx
    .selectFrom('surveyEntry')
    .select(COLUMNS)
    .where('surveyId', '=', surveyId)
    .where('number', '=', number)
    .executeTakeFirst()
  if (!row) return undefined
  const { content, ...entry } = row
  return { ...entry, ...(content === null ? {} : { answers: content as Answers }) }
}

/** Keeps what was entered the first time; answers whether it was the first. */
export async function insertEntry(
  tx: Tx,
  municipalityId: string,
  surveyId: string,
  { answers, ...entry }: Pick<Entry, 'number' | 'version'> & { answers: Answers },
): Promise<boolean> {
  const done = await tx
    .insertInto('surveyEntry')
    .values({ ...entry, municipalityId, surveyId, content: JSON.stringify(answers) })
    .onConflict((conflict) => conflict.columns(['surveyId', 'number']).doNothing())
    .returning('number')
    .executeTakeFirst()
  return done !== undefined
}

/** The answers went on: of the form is only kept that it was entered. */
export async function finishEntry(tx: Tx, surveyId: string, number: string): Promise<void> {
  await tx
    .updateTable('surveyEntry')
    .set({ content: null })
    .where('surveyId', '=', surveyId)
    .where('number', '=', number)
    .execute()
}

/** Takes back a form that was entered once; answers whether there was one. */
export async function deleteEntry(tx: Tx, surveyId: string, number: string): Promise<boolean> {
  const done = await tx
    .deleteFrom('surveyEntry')
    .where('surveyId', '=', surveyId)
    .where('number', '=', number)
    .where('content', 'is not', null)
    .returning('id')
    .executeTakeFirst()
  return done !== undefined
}

/** Numbers of the forms that wait for their second time, and how many were entered twice. */
export async function listEntries(tx: Tx, surveyId: string): Promise<{ waiting: string[]; finished: number }> {
  const rows = await tx
    .selectFrom('surveyEntry')
    .select(({ eb }) => ['number', eb('content', 'is', null).as('isFinished')])
    .where('surveyId', '=', surveyId)
    .orderBy('number')
    .execute()
  return {
    waiting: rows.flatMap(({ number, isFinished }) => (isFinished ? [] : [number])),
    finished: rows.filter(({ isFinished }) => isFinished).length,
  }
}
