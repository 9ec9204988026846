import { type Outcome, ok, refuse } from '../../../shared/outcome.ts'
import type { RegisterType } from '../declaration.ts'
import { recordAct } from '../operations/record-act.ts'
import { findRecordForUpdate } from '../records.queries.ts'
import type { Scope } from '../scope.ts'

/** Puts on record that a file for the court was made, what for, and the checksum by which it is known again. */
export async function noteDossier(
  scope: Scope,
  type: RegisterType,
  { number, reason, digest }: { number: string; reason: string; digest: string },
): Promise<Outcome<'not-found'>> {
  const record = await findRecordForUpdate(scope.tx, type.key, number)
  if (!record || record.destroyedOn) return refuse('not-found')
  await recordAct(scope, type, record, { act: 'dossier-made', reason, given: { digest } })
  return ok()
}
