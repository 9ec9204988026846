import type { Tx } from '../../../platform/database/index.ts'

export type StepRow = {
  idHash: string
  municipalityId: string
  kind: string
  accountId: string | null
  sealedData: string
  expiresAt: Date
}

export async function insertStep(tx: Tx, step: StepRow) {
  await tx.insertInto('signInStep').values(step).execute()
}

/** A step that has not run out. */
export function findStepByHash(tx: Tx, idHash: string, now: Date) {
  return tx
    .selectFrom('signInStep')
    .select(['kind', 'accountId', 'sealedData'])
    .where('idHash', '=', idHash)
    .where('expiresAt', '>', now)
    .executeTakeFirst()
}

export async function updateStepData(tx: Tx, idHash: string, sealedData: string) {
  await tx.updateTable('signInStep').set({ sealedData }).where('idHash', '=', idHash).execute()
}

/** Removes a step and answers what it was: of two that come with the same one, only one gets it. */
export function takeStepByHash(tx: Tx, idHash: string, kind: string, now: Date) {
  return tx
    .deleteFrom('signInStep')
    .where('idHash', '=', idHash)
    .where('kind', '=', kind)
    .where('expiresAt', '>', now)
    .returning(['kind', 'accountId', 'sealedData'])
    .executeTakeFirst()
}
