import { registerTexts } from '../../../i18n/registers.ts'
import type { Language } from '../../../shared/numbers.ts'
import { listAccounts } from '../../identity/index.ts'
import { listOrganisations } from '../../partners/index.ts'
import type { RegisterType } from '../declaration.ts'
import type { NewRecord } from '../domain/new-record.ts'
import { listNeighbourhoods } from '../lists/overview.queries.ts'
import { checkIntake } from '../operations/open-records.ts'
import type { Scope } from '../scope.ts'
import { listPresent } from './import.queries.ts'
import { type ImportProblem, readImport } from './read-import.ts'

export type CheckedImport = {
  problems: ImportProblem[]
  /** Those that are new, and how many are in the register already. */
  fresh: NewRecord[]
  present: number
  passedOver: string[]
}

/** Checks a file against a register as it is now; nothing is changed. */
export async function checkImport(
  scope: Scope,
  type: RegisterType,
  rows: readonly string[][],
  language: Language,
): Promise<CheckedImport> {
  const { tx } = scope
  const known = {
    areas: await listNeighbourhoods(tx),
    accounts: await listAccounts(tx),
    organisations: await listOrganisations(tx),
  }
  const read = readImport(type, rows, known, language)
  const present = new Set(
    await listPresent(
      tx,
      type.key,
      read.records.map(({ record }) => record.externalId),
    ),
  )
  const fresh = read.records.filter(({ record }) => !present.has(record.externalId))
  // A row that could not be read says so already.
  const unread = new Set(read.problems.map(({ line }) => line))
  const readable = fresh.filter(({ line }) => !unread.has(line))
  const refused = readable.flatMap(({ line, record }): ImportProblem[] => {
    const checked = checkIntake(type, record, scope)
    return checked.ok
      ? []
      : [{ line, column: fieldOf(type, checked.details?.field, language), code: checked.reason, found: '' }]
  })
  return {
    problems: [...read.problems, ...refused].sort((a, b) => a.line - b.line),
    fresh: fresh.map(({ record }) => record),
    present: read.records.length - fresh.length,
    passedOver: read.passedOver,
  }
}

/** The day, people or place that a refusal is about, as the columns call them. */
function fieldOf(type: RegisterType, field: string | undefined, language: Language): string {
  if (field === 'openedOn') return registerTexts[language].openedOn
  if (field === 'place' || field === 'basis') return registerTexts[language].intake[field]
  const role = field?.startsWith('party:') ? field.slice('party:'.length) : undefined
  return type.parties?.find(({ key }) => key === role)?.words[language] ?? ''
}
