import { fileTypeFromBuffer } from 'file-type'
import { type Family, FileRefused } from './formats.ts'
import { isMarkup, textOf } from './text.ts'

/** The office formats that are a zip inside; the ones with macros among them are told apart when it is opened. */
const ZIPPED = /^application\/(zip|vnd\.openxmlformats-officedocument\.|vnd\.oasis\.opendocument\.|vnd\.ms-\w+\.)/

/** What the content is. A password or the format of before 2007 makes the same kind of file, which nobody can open. */
export async function recognise(bytes: Uint8Array): Promise<Family> {
  const found = await fileTypeFromBuffer(bytes)
  if (!found) {
    const text = textOf(bytes)
    if (text === undefined) throw new FileRefused('not-allowed')
    if (isMarkup(text)) throw new FileRefused('active')
    return 'text'
  }
  if (found.mime === 'application/x-cfb') throw new FileRefused('encrypted')
  if (found.mime === 'application/pdf') return 'pdf'
  if (found.mime === 'image/png') return 'png'
  if (found.mime === 'image/jpeg') return 'jpg'
  if (found.mime === 'application/xml' || (found.mime as string) === 'image/svg+xml') throw new FileRefused('active')
  if (ZIPPED.test(found.mime)) return 'zip'
  throw new FileRefused('not-allowed')
}
