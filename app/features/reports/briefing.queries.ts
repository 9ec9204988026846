import type { Tx } from '../../platform/database/index.ts'

export type BriefingQuestion = { id: string; position: number; question: string; answer: string; revision: number }

const COLUMNS = ['id', 'position', 'question', 'answer', 'revision'] as const

/** The questions of an edition in their order. */
export function listQuestions(tx: Tx, buildId: string): Promise<BriefingQuestion[]> {
  return tx
    .selectFrom('briefingQuestion')
    .select(COLUMNS)
    .where('buildId', '=', buildId)
    .orderBy('position')
    .limit(200)
    .execute()
}

export async function insertQuestions(
  tx: Tx,
  municipalityId: string,
  buildId: string,
  questions: { position: number; question: string; answer: string }[],
) {
  if (questions.length === 0) return
  await tx
    .insertInto('briefingQuestion')
    .values(questions.map((one) => ({ ...one, municipalityId, buildId })))
    .execute()
}

/** Writes a question unless somebody else wrote it since `revision`; answers whether it did. */
export async function updateQuestion(
  tx: Tx,
  buildId: string,
  { id, revision, question, answer }: Omit<BriefingQuestion, 'position'>,
): Promise<boolean> {
  const changed = await tx
    .updateTable('briefingQuestion')
    .set({ question, answer, revision: revision + 1 })
    .where('id', '=', id)
    .where('buildId', '=', buildId)
    .where('revision', '=', revision)
    .returning('id')
    .executeTakeFirst()
  return changed !== undefined
}

export async function deleteQuestion(tx: Tx, buildId: string, id: string) {
  await tx.deleteFrom('briefingQuestion').where('id', '=', id).where('buildId', '=', buildId).execute()
}
