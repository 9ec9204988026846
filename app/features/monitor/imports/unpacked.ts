import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'

/** A packed file that is damaged or cut off. */
export class Damaged extends Error {}

/** The bytes of a file piece by piece, unpacked when it was packed with gzip. `onRaw` sees the file as it came in. */
export async function* unpacked(
  pieces: AsyncIterable<Uint8Array>,
  onRaw: (bytes: Uint8Array) => void,
): AsyncGenerator<Uint8Array> {
  const seen = watched(pieces, onRaw)
  const first = await seen.next()
  if (first.done) return
  const all = joined(first.value, seen)
  if (first.value[0] !== 0x1f || first.value[1] !== 0x8b) {
    yield* all
    return
  }
  const gunzip = createGunzip()
  const flow = pipeline(Readable.from(all), gunzip)
  // Its failure is met where the pieces are read.
  flow.catch(() => undefined)
  try {
    yield* gunzip as AsyncIterable<Uint8Array>
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && String(error.code).startsWith('Z_'))) throw error
    throw new Damaged()
  } finally {
    gunzip.destroy()
  }
}

async function* watched(pieces: AsyncIterable<Uint8Array>, onRaw: (bytes: Uint8Array) => void) {
  for await (const piece of pieces) {
    onRaw(piece)
    if (piece.length > 0) yield piece
  }
}

async function* joined(first: Uint8Array, rest: AsyncIterable<Uint8Array>) {
  yield first
  yield* rest
}
