import type { FieldProblem } from '../plan/index.ts'

export type Path = readonly (string | number)[]

/** Where a problem stands: a line of a text, or a cell of a sheet. */
export type Place = { line?: number; column?: number; sheet?: string; row?: number; header?: string }

export type ProblemCode =
  | FieldProblem
  | 'not-a-text'
  | 'not-a-list'
  | 'not-an-object'
  | 'unknown-field'
  | 'too-many'
  | 'duplicate'
  | 'unknown-goal'
  | 'unknown-indicator'
  | 'unknown-organisation'
  | 'unknown-subject'
  | 'unknown-parent'
  | 'still-served'
  | 'still-funded'
  | 'needs-figures-right'
  | 'unknown-column'

/** One thing that is wrong with a file; everything is looked at, so that all can be mended at once. */
export type FileProblem = { path: Path; code: ProblemCode; found: string; place: Place }

/** A path as people write it: `themes[2].goals[0].targetOn`. */
export function pathInWords(path: Path): string {
  return path
    .map((step, position) => (typeof step === 'number' ? `[${step}]` : position > 0 ? `.${step}` : step))
    .join('')
}

/** How a refused value reads in a message: short, on one line. */
export function foundInWords(value: unknown): string {
  if (value === undefined || value === null) return ''
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
  const line = text.replaceAll(/\s+/g, ' ')
  return line.length > 60 ? `${line.slice(0, 60)}…` : line
}
