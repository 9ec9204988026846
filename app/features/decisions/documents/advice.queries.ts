import type { Tx } from '../../../platform/database/index.ts'

export type Advice = {
  id: string
  adviser: string
  givenOn: string | null
  advice: string
  isFollowed: boolean | null
  reason: string
}

export function listAdvice(tx: Tx, documentId: string): Promise<Advice[]> {
  return tx
    .selectFrom('documentAdvice')
    .select(['id', 'adviser', 'givenOn', 'advice', 'isFollowed', 'reason'])
    .where('documentId', '=', documentId)
    .orderBy('givenOn')
    .orderBy('adviser')
    .execute()
}

export async function insertAdvice(
  tx: Tx,
  row: Omit<Advice, 'id'> & { municipalityId: string; documentId: string },
): Promise<void> {
  await tx.insertInto('documentAdvice').values(row).execute()
}
