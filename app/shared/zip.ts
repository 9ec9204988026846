import { crc32, inflateRawSync } from 'node:zlib'
import { type Zippable, zipSync } from 'fflate'

/** The files in a zip, by name, in their order. */
export type Entries = Map<string, Uint8Array>

/** Why a zip is not unpacked. */
export type ZipRefusal = 'unreadable' | 'unpacks-too-large' | 'encrypted'

/** Thrown deep inside a zip by whatever finds that it cannot be trusted. */
export class ZipRefused extends Error {
  constructor(readonly reason: ZipRefusal) {
    super(`the zip is refused: ${reason}`)
  }
}

/** An office file of 25 MB with many pictures unpacks to little more; a bomb unpacks to a thousand times its size. */
const MOST_BYTES = 150 * 1024 * 1024
const MOST_ENTRIES = 5000

const END = 0x06054b50
const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50

/**
 * Unpacks a zip without trusting it: what it says of its sizes is held against what comes out while it comes out, and
 * every part against its checksum. (PKWARE APPNOTE 6.3, without the 64-bit form, which no file of 25 MB needs.)
 */
export function unzip(bytes: Uint8Array): Entries {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    return readEntries(data)
  } catch (error) {
    // Reading past the end, or a checksum that differs: not a zip that anybody can open.
    if (error instanceof ZipRefused) throw error
    throw new ZipRefused('unreadable')
  }
}

function readEntries(data: Buffer): Entries {
  const end = data.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0 || data.readUInt32LE(end) !== END) throw new ZipRefused('unreadable')
  const count = data.readUInt16LE(end + 10)
  if (count > MOST_ENTRIES) throw new ZipRefused('unpacks-too-large')
  const entries: Entries = new Map()
  let at = data.readUInt32LE(end + 16)
  let total = 0
  for (let number = 0; number < count; number += 1) {
    if (data.readUInt32LE(at) !== CENTRAL) throw new ZipRefused('unreadable')
    const flags = data.readUInt16LE(at + 8)
    const nameLength = data.readUInt16LE(at + 28)
    const name = data.toString('utf8', at + 46, at + 46 + nameLength)
    const size = data.readUInt32LE(at + 24)
    total += size
    if (total > MOST_BYTES) throw new ZipRefused('unpacks-too-large')
    if ((flags & 1) !== 0) throw new ZipRefused('encrypted')
    if (entries.has(name) || /(^|\/)\.\.(\/|$)|^\/|\\|\0/.test(name)) throw new ZipRefused('unreadable')
    if (!name.endsWith('/')) entries.set(name, readEntry(data, at, size))
    at += 46 + nameLength + data.readUInt16LE(at + 30) + data.readUInt16LE(at + 32)
  }
  return entries
}

function readEntry(data: Buffer, central: number, size: number): Uint8Array {
  const local = data.readUInt32LE(central + 42)
  if (data.readUInt32LE(local) !== LOCAL) throw new ZipRefused('unreadable')
  const from = local + 30 + data.readUInt16LE(local + 26) + data.readUInt16LE(local + 28)
  const packed = data.subarray(from, from + data.readUInt32LE(central + 20))
  const content = unpack(data.readUInt16LE(central + 10), packed, size)
  if (content.length !== size || crc32(content) !== data.readUInt32LE(central + 16)) throw new ZipRefused('unreadable')
  return content
}

function unpack(method: number, packed: Buffer, size: number): Uint8Array {
  if (method === 0) return Uint8Array.from(packed)
  if (method !== 8) throw new ZipRefused('unreadable')
  if (size === 0) return new Uint8Array()
  const { buffer, byteOffset, length } = inflateRawSync(packed, { maxOutputLength: size })
  return new Uint8Array(buffer, byteOffset, length)
}

/** Packs files again; equal files give equal bytes, and no time of writing is kept. */
export function zip(entries: Entries): Uint8Array {
  const files: Zippable = {}
  for (const [name, content] of entries) files[name] = name === 'mimetype' ? [content, { level: 0 }] : content
  return zipSync(files, { mtime: '1980-01-02T00:00:00' })
}
