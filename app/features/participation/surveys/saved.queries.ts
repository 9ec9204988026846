import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/index.ts'

/** What somebody filled in so far: the fields of the form as it was sent. */
export type SavedForm = [name: string, value: string][]

/** Keeps it under the hash of a code; answers whether it could, which is only while the survey is open. */
export async function saveForm(tx: Tx, surveyId: string, codeHash: string, fields: SavedForm): Promise<boolean> {
  const { rows } = await sql<{ kept: boolean }>`
    select save_form(${surveyId}, ${codeHash}, ${JSON.stringify(fields)}::jsonb) as kept`.execute(tx)
  return rows[0]!.kept
}

export async function findSavedForm(tx: Tx, surveyId: string, codeHash: string): Promise<SavedForm | undefined> {
  const { rows } = await sql<{ content: SavedForm | null }>`
    select find_saved_form(${surveyId}, ${codeHash}) as content`.execute(tx)
  return rows[0]!.content ?? undefined
}

/** Removes what belongs to surveys that are not open any more, and what nobody came back to in so many days. */
export async function clearSavedForms(tx: Tx, days: number): Promise<void> {
  await sql`select clear_saved_forms(${days}::int)`.execute(tx)
}
