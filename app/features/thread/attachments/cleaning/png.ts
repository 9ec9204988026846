import { FileRefused } from './formats.ts'

export type Chunk = { type: string; whole: Uint8Array }

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)

/** What a picture is drawn from (PNG specification, third edition); all else tells about it. */
const DRAWN_FROM = new Set([
  'IHDR',
  'PLTE',
  'IDAT',
  'IEND',
  'tRNS',
  'cHRM',
  'gAMA',
  'iCCP',
  'sBIT',
  'sRGB',
  'cICP',
  'bKGD',
  'hIST',
  'pHYs',
])

/** The parts of a PNG up to its end; what follows the end is no part of it. */
export function pngChunks(bytes: Uint8Array): Chunk[] {
  if (Buffer.compare(bytes.subarray(0, 8), SIGNATURE) !== 0) throw new FileRefused('unreadable')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const chunks: Chunk[] = []
  let at = 8
  while (at + 12 <= bytes.length) {
    const end = at + 12 + view.getUint32(at)
    if (end > bytes.length) throw new FileRefused('unreadable')
    const type = Buffer.from(bytes.subarray(at + 4, at + 8)).toString('latin1')
    chunks.push({ type, whole: bytes.subarray(at, end) })
    if (type === 'IEND') return chunks
    at = end
  }
  throw new FileRefused('unreadable')
}

/** Keeps the picture and leaves out texts, times, places and everything that is not known. */
export function stripPng(bytes: Uint8Array): Uint8Array {
  const kept = pngChunks(bytes).filter(({ type }) => DRAWN_FROM.has(type))
  return Buffer.concat([SIGNATURE, ...kept.map(({ whole }) => whole)])
}
