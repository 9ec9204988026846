import { sql } from 'kysely'
import type { Tx } from '../../platform/database/index.ts'

/** A file that was checked and shown, and waits to be confirmed. */
export type PlanImport = {
  id: string
  planSlug: string
  content: string
  fileHash: string
  baseHash: string
  removesMissing: boolean
}

/** How long a file waits to be confirmed. */
const DAYS_KEPT = 7

/** Keeps a file that was shown; what waited too long goes. */
export async function insertPlanImport(
  tx: Tx,
  municipalityId: string,
  row: Omit<PlanImport, 'id'> & { createdBy: string; createdAt: Date },
): Promise<string> {
  const oldest = new Date(row.createdAt.getTime() - DAYS_KEPT * 24 * 3600 * 1000)
  await tx.deleteFrom('planImport').where('createdAt', '<', oldest).execute()
  const { id } = await tx
    .insertInto('planImport')
    .values({ ...row, municipalityId })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function findPlanImport(tx: Tx, id: string): Promise<PlanImport | undefined> {
  if (!/^[0-9a-f-]{36}$/.test(id)) return undefined
  return tx
    .selectFrom('planImport')
    .select(['id', 'planSlug', 'content', 'fileHash', 'baseHash', 'removesMissing'])
    .where('id', '=', id)
    .executeTakeFirst()
}

export async function deletePlanImport(tx: Tx, id: string) {
  await tx.deleteFrom('planImport').where('id', '=', id).execute()
}

/** That a file was brought in stands in the record, beside the changes themselves. */
export async function recordImport(tx: Tx, planId: string, details: { fileHash: string; changeCount: number }) {
  await sql`select record_act('plan-imported', ${planId}, ${JSON.stringify(details)}::jsonb)`.execute(tx)
}

/** Imports follow one another, also of two plans: both may bring the same organisation along. */
export async function lockImports(tx: Tx, municipalityId: string) {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`import plans ${municipalityId}`}, 0))`.execute(tx)
}
