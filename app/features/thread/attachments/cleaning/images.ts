import sharp from 'sharp'
import { FileRefused } from './formats.ts'
import { jpegSegments, stripJpeg } from './jpeg.ts'
import { pngChunks, stripPng } from './png.ts'

/** A photo of 50 megapixels is larger than phones make; beyond it a small file is meant to exhaust who opens it. */
const MOST_PIXELS = 50_000_000

/** The picture without what the camera or program wrote into it. Its pixels stay exactly as they were. */
export async function cleanImage(bytes: Uint8Array, kind: 'jpg' | 'png'): Promise<Uint8Array> {
  const cleaned = kind === 'jpg' ? stripJpeg(bytes) : stripPng(bytes)
  await assertPicture(cleaned, kind)
  return cleaned
}

/** Opens the cleaned picture again: it is whole, and nothing about person, place or device is left. */
async function assertPicture(bytes: Uint8Array, kind: 'jpg' | 'png') {
  const picture = sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
  const facts = await picture.metadata().catch(() => undefined)
  if (!facts) throw new FileRefused('unreadable')
  if ((facts.width ?? 0) * (facts.height ?? 0) > MOST_PIXELS) throw new FileRefused('unpacks-too-large')
  await picture
    .resize(16)
    .raw()
    .toBuffer()
    .catch(() => {
      throw new FileRefused('unreadable')
    })
  const isClean =
    !facts.xmp && !facts.iptc && !facts.comments?.length && (!facts.exif || holdsOnlyOrientation(facts.exif))
  if (!isClean) throw new FileRefused('not-cleaned')
  const names = kind === 'jpg' ? jpegSegments(bytes).map(({ name }) => name) : pngChunks(bytes).map(({ type }) => type)
  if (names.some((name) => /^(COM|APP(1[0-35]|[3-9])|tEXt|zTXt|iTXt|eXIf|tIME)$/.test(name))) {
    throw new FileRefused('not-cleaned')
  }
}

/** One entry, tag 0x0112, in a directory that names no other: which side of the photo is up. */
function holdsOnlyOrientation(exif: Buffer): boolean {
  const tiff = exif.subarray(exif.subarray(0, 4).toString('latin1') === 'Exif' ? 6 : 0)
  return tiff.length === 26 && tiff.readUInt16BE(8) === 1 && tiff.readUInt16BE(10) === 0x0112
}
