import type { Database, Tx } from '../../../platform/database/index.ts'
import { ChainReader } from './chain.ts'
import { type AuditVerification, type Chain, type Finding, type FurtherCheck, NAMED_PER_CHECK } from './verification.ts'
import {
  type AuditedTable,
  countRows,
  countWaiting,
  findLongestWait,
  listAuditedTables,
  listByHand,
  listGuardsOff,
  listMunicipalityIds,
  listNeverSealed,
  listRowDifferences,
  listSealedRecords,
  useRecordedNotation,
} from './verify.queries.ts'

const PAGE = 5000

export type VerifyOptions = {
  /** A seal that was written down earlier, outside the database; it must still be in a chain. */
  knownSeal?: string
  furtherChecks?: FurtherCheck<Tx>[]
  /** Says how far it is: records checked, of the municipality or table named. */
  onProgress?: (what: string, count: number) => void
}

/**
 * Proves the audit in one look at the database that sees no change halfway: every chain is computed again, every row is
 * compared with what was last recorded of it, and what was written by hand is named.
 */
export function verifyAudit(database: Database, options: VerifyOptions = {}): Promise<AuditVerification> {
  return database.inspect(async (tx) => {
    await useRecordedNotation(tx)
    const { chains, findings } = await verifyChains(tx, options)
    findings.push(...(await neverSealed(tx)), ...(await byHand(tx)), ...(await guardsOff(tx)))
    const tables = await listAuditedTables(tx)
    let rows = 0
    for (const table of tables) {
      rows += await countRows(tx, table.name)
      findings.push(...(await rowFindings(tx, table)))
      options.onProgress?.(table.name, rows)
    }
    for (const check of options.furtherChecks ?? []) findings.push(...(await check(tx)))
    return { ok: findings.length === 0, chains, tables: tables.length, rows, findings }
  })
}

/** Whether the sealer keeps up. */
export function verifySealing(database: Database): Promise<{ waiting: number; longestWait: number }> {
  return database.inspect(findLongestWait)
}

async function verifyChains(tx: Tx, { knownSeal, onProgress }: VerifyOptions) {
  const chains: Chain[] = []
  const findings: Finding[] = []
  let isSealKnown = knownSeal === undefined
  for (const municipalityId of await listMunicipalityIds(tx)) {
    const reader = new ChainReader(municipalityId)
    for await (const record of sealedRecords(tx, municipalityId)) {
      const finding = reader.read(record)
      if (finding) {
        findings.push(finding)
        break
      }
      if (reader.hash === knownSeal) isSealKnown = true
      if (reader.sequence % PAGE === 0) onProgress?.(municipalityId, reader.sequence)
    }
    const waiting = await countWaiting(tx, municipalityId)
    chains.push({ municipalityId, sealed: reader.sequence, waiting, head: reader.hash })
  }
  if (!isSealKnown) findings.push({ kind: 'seal-unknown', name: knownSeal })
  return { chains, findings }
}

async function* sealedRecords(tx: Tx, municipalityId: string) {
  let last = '0'
  for (;;) {
    const page = await listSealedRecords(tx, municipalityId, last, PAGE)
    yield* page
    if (page.length < PAGE) return
    last = page.at(-1)!.sequence
  }
}

type Place = { id: string; municipalityId: string; occurredAt: Date; tableName: string | null; rowKey: string | null }

const placeOf = ({ id, municipalityId, occurredAt, tableName, rowKey }: Place) => ({
  eventId: id,
  municipalityId,
  occurredAt,
  table: tableName ?? undefined,
  rowKey: rowKey ?? undefined,
})

async function neverSealed(tx: Tx): Promise<Finding[]> {
  const records = await listNeverSealed(tx, NAMED_PER_CHECK)
  return records.map((record) => ({ kind: 'never-sealed', ...placeOf(record) }))
}

async function byHand(tx: Tx): Promise<Finding[]> {
  const records = await listByHand(tx, NAMED_PER_CHECK)
  return records.map((record) => ({ kind: 'by-hand', ...placeOf(record), databaseRole: record.databaseRole }))
}

async function guardsOff(tx: Tx): Promise<Finding[]> {
  const guards = await listGuardsOff(tx, NAMED_PER_CHECK)
  return guards.map(({ table, guard }) => ({ kind: 'guard-off', table, name: guard }))
}

async function rowFindings(tx: Tx, table: AuditedTable): Promise<Finding[]> {
  const differences = await listRowDifferences(tx, table, NAMED_PER_CHECK)
  return differences.map((row) => {
    const isRecorded = row.eventId !== null
    const kind = !row.isPresent ? 'row-removed' : isRecorded && row.fields.length > 0 ? 'row-altered' : 'row-added'
    return {
      kind,
      municipalityId: row.municipalityId,
      table: table.name,
      rowKey: row.rowKey,
      eventId: row.eventId ?? undefined,
      occurredAt: row.occurredAt ?? undefined,
      fields: kind === 'row-altered' ? row.fields : undefined,
    }
  })
}
