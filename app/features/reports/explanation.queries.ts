import type { Tx } from '../../platform/database/index.ts'
import type { Explanation } from './domain/contradictions.ts'

export type ExplanationRow = Explanation & { sectionId: string; sentence: string }

/** What was explained in these sections, in the order in which it was. */
export function listExplanations(tx: Tx, sectionIds: string[]): Promise<ExplanationRow[]> {
  if (sectionIds.length === 0) return Promise.resolve([])
  return tx
    .selectFrom('reportExplanation')
    .select(['sectionId', 'fingerprint', 'sentence', 'explanation', 'isPrinted', 'explainedBy'])
    .where('sectionId', 'in', sectionIds)
    .orderBy('explainedAt')
    .orderBy('id')
    .limit(2000)
    .execute()
}

/** Writes an explanation, or writes it anew. */
export async function upsertExplanation(tx: Tx, row: ExplanationRow & { municipalityId: string }) {
  const { explanation, isPrinted, explainedBy } = row
  await tx
    .insertInto('reportExplanation')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['sectionId', 'fingerprint']).doUpdateSet({ explanation, isPrinted, explainedBy }),
    )
    .execute()
}

export async function deleteExplanation(tx: Tx, sectionId: string, fingerprint: string) {
  await tx
    .deleteFrom('reportExplanation')
    .where('sectionId', '=', sectionId)
    .where('fingerprint', '=', fingerprint)
    .execute()
}
