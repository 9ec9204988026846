import { sha256 } from '../../../shared/hash.ts'
import type { Finding } from './verification.ts'
import type { SealedRecord } from './verify.queries.ts'

/** The hash before the first. */
export const NO_HASH = '0'.repeat(64)

/**
 * The text that a seal is the hash of: every part preceded by its length in bytes, so no two records read alike. Written
 * here a second time, apart from the database's own function, so that a change to that function is noticed.
 */
export function sealedText(previous: string, { sequence, ...record }: SealedRecord): string {
  const parts = [
    previous,
    sequence,
    record.id,
    record.municipalityId,
    record.microseconds,
    record.actor,
    record.purpose,
    record.event,
    record.tableName,
    record.rowKey,
    record.before,
    record.after,
    record.databaseRole,
  ]
  return parts.map((part) => `${Buffer.byteLength(part ?? '-')}:${part ?? '-'}`).join('')
}

/** Follows a chain record by record and stops at the first that does not fit. */
export class ChainReader {
  hash = NO_HASH
  sequence = 0
  #municipalityId: string

  constructor(municipalityId: string) {
    this.#municipalityId = municipalityId
  }

  /** What is wrong with this record, if anything. */
  read(record: SealedRecord): Finding | undefined {
    const expected = this.sequence + 1
    const municipalityId = this.#municipalityId
    if (Number(record.sequence) !== expected) return { kind: 'seal-missing', municipalityId, sequence: expected }
    const place = {
      municipalityId,
      sequence: expected,
      eventId: record.sealedEventId,
      occurredAt: record.occurredAt ?? undefined,
      table: record.tableName ?? undefined,
      rowKey: record.rowKey ?? undefined,
    }
    if (record.id === null) return { kind: 'record-missing', ...place }
    const isOurs = record.municipalityId === municipalityId
    const hash = sha256(sealedText(this.hash, record))
    if (!isOurs || hash !== record.hash) return { kind: 'record-altered', ...place }
    this.hash = hash
    this.sequence = expected
    return undefined
  }
}
