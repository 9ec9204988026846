import type { Tx } from '../../../platform/database/index.ts'
import { type Outcome, ok } from '../../../shared/outcome.ts'
import { addPart, removePart, savePart } from '../operations/save-part.ts'
import { PARTS } from '../plan.parts.ts'
import { findPart, listSubjectsOfPlan } from '../plan.queries.ts'
import { type FieldProblem, type PartValues, parsePart } from '../plan.schemas.ts'

/** One row of the form: a stored line with its revision, or a new one. */
export type BudgetFormRow = {
  /** Stands before the names of its fields. */
  prefix: string
  part: 'budgetLine' | 'programmeBudget'
  id?: string
  revision?: number
  values: Record<string, string>
  isRemoved: boolean
  errors: Record<string, FieldProblem>
}

type Saved = Outcome<'invalid' | 'changed-meanwhile'> & { rows?: BudgetFormRow[] }

/** Saves all rows of the form or none; of a row that is refused the errors come back with it. */
export async function saveBudget(
  tx: Tx,
  municipalityId: string,
  planId: string,
  rows: BudgetFormRow[],
): Promise<Saved> {
  const subjects = new Set((await listSubjectsOfPlan(tx, planId)).map(({ value }) => value))
  const parsed = rows.map((row) => parseRow(row, subjects))
  if (parsed.some(({ row }) => hasErrors(row))) return invalid(parsed.map(({ row }) => row))
  const done: BudgetFormRow[] = []
  for (const { row, values } of parsed) {
    const answer = await saveRow(tx, municipalityId, planId, row, values)
    if (answer === 'changed-meanwhile') return { ok: false, reason: answer, rows }
    done.push(answer === 'in-use' ? { ...row, errors: { [PARTS[row.part].key[0]!]: 'in-use' } } : row)
  }
  return done.some(hasErrors) ? invalid(done) : ok()
}

const hasErrors = ({ errors }: BudgetFormRow) => Object.keys(errors).length > 0

const invalid = (rows: BudgetFormRow[]): Saved => ({ ok: false, reason: 'invalid', rows })

function parseRow(row: BudgetFormRow, subjects: Set<string>): { row: BudgetFormRow; values: PartValues } {
  if (row.isRemoved) return { row, values: {} }
  const parsed = parsePart(PARTS[row.part], row.values)
  const errors = { ...parsed.errors }
  const { subjectId } = row.values
  if (row.part === 'budgetLine' && subjectId && !subjects.has(subjectId)) errors.subjectId = 'not-a-choice'
  return { row: { ...row, errors }, values: parsed.ok ? parsed.value : {} }
}

async function saveRow(
  tx: Tx,
  municipalityId: string,
  planId: string,
  { part: name, id, revision, isRemoved }: BudgetFormRow,
  values: PartValues,
): Promise<'done' | 'in-use' | 'changed-meanwhile'> {
  const part = PARTS[name]
  if (id === undefined) {
    const added = await addPart(tx, municipalityId, part, { parentId: planId, values })
    return added.ok ? 'done' : 'in-use'
  }
  const stored = await findPart(tx, part, id)
  if (stored?.planId !== planId) return 'changed-meanwhile'
  if (isRemoved) return (await removePart(tx, name, id)).ok ? 'done' : 'changed-meanwhile'
  if (stored.revision === revision && part.fields.every((field) => stored[field.name] === values[field.name])) {
    return 'done'
  }
  const saved = await savePart(tx, municipalityId, part, { id, revision: revision ?? 0, values })
  if (saved.ok) return 'done'
  return saved.reason === 'code-in-use' ? 'in-use' : 'changed-meanwhile'
}
