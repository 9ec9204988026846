/** What a backup says, one after another: `T` a table begins, `D` its rows as COPY writes them, `E` it ends, `Z` all is said. */
export type BackupRecord = { type: 'T' | 'D' | 'E' | 'Z'; data: Buffer }

const HEAD_BYTES = 5
/** No record we write comes near it; a longer one was not written by us. */
const LONGEST = 64 * 1024 * 1024

export class DamagedBackup extends Error {}

/** One record as bytes: its letter, the length of its data in four bytes, its data. */
export function encodeRecord(type: BackupRecord['type'], data: Buffer | string): Buffer {
  const bytes = typeof data === 'string' ? Buffer.from(data, 'utf8') : data
  const head = Buffer.alloc(HEAD_BYTES)
  head.write(type, 0, 'latin1')
  head.writeUInt32BE(bytes.length, 1)
  return Buffer.concat([head, bytes])
}

/** The records in a stream of bytes, whatever the pieces it comes in. Throws DamagedBackup when it makes no sense. */
export async function* decodeRecords(pieces: AsyncIterable<Buffer>): AsyncGenerator<BackupRecord> {
  let kept: Buffer = Buffer.alloc(0)
  let isComplete = false
  for await (const piece of pieces) {
    kept = kept.length === 0 ? piece : Buffer.concat([kept, piece])
    for (let record = takeRecord(kept); record; record = takeRecord(kept)) {
      if (isComplete) throw new DamagedBackup('there is more behind its end')
      isComplete = record.type === 'Z'
      kept = kept.subarray(HEAD_BYTES + record.data.length)
      yield record
    }
  }
  if (kept.length > 0 || !isComplete) throw new DamagedBackup('it stops half-way')
}

function takeRecord(bytes: Buffer): BackupRecord | undefined {
  if (bytes.length < HEAD_BYTES) return undefined
  const type = bytes.toString('latin1', 0, 1)
  const length = bytes.readUInt32BE(1)
  if (!'TDEZ'.includes(type) || length > LONGEST) throw new DamagedBackup('it holds something that is no backup')
  if (bytes.length < HEAD_BYTES + length) return undefined
  return { type: type as BackupRecord['type'], data: bytes.subarray(HEAD_BYTES, HEAD_BYTES + length) }
}
