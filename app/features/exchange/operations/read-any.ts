import type { Tx } from '../../../platform/database/index.ts'
import type { PlanFile } from '../plan-file.ts'
import type { FileProblem, Path, Place } from '../problems.ts'
import { type FileRefusal, readPlanFile } from '../read-plan-file.ts'

export type SheetRefusal = 'sheet-needs-plan' | 'unknown-plan' | 'not-a-sheet' | 'no-table' | 'sheet-too-large'

/** A file of any kind that a plan can come in, or why it was refused. */
export type ReadAny =
  | { ok: true; file: PlanFile; fileHash: string; placeOf(path: Path): Place }
  | { ok: false; refusal: FileRefusal | SheetRefusal | 'no-file'; place: Place; found: string; problems?: undefined }
  | { ok: false; refusal?: undefined; problems: FileProblem[] }

/** Reads a whole plan from YAML or JSON, or the tables of a sheet for the plan with this slug. */
export async function readAny(_tx: Tx, bytes: Uint8Array, _planSlug: string): Promise<ReadAny> {
  if (bytes.byteLength === 0) return { ok: false, refusal: 'no-file', place: {}, found: '' }
  return readPlanFile(bytes)
}
