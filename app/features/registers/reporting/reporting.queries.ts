import type { Tx } from '../../../platform/database/index.ts'

/** Keeps the code of a report, as a hash. */
export async function insertReportCode(tx: Tx, code: { municipalityId: string; recordId: string; codeHash: string }) {
  await tx.insertInto('reportCode').values(code).execute()
}

/** The number of the report with this code. */
export async function findNumberByCode(tx: Tx, codeHash: string): Promise<string | undefined> {
  const found = await tx
    .selectFrom('reportCode')
    .innerJoin('registerRecord', 'registerRecord.id', 'reportCode.recordId')
    .select('registerRecord.number')
    .where('reportCode.codeHash', '=', codeHash)
    .executeTakeFirst()
  return found?.number
}
