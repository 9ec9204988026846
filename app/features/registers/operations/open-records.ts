import { type Done, type Outcome, ok, refuse } from '../../../shared/outcome.ts'
import type { RegisterType } from '../declaration.ts'
import { type Draft, draftRecord, type NewRecord, type RefusedHistory } from '../domain/new-record.ts'
import { listConfirmedRules } from '../records.queries.ts'
import type { Scope } from '../scope.ts'
import { insertRecords, noRows, takeNumbers } from '../write-records.queries.ts'
import { addRecordRows } from './record-rows.ts'

export type OpenedRecord = { id: string; number: string }

export type IntakeRefusal = 'no-basis' | 'party-missing' | 'place-missing' | 'in-the-future' | 'unknown-role'

/** A record that was refused, by its place in what was handed in. */
export type RefusedIntake =
  | { ok: false; index: number; reason: IntakeRefusal; field?: string }
  | (RefusedHistory & { index: number })

/**
 * Takes records into a register, with what already happened to them: all of them or, when one is refused, none. Each gets
 * the next number of its year. Who calls this has checked that the actor may; the database checks it again.
 */
export async function openRecords(
  scope: Scope,
  type: RegisterType,
  inputs: readonly NewRecord[],
): Promise<Done<OpenedRecord[]> | RefusedIntake> {
  const { actor, today, tx } = scope
  const confirmed = await listConfirmedRules(tx)
  const drafts: Draft[] = []
  for (const [index, input] of inputs.entries()) {
    const checked = checkIntake(type, input, scope)
    if (!checked.ok) return { ...checked, index, field: checked.details?.field }
    const draft = draftRecord(type, input, { actor: actor.id, today, confirmed })
    if (!draft.ok) return { ...draft, index }
    drafts.push(draft.value)
  }
  const numbers = await numbersFor(scope, type, inputs)
  const rows = noRows()
  const opened = inputs.map((input, index) => {
    const number = numbers[index]!
    return { id: addRecordRows(rows, scope, type, { input, draft: drafts[index]!, number }), number }
  })
  await insertRecords(tx, rows)
  return ok(opened)
}

/** No record without a basis of the register, and without the people, organisation or place that it is about. */
export function checkIntake(type: RegisterType, input: NewRecord, { today }: Scope): Outcome<IntakeRefusal> {
  if (!type.bases.some(({ key }) => key === input.basis)) return refuse('no-basis', { field: 'basis' })
  if (input.openedOn > today) return refuse('in-the-future', { field: 'openedOn' })
  if (type.place?.isRequired && !input.place?.address) return refuse('place-missing', { field: 'place' })
  const roles = new Set(type.parties?.map(({ key }) => key))
  for (const party of input.parties ?? []) {
    if (!roles.has(party.role)) return refuse('unknown-role', { field: `party:${party.role}` })
  }
  for (const { key, isRequired } of type.parties ?? []) {
    const isThere = input.parties?.some((party) => party.role === key)
    if (isRequired && !isThere) return refuse('party-missing', { field: `party:${key}` })
  }
  return ok()
}

/** The numbers of these records, each in the series of the year in which it was opened. */
async function numbersFor({ tx }: Scope, type: RegisterType, inputs: readonly NewRecord[]): Promise<string[]> {
  const years = inputs.map(({ openedOn }) => Number(openedOn.slice(0, 4)))
  const next = new Map<number, number>()
  for (const year of new Set(years)) {
    const count = years.filter((one) => one === year).length
    next.set(year, await takeNumbers(tx, type.key, type.space, year, count))
  }
  return years.map((year) => {
    const number = next.get(year)!
    next.set(year, number + 1)
    return writeNumber(type.numberPattern, year, number)
  })
}

/** "Z-{year}-{number:4}" becomes "Z-2022-0017". */
export function writeNumber(pattern: string, year: number, number: number): string {
  return pattern
    .replace('{year}', String(year))
    .replace(/\{number(?::(\d+))?\}/, (_, width?: string) => String(number).padStart(Number(width ?? 1), '0'))
}
