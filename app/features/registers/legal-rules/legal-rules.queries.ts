import type { Tx } from '../../../platform/database/index.ts'

export type Confirmation = { rule: string; note: string; confirmedAt: Date; name: string | null }

/** The rules that a lawyer of the municipality has confirmed, and who did. */
export function listConfirmations(tx: Tx): Promise<Confirmation[]> {
  return tx
    .selectFrom('confirmedRule')
    .leftJoin('account', (join) =>
      join.on((row) => row(row.cast<string>('account.id', 'text'), '=', row.ref('confirmedBy'))),
    )
    .select(['rule', 'note', 'confirmedAt', 'account.name'])
    .orderBy('rule')
    .limit(1000)
    .execute()
}

export async function insertConfirmation(tx: Tx, municipalityId: string, rule: string, note: string): Promise<void> {
  await tx
    .insertInto('confirmedRule')
    .values({ municipalityId, rule, note })
    .onConflict((conflict) => conflict.columns(['municipalityId', 'rule']).doNothing())
    .execute()
}

export async function deleteConfirmation(tx: Tx, rule: string): Promise<void> {
  await tx.deleteFrom('confirmedRule').where('rule', '=', rule).execute()
}

/** Makes the terms that rest on a rule say whether it is confirmed. */
export async function markCertainty(tx: Tx, rule: string, certainty: 'certain' | 'verify'): Promise<void> {
  await tx.updateTable('recordDeadline').set({ certainty }).where('rule', '=', rule).execute()
}
