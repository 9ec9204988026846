import type { Tx } from '../../../platform/database/index.ts'
import { sha256 } from '../../../shared/hash.ts'
import { readCsvBytes } from '../../../shared/sheet-csv.ts'
import { readXlsxSheets } from '../../../shared/sheet-xlsx.ts'
import type { PlanFile } from '../plan-file.ts'
import type { FileProblem, Path, Place } from '../problems.ts'
import { checkShape, type FileRefusal, readPlanFile } from '../read-plan-file.ts'
import { type GivenSheet, readSheets, tableOf } from '../sheets/read-sheets.ts'
import { exportPlan } from './export-plan.ts'

export type SheetRefusal = 'sheet-needs-plan' | 'unknown-plan' | 'not-a-sheet' | 'no-table' | 'sheet-too-large'

/** A file of any kind that a plan can come in, or why it was refused. */
export type ReadAny =
  | { ok: true; file: PlanFile; fileHash: string; placeOf(path: Path): Place }
  | { ok: false; refusal: FileRefusal | SheetRefusal | 'no-file'; place: Place; found: string; problems?: undefined }
  | { ok: false; refusal?: undefined; problems: FileProblem[] }

const MOST_SHEET_BYTES = 10 * 1024 * 1024
const MOST_ROWS = 5000

/** Reads a whole plan from YAML or JSON, or the tables of a sheet for the plan with this slug. */
export async function readAny(tx: Tx, bytes: Uint8Array, planSlug: string): Promise<ReadAny> {
  const refuse = (refusal: SheetRefusal | 'no-file', found = ''): ReadAny => ({ ok: false, refusal, place: {}, found })
  if (bytes.byteLength === 0) return refuse('no-file')
  const kind = kindOf(bytes)
  if (kind === 'text') return readPlanFile(bytes)
  if (bytes.byteLength > MOST_SHEET_BYTES) return refuse('sheet-too-large')
  if (planSlug === '') return refuse('sheet-needs-plan')
  const current = await exportPlan(tx, planSlug)
  if (!current) return refuse('unknown-plan', planSlug)
  const sheets = kind === 'xlsx' ? await readXlsxSheets(bytes) : readCsv(bytes)
  if (!sheets) return refuse('not-a-sheet')
  const filled = sheets.filter(({ rows }) => rows.length > 0)
  const stranger = filled.find(({ rows }) => !tableOf(rows[0]!))
  if (stranger || filled.length === 0) return refuse('no-table', stranger?.rows[0]?.[0] ?? '')
  if (filled.some(({ rows }) => rows.length > MOST_ROWS)) return refuse('sheet-too-large')
  const { file, problems, placeOf } = readSheets(filled, current)
  const shaped = checkShape(file, placeOf)
  const all = [...problems, ...shaped.problems]
  return all.length > 0 ? { ok: false, problems: all } : { ok: true, file, fileHash: sha256(bytes), placeOf }
}

/** By what a file holds, not by what it is called. */
function kindOf(bytes: Uint8Array): 'xlsx' | 'csv' | 'text' {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return 'xlsx'
  const first = new TextDecoder().decode(bytes.subarray(0, 2000)).split(/\r?\n/)[0]!
  const isTable = /[;,]/.test(first) && tableOf([first.split(/[;,]/)[0]!.replaceAll('"', '')]) !== undefined
  return isTable || /^[^{:]*;[^:]*$/.test(first) ? 'csv' : 'text'
}

function readCsv(bytes: Uint8Array): GivenSheet[] | undefined {
  const rows = readCsvBytes(bytes)
  return rows && [{ sheet: '', rows }]
}
