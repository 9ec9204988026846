import type { z } from 'zod'
import { sha256 } from '../../shared/hash.ts'
import { planFileSchema } from './plan-file.schema.ts'
import { FORMAT_NAME, FORMAT_VERSION, type PlanFile } from './plan-file.ts'
import { type FileProblem, foundInWords, type Path, type Place, type ProblemCode } from './problems.ts'
import { readText, type TextRefusal } from './read-text.ts'

export type FileRefusal = TextRefusal | 'newer-version' | 'not-a-plan'

/** What a file holds, or why it cannot be read at all, or everything that is wrong with it. */
export type ReadPlan =
  | { ok: true; file: PlanFile; fileHash: string; placeOf(path: Path): Place }
  | { ok: false; refusal: FileRefusal; place: Place; found: string }
  | { ok: false; refusal?: undefined; problems: FileProblem[] }

/** Reads a plan from YAML or JSON and checks its shape; whether it fits the municipality is checked against the database. */
export function readPlanFile(bytes: Uint8Array): ReadPlan {
  const text = readText(bytes)
  if (!text.ok) return { ok: false, refusal: text.reason, place: text.place, found: text.found }
  const version = versionOf(text.value)
  if (version === undefined) return { ok: false, refusal: 'not-a-plan', place: {}, found: '' }
  if (version > FORMAT_VERSION) return { ok: false, refusal: 'newer-version', place: {}, found: String(version) }
  const { file, problems } = checkShape(text.value, text.placeOf)
  return file ? { ok: true, file, fileHash: sha256(bytes), placeOf: text.placeOf } : { ok: false, problems }
}

/** Holds what was read against the schema; every problem gets its place. */
export function checkShape(
  value: unknown,
  placeOf: (path: Path) => Place,
): { file: PlanFile; problems: [] } | { file?: undefined; problems: FileProblem[] } {
  const parsed = planFileSchema.safeParse(value)
  if (parsed.success) return { file: parsed.data, problems: [] }
  const problems = parsed.error.issues.flatMap((issue) => problemsOf(issue, value))
  return { problems: problems.map((problem) => ({ ...problem, place: placeOf(problem.path) })) }
}

/** The number in `regie-plan/1`; nothing for a file that is something else. */
function versionOf(value: unknown): number | undefined {
  const format = typeof value === 'object' && value !== null ? (value as { format?: unknown }).format : undefined
  const found = new RegExp(`^${FORMAT_NAME}/(\\d{1,6})$`).exec(String(format))
  return found ? Number(found[1]) : undefined
}

const OWN_CODES: ReadonlySet<string> = new Set([
  'required',
  'too-long',
  'not-a-text',
  'not-a-day',
  'not-a-period',
  'not-a-number',
  'not-an-amount',
  'not-a-year',
  'not-a-choice',
  'not-a-slug',
])

function problemsOf(issue: z.core.$ZodIssue, value: unknown): FileProblem[] {
  const path = issue.path as Path
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: [...path, key], code: 'unknown-field', found: '', place: {} }))
  }
  const found = valueAt(value, path)
  const code: ProblemCode = found === undefined ? 'required' : codeOf(issue)
  return [{ path, code, found: foundInWords(found), place: {} }]
}

function codeOf(issue: z.core.$ZodIssue): ProblemCode {
  if (OWN_CODES.has(issue.message)) return issue.message as ProblemCode
  if (issue.code === 'too_big' || issue.code === 'too_small')
    return issue.origin === 'array' ? 'too-many' : 'not-an-amount'
  if (issue.code === 'invalid_type' && issue.expected === 'array') return 'not-a-list'
  return 'not-an-object'
}

function valueAt(value: unknown, path: Path): unknown {
  let found = value
  for (const step of path) found = (found as Record<string | number, unknown> | null | undefined)?.[step]
  return found
}
