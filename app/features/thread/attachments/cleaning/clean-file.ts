import { type Outcome, ok, refuse } from '../../../../shared/outcome.ts'
import { unzip, ZipRefused } from '../../../../shared/zip.ts'
import { type FileRefusal, FileRefused, FORMATS, type Format, MAX_FILE_BYTES, promisedFormat } from './formats.ts'
import { cleanImage } from './images.ts'
import { traceOdf } from './odf.ts'
import { cleanOffice } from './office.ts'
import { traceOoxml } from './ooxml.ts'
import { cleanPdf } from './pdf.ts'
import { recognise } from './recognise.ts'
import { readText } from './text.ts'

export type CleanFile = { format: Format; contentType: string; bytes: Uint8Array }

/**
 * What may be kept of a file that somebody sends: its content says what it is and its name agrees, nothing in it acts,
 * and who made it, where and with what is gone. The result was opened again to see that.
 */
export async function cleanFile(name: string, bytes: Uint8Array): Promise<Outcome<FileRefusal, CleanFile>> {
  try {
    if (bytes.length === 0) throw new FileRefused('empty')
    if (bytes.length > MAX_FILE_BYTES) throw new FileRefused('too-large')
    const format = promisedFormat(name)
    const { family } = FORMATS[format]
    if ((await recognise(bytes)) !== family) throw new FileRefused('differs')
    const cleaned = await clean(format, bytes)
    if (cleaned.bytes.length > MAX_FILE_BYTES) throw new FileRefused('too-large')
    return ok(cleaned)
  } catch (error) {
    if (error instanceof FileRefused || error instanceof ZipRefused) return refuse(error.reason)
    throw error
  }
}

async function clean(format: Format, bytes: Uint8Array): Promise<CleanFile> {
  const { family, contentType } = FORMATS[format]
  switch (family) {
    case 'pdf':
      return { format, contentType, bytes: await cleanPdf(bytes) }
    case 'jpg':
    case 'png':
      return { format, contentType, bytes: await cleanImage(bytes, family) }
    case 'zip': {
      const cleaned = await cleanOffice(bytes, format)
      const again = unzip(cleaned)
      const left = again.has('[Content_Types].xml') ? traceOoxml(again) : traceOdf(again)
      if (left.length > 0) throw new FileRefused('not-cleaned')
      return { format, contentType, bytes: cleaned }
    }
    case 'text':
      return { format, contentType: `${contentType}; charset=${readText(bytes).charset}`, bytes }
  }
}
