import { FileRefused } from './formats.ts'

export type Segment = { marker: number; name: string; data: Uint8Array }

const APP0 = 0xe0
const COMMENT = 0xfe
const START_OF_SCAN = 0xda
const END_OF_IMAGE = 0xd9

/** The parts of a JPEG before its first scan (ITU-T T.81, annex B). */
export function jpegSegments(bytes: Uint8Array): Segment[] {
  return read(bytes).segments
}

/** Keeps what is needed to show the picture: its tables, its colours, and which side is up. */
export function stripJpeg(bytes: Uint8Array): Uint8Array {
  const { segments, scans } = read(bytes)
  const kept = segments.flatMap((segment) => keptOf(segment))
  const up = orientationOf(segments)
  const parts = [Uint8Array.of(0xff, 0xd8), ...(up > 1 ? [orientationSegment(up)] : []), ...kept, scans]
  return Buffer.concat(parts)
}

function read(bytes: Uint8Array): { segments: Segment[]; scans: Uint8Array } {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) throw new FileRefused('unreadable')
  const segments: Segment[] = []
  let at = 2
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) throw new FileRefused('unreadable')
    const marker = bytes[at + 1]!
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (marker === START_OF_SCAN) return { segments, scans: scansFrom(bytes, at) }
    const length = (bytes[at + 2]! << 8) | bytes[at + 3]!
    if (length < 2 || at + 2 + length > bytes.length) throw new FileRefused('unreadable')
    segments.push({ marker, name: nameOf(marker), data: bytes.subarray(at + 4, at + 2 + length) })
    at += 2 + length
  }
  throw new FileRefused('unreadable')
}

/**
 * From the first scan to the end of the image. A progressive picture has tables between its scans, and maybe comments,
 * which are left out; what follows the end (phones append a film or a second picture) is left out too.
 */
function scansFrom(bytes: Uint8Array, start: number): Uint8Array {
  const parts: Uint8Array[] = []
  let from = start
  for (let at = start + 2; at + 1 < bytes.length; at += 1) {
    if (bytes[at] !== 0xff) continue
    const marker = bytes[at + 1]!
    if (marker === END_OF_IMAGE) return Buffer.concat([...parts, bytes.subarray(from, at + 2)])
    const isSegment = marker >= 0xc0 && marker !== 0xff && !(marker >= 0xd0 && marker <= 0xd8)
    if (!isSegment) continue
    const end = at + 2 + ((bytes[at + 2]! << 8) | bytes[at + 3]!)
    if (marker === COMMENT || (marker >= APP0 && marker <= 0xef)) {
      parts.push(bytes.subarray(from, at))
      from = end
    }
    at = end - 1
  }
  // Some programs forget the end; whoever opens the picture says whether it is whole.
  return Buffer.concat([...parts, bytes.subarray(from)])
}

function keptOf({ marker, data }: Segment): Uint8Array[] {
  if (marker === APP0) return startsWith(data, 'JFIF\0') ? [segment(APP0, withoutThumbnail(data))] : []
  const isColour =
    (marker === 0xe2 && startsWith(data, 'ICC_PROFILE\0')) || (marker === 0xee && startsWith(data, 'Adobe'))
  const isOther = marker === COMMENT || (marker > APP0 && marker <= 0xef)
  return isOther && !isColour ? [] : [segment(marker, data)]
}

/** The JFIF header has room for a small picture, which may show what was cut from the large one. */
function withoutThumbnail(data: Uint8Array): Uint8Array {
  const header = Uint8Array.from(data.subarray(0, 14))
  header[12] = 0
  header[13] = 0
  return header
}

function orientationOf(segments: Segment[]): number {
  const exif = segments.find(({ marker, data }) => marker === 0xe1 && startsWith(data, 'Exif\0\0'))
  if (!exif || exif.data.length < 20) return 1
  const tiff = Buffer.from(exif.data.subarray(6))
  const isLittle = tiff.toString('latin1', 0, 2) === 'II'
  const short = (at: number) => (at + 2 > tiff.length ? 0 : isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const directory = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  for (let entry = 0; entry < Math.min(short(directory), 200); entry += 1) {
    const at = directory + 2 + entry * 12
    if (short(at) === 0x0112) return short(at + 8) <= 8 ? short(at + 8) : 1
  }
  return 1
}

/** A directory with one entry (TIFF 6.0): a photo taken on its side keeps standing up. */
function orientationSegment(orientation: number): Uint8Array {
  const tiff = Buffer.alloc(26)
  tiff.write('MM\0*', 'latin1')
  tiff.writeUInt32BE(8, 4)
  tiff.writeUInt16BE(1, 8)
  tiff.writeUInt16BE(0x0112, 10)
  tiff.writeUInt16BE(3, 12)
  tiff.writeUInt32BE(1, 14)
  tiff.writeUInt16BE(orientation, 18)
  return segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]))
}

function segment(marker: number, data: Uint8Array): Uint8Array {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(data.length + 2, 2)
  return Buffer.concat([head, data])
}

function startsWith(data: Uint8Array, word: string): boolean {
  return Buffer.from(data.subarray(0, word.length)).toString('latin1') === word
}

function nameOf(marker: number): string {
  if (marker === COMMENT) return 'COM'
  return marker >= APP0 && marker <= 0xef ? `APP${marker - APP0}` : marker.toString(16)
}
