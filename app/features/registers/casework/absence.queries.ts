import type { Tx } from '../../../platform/database/index.ts'
import type { Day } from '../../../shared/days.ts'
import type { Absence } from './domain/deputies.ts'

export type AbsenceRow = Absence & { id: string }

const COLUMNS = ['id', 'accountId', 'deputyId', 'startsOn', 'endsOn'] as const

/** Who is or will be away on this day or later, and who stands in for each. */
export function listAbsencesFrom(tx: Tx, day: Day): Promise<AbsenceRow[]> {
  return tx
    .selectFrom('absence')
    .select(COLUMNS)
    .where((row) => row.or([row('endsOn', 'is', null), row('endsOn', '>=', day)]))
    .orderBy('startsOn')
    .orderBy('id')
    .limit(2000)
    .execute()
}

export function findAbsence(tx: Tx, id: string): Promise<AbsenceRow | undefined> {
  return tx.selectFrom('absence').select(COLUMNS).where('id', '=', id).executeTakeFirst()
}

export async function insertAbsence(tx: Tx, municipalityId: string, absence: Absence): Promise<string> {
  const { id } = await tx
    .insertInto('absence')
    .values({ ...absence, municipalityId })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Answers whether there was such an absence that the actor may change. */
export async function updateAbsenceEnd(tx: Tx, id: string, endsOn: Day): Promise<boolean> {
  const changed = await tx
    .updateTable('absence')
    .set({ endsOn })
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst()
  return changed !== undefined
}

/** Of an absence that has not begun. */
export async function deleteAbsence(tx: Tx, id: string): Promise<boolean> {
  const gone = await tx.deleteFrom('absence').where('id', '=', id).returning('id').executeTakeFirst()
  return gone !== undefined
}
