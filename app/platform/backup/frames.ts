import { createCipheriv, createDecipheriv, createHash, scryptSync } from 'node:crypto'
import { DamagedBackup } from './records.ts'

/**
 * A backup file is a line that says what it is, a line of JSON about it, and frames. Each frame carries a tag that
 * depends on its place, on whether it is the last and on that JSON, so a changed, missing, swapped or cut-off piece shows.
 * With a key a frame is AES-256-GCM; without one it is readable and its tag a chained SHA-256, which shows damage.
 */
export type Frames = {
  seal(piece: Buffer, isLast: boolean): Buffer
  open(sealed: Buffer, isLast: boolean): Buffer
}

export const FRAME_BYTES = 256 * 1024
export const FRAME_HEAD_BYTES = 4
const LAST = 0x80000000

export function frameHead(length: number, isLast: boolean): Buffer {
  const head = Buffer.alloc(FRAME_HEAD_BYTES)
  head.writeUInt32BE((length | (isLast ? LAST : 0)) >>> 0)
  return head
}

export function readFrameHead(head: Buffer): { length: number; isLast: boolean } {
  const value = head.readUInt32BE(0)
  const length = value & 0x7fffffff
  if (length > FRAME_BYTES + 1024) throw new DamagedBackup('a piece of it has an impossible length')
  return { length, isLast: (value & LAST) !== 0 }
}

/** Readable frames: anybody can open them, nobody can change one unseen by accident. */
export function plainFrames(header: string): Frames {
  let previous = sha256(Buffer.from(header, 'utf8'))
  const tagOf = (piece: Buffer, isLast: boolean) => sha256(previous, Buffer.from([isLast ? 1 : 0]), piece)
  return {
    seal(piece, isLast) {
      previous = tagOf(piece, isLast)
      return Buffer.concat([previous, piece])
    },
    open(sealed, isLast) {
      const piece = sealed.subarray(32)
      const tag = tagOf(piece, isLast)
      if (!tag.equals(sealed.subarray(0, 32))) throw new DamagedBackup('a piece of it was changed')
      previous = tag
      return piece
    },
  }
}

/** Encrypted frames. A wrong key and a changed piece look the same, as they should. */
export function encryptedFrames(header: string, key: string, salt: Buffer): Frames {
  // N = 2^17, r = 8, p = 1: the first choice of the OWASP cheat sheet for scrypt; 128 MiB for about half a second.
  const secret = scryptSync(key, salt, 32, { N: 131_072, r: 8, p: 1, maxmem: 256 * 1024 * 1024 })
  const about = sha256(Buffer.from(header, 'utf8'))
  let index = 0
  const settings = (isLast: boolean) => {
    const nonce = Buffer.alloc(12)
    nonce.writeBigUInt64BE(BigInt(index), 4)
    index += 1
    return { nonce, about: Buffer.concat([about, Buffer.from([isLast ? 1 : 0])]) }
  }
  return {
    seal(piece, isLast) {
      const { nonce, about: bound } = settings(isLast)
      const cipher = createCipheriv('aes-256-gcm', secret, nonce).setAAD(bound)
      const body = Buffer.concat([cipher.update(piece), cipher.final()])
      return Buffer.concat([cipher.getAuthTag(), body])
    },
    open(sealed, isLast) {
      const { nonce, about: bound } = settings(isLast)
      const decipher = createDecipheriv('aes-256-gcm', secret, nonce).setAAD(bound).setAuthTag(sealed.subarray(0, 16))
      try {
        return Buffer.concat([decipher.update(sealed.subarray(16)), decipher.final()])
      } catch {
        throw new DamagedBackup(index === 1 ? 'this is not its key, or it was changed' : 'a piece of it was changed')
      }
    },
  }
}

function sha256(...parts: Buffer[]): Buffer {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}
