import { registerTexts } from '../../../i18n/registers.ts'
import type { Fault } from '../../../platform/api/index.ts'
import type { Language } from '../../../shared/numbers.ts'
import type { Facts, Field } from '../declaration.ts'
import { readGiven } from '../domain/given.ts'

type Sent = Record<string, string | number | boolean | string[] | null>

/** What a program sent for these fields, checked as a form is; every mistake with its place in the body. */
export function readValues(
  fields: readonly Field[],
  sent: Sent,
  language: Language,
): { ok: true; facts: Facts } | { ok: false; faults: Fault[] } {
  const t = registerTexts[language].problems
  const fault = (key: string, code: string, detail: string): Fault => ({
    ...{ in: 'body', pointer: `/gegevens/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`, code, detail },
  })
  const known = new Set(fields.map(({ key }) => key))
  const unknown = Object.keys(sent).filter((key) => !known.has(key))
  const read = readGiven(fields, (key) => typed(sent[key]))
  const faults = [
    ...unknown.map((key) => fault(key, 'unknown', t['not-a-choice'])),
    ...Object.entries(read.problems).map(([key, problem]) => fault(key, problem, t[problem])),
  ]
  return faults.length === 0 && read.ok ? { ok: true, facts: read.value } : { ok: false, faults }
}

/** As a form would have sent it. */
function typed(value: Sent[string] | undefined): string | string[] | undefined {
  if (value === undefined || value === null || value === false) return undefined
  if (value === true) return 'yes'
  return typeof value === 'number' ? String(value) : value
}
