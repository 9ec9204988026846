import { randomBytes } from 'node:crypto'
import { type FileHandle, open } from 'node:fs/promises'
import {
  encryptedFrames,
  FRAME_BYTES,
  FRAME_HEAD_BYTES,
  type Frames,
  frameHead,
  plainFrames,
  readFrameHead,
} from './frames.ts'
import { DamagedBackup } from './records.ts'

/** What the first lines of a backup say, readable without the key. It names no municipality and no person. */
export type BackupHeader = {
  createdAt: string
  /** Version of the program that made it. */
  program: string
  /** The last migration of its database, and the checksum of all of them together. */
  migration: number
  migrations: string
  /** Salt of the key, base64url; absent: readable for anybody who has the file. */
  salt?: string
}

const SIGN = 'REGIE BACKUP 1'
const LONGEST_HEADER = 4096

export function newSalt(): string {
  return randomBytes(16).toString('base64url')
}

/** Writes the pieces as a backup file, in frames of equal length. The file is on the disk when this answers. */
export async function writeFrames(
  file: FileHandle,
  header: BackupHeader,
  key: string | undefined,
  pieces: AsyncIterable<Buffer>,
) {
  const text = JSON.stringify(header)
  await file.write(`${SIGN}\n${text}\n`)
  const frames = framesOf(text, header, key)
  let kept: Buffer = Buffer.alloc(0)
  for await (const piece of pieces) {
    kept = kept.length === 0 ? piece : Buffer.concat([kept, piece])
    // The last frame must know that it is the last, so one is always held back.
    while (kept.length > FRAME_BYTES) {
      await writeFrame(file, frames, kept.subarray(0, FRAME_BYTES), false)
      kept = kept.subarray(FRAME_BYTES)
    }
  }
  await writeFrame(file, frames, kept, true)
  await file.sync()
}

async function writeFrame(file: FileHandle, frames: Frames, piece: Buffer, isLast: boolean) {
  const sealed = frames.seal(piece, isLast)
  await file.write(Buffer.concat([frameHead(sealed.length, isLast), sealed]))
}

/** What a file says about itself, and where its frames begin. Throws DamagedBackup when it is no backup of ours. */
async function readHead(file: FileHandle): Promise<{ text: string; header: BackupHeader; length: number }> {
  const start = Buffer.alloc(LONGEST_HEADER)
  const { bytesRead } = await file.read(start, 0, LONGEST_HEADER, 0)
  const [sign, text, ...rest] = start.toString('utf8', 0, bytesRead).split('\n')
  if (!sign?.startsWith('REGIE BACKUP ')) throw new DamagedBackup('it is not a backup of Regie')
  if (sign !== SIGN) throw new DamagedBackup('a newer version of Regie made it')
  if (text === undefined || rest.length === 0) throw new DamagedBackup('it stops half-way')
  try {
    return { text, header: JSON.parse(text) as BackupHeader, length: Buffer.byteLength(`${sign}\n${text}\n`) }
  } catch {
    throw new DamagedBackup('its first lines were changed')
  }
}

export async function readBackupHeader(name: string): Promise<BackupHeader> {
  const file = await open(name, 'r')
  try {
    return (await readHead(file)).header
  } finally {
    await file.close()
  }
}

/** The pieces inside a backup file, each checked before it is handed over. Throws DamagedBackup at the first that is not whole. */
export async function* readFrames(name: string, key: string | undefined): AsyncGenerator<Buffer> {
  const file = await open(name, 'r')
  try {
    const { text, header, length: start } = await readHead(file)
    const frames = framesOf(text, header, key)
    for (let place = start, isLast = false; !isLast; ) {
      const head = readFrameHead(await readExactly(file, place, FRAME_HEAD_BYTES))
      const sealed = await readExactly(file, place + FRAME_HEAD_BYTES, head.length)
      yield frames.open(sealed, head.isLast)
      place += FRAME_HEAD_BYTES + head.length
      isLast = head.isLast
      if (isLast && (await file.stat()).size !== place) throw new DamagedBackup('there is more behind its end')
    }
  } finally {
    await file.close()
  }
}

async function readExactly(file: FileHandle, place: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length)
  const { bytesRead } = await file.read(bytes, 0, length, place)
  if (bytesRead < length) throw new DamagedBackup('it stops half-way')
  return bytes
}

function framesOf(text: string, header: BackupHeader, key: string | undefined): Frames {
  if (header.salt === undefined) return plainFrames(text)
  if (key === undefined) throw new DamagedBackup('it is encrypted: give its key with --key-file')
  return encryptedFrames(text, key, Buffer.from(header.salt, 'base64url'))
}
