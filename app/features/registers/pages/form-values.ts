import { factName } from '../components/fact-field.tsx'
import type { Facts, Field } from '../declaration.ts'
import { type FieldProblems, readGiven } from '../domain/given.ts'

/** Everything that was typed in a form, by name; a form that comes back shows it again. */
export type Typed = Record<string, string[]>

export function typedIn(form: FormData): Typed {
  const typed: Typed = {}
  for (const [name, value] of form) {
    if (typeof value !== 'string' || name === 'csrf') continue
    typed[name] = [...(typed[name] ?? []), value]
  }
  return typed
}

export const lineOf = (typed: Typed, name: string): string => typed[name]?.at(-1)?.trim() ?? ''

/** The facts of a form, and what is wrong with each by the name of its field. */
export function readFacts(fields: readonly Field[], typed: Typed): { facts: Facts; problems: FieldProblems } {
  const read = readGiven(fields, (key) => typed[factName(key)])
  const problems = Object.fromEntries(Object.entries(read.problems).map(([key, problem]) => [factName(key), problem]))
  return { facts: read.ok ? read.value : {}, problems }
}
