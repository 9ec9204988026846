import { type Hit, markOf } from './finding.ts'

/** What a photo or drawing says of its maker, device and place. Looks at the file only; what it shows nobody reads here. */
export function pictureDetails(bytes: Uint8Array, name: string): Hit[] {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const has = isJpeg(data) ? jpegHasDetails(data) : isPng(data) && pngHasDetails(data)
  return has ? [markOf('picture-details', { in: 'part', at: name })] : []
}

const isJpeg = (data: Buffer): boolean => data[0] === 0xff && data[1] === 0xd8
const isPng = (data: Buffer): boolean => data.subarray(1, 4).toString('latin1') === 'PNG'

export const isPicture = (bytes: Uint8Array): boolean => isJpeg(Buffer.from(bytes)) || isPng(Buffer.from(bytes))

/** Segments before the picture itself: APP1 (Exif and XMP), APP13 (captions of news photos) and remarks. */
function jpegHasDetails(data: Buffer): boolean {
  for (let at = 2; at + 4 <= data.length && data[at] === 0xff; ) {
    const marker = data[at + 1]!
    if (marker === 0xda) return false
    const length = data.readUInt16BE(at + 2)
    // How a phone was held is all that the cleaning leaves in; it tells nothing about anybody.
    if (marker === 0xe1 && length > 60) return true
    if (marker === 0xed || marker === 0xfe) return true
    at += 2 + length
  }
  return false
}

function pngHasDetails(data: Buffer): boolean {
  for (let at = 8; at + 8 <= data.length; ) {
    const kind = data.toString('latin1', at + 4, at + 8)
    if (kind === 'tEXt' || kind === 'iTXt' || kind === 'zTXt' || kind === 'eXIf') return true
    at += 12 + data.readUInt32BE(at)
  }
  return false
}
