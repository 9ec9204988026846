/** What can be wrong with the audit, or with the data it speaks of. */
export type FindingKind =
  | 'record-altered'
  | 'record-missing'
  | 'seal-missing'
  | 'seal-unknown'
  | 'never-sealed'
  | 'by-hand'
  | 'row-altered'
  | 'row-removed'
  | 'row-added'
  | 'guard-off'
  | 'snapshot-altered'

/** One thing that does not fit, with what is known about where it stands. */
export type Finding = {
  kind: FindingKind
  municipalityId?: string
  eventId?: string
  /** Place in the chain of seals. */
  sequence?: number
  occurredAt?: Date
  table?: string
  rowKey?: string
  /** Fields of which the stored value differs from the last one on record. */
  fields?: string[]
  databaseRole?: string
  /** What else identifies it: the name of a trigger, the title of a snapshot. */
  name?: string
}

/** The chain of one municipality: how much of it holds, and its last seal. */
export type Chain = { municipalityId: string; sealed: number; waiting: number; head: string }

export type AuditVerification = {
  ok: boolean
  chains: Chain[]
  tables: number
  rows: number
  findings: Finding[]
}

/** A check of another feature's own frozen data, run in the same look at the database. */
export type FurtherCheck<Tx> = (tx: Tx) => Promise<Finding[]>

/** Of each check at most this many findings are named: one is enough to fail, and thousands help nobody. */
export const NAMED_PER_CHECK = 50

/** A finding in one line of plain words. */
export function findingInWords(finding: Finding): string {
  return `${place(finding)}: ${meaning(finding)}`
}

function place({ eventId, sequence, occurredAt, table, rowKey, name }: Finding): string {
  const parts = [
    eventId && `record ${eventId}`,
    sequence !== undefined && `seal ${sequence}`,
    occurredAt?.toISOString(),
    table && `table ${table}`,
    rowKey && `row ${rowKey}`,
    name && `"${name}"`,
  ]
  return parts.filter(Boolean).join(', ')
}

function meaning({ kind, fields = [], databaseRole }: Finding): string {
  switch (kind) {
    case 'record-altered':
      return 'this record, its seal or its place in the chain was altered'
    case 'record-missing':
      return 'this record was sealed and is gone'
    case 'seal-missing':
      return 'this seal is missing from the chain'
    case 'seal-unknown':
      return 'this seal, which you gave, is not in the chain: the chain was shortened or rebuilt'
    case 'never-sealed':
      return 'this record has no seal and does not wait for one'
    case 'by-hand':
      return `changed by hand, outside Regie, by database role ${databaseRole}`
    case 'row-altered':
      return `altered outside the audit (${fields.join(', ')})`
    case 'row-removed':
      return 'removed outside the audit'
    case 'row-added':
      return 'added outside the audit'
    case 'guard-off':
      return 'this guard of the database is switched off or gone'
    case 'snapshot-altered':
      return 'the rows of this snapshot no longer match its checksum'
  }
}
