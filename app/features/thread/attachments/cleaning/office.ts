import { type Entries, unzip, zip } from '../../../../shared/zip.ts'
import { FileRefused, type Format } from './formats.ts'
import { cleanImage } from './images.ts'
import { cleanOdf, odfFormat } from './odf.ts'
import { cleanOoxml, ooxmlFormat } from './ooxml.ts'

/** A Word, Excel or OpenDocument file without who made it, and only if nothing in it can act. */
export async function cleanOffice(bytes: Uint8Array, promised: Format): Promise<Uint8Array> {
  const { format, cleaned } = await cleanAny(bytes)
  if (format !== promised) throw new FileRefused('differs')
  return cleaned
}

async function cleanAny(bytes: Uint8Array, depth = 0): Promise<{ format: Format; cleaned: Uint8Array }> {
  const entries = unzip(bytes)
  const format = formatOf(entries)
  if (format === 'docx' || format === 'xlsx') {
    // A chart in a letter carries its figures along as a whole workbook of its own.
    for (const name of [...entries.keys()].filter((one) => /(^|\/)embeddings\//.test(one))) {
      if (depth > 0) throw new FileRefused('holds-files')
      entries.set(name, await cleanInside(entries.get(name)!))
    }
    cleanOoxml(entries)
  } else cleanOdf(entries)
  await cleanPictures(entries)
  return { format, cleaned: zip(entries) }
}

async function cleanInside(bytes: Uint8Array): Promise<Uint8Array> {
  try {
    return (await cleanAny(bytes, 1)).cleaned
  } catch (error) {
    if (error instanceof FileRefused && error.reason === 'macros') throw error
    throw new FileRefused('holds-files')
  }
}

function formatOf(entries: Entries): Format {
  const format = entries.has('[Content_Types].xml') ? ooxmlFormat(entries) : odfFormat(entries)
  if (!format) throw new FileRefused('not-allowed')
  return format
}

/** Photos in a document carry the place they were taken, like photos by themselves. */
async function cleanPictures(entries: Entries) {
  for (const [name, bytes] of entries) {
    if (/\.tiff?$/i.test(name)) throw new FileRefused('not-cleaned')
    const kind =
      bytes[0] === 0xff && bytes[1] === 0xd8 ? 'jpg' : bytes[0] === 0x89 && bytes[1] === 0x50 ? 'png' : undefined
    if (kind) entries.set(name, await cleanImage(bytes, kind))
  }
}
