/** What may be attached, by the extension people know it by. */
export const FORMATS = {
  pdf: { contentType: 'application/pdf', family: 'pdf' },
  png: { contentType: 'image/png', family: 'png' },
  jpg: { contentType: 'image/jpeg', family: 'jpg' },
  docx: { contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', family: 'zip' },
  xlsx: { contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', family: 'zip' },
  odt: { contentType: 'application/vnd.oasis.opendocument.text', family: 'zip' },
  ods: { contentType: 'application/vnd.oasis.opendocument.spreadsheet', family: 'zip' },
  csv: { contentType: 'text/csv', family: 'text' },
  txt: { contentType: 'text/plain', family: 'text' },
} as const

export type Format = keyof typeof FORMATS

/** What the content of a file is, whatever its name says. */
export type Family = (typeof FORMATS)[Format]['family']

/** Why a file is not taken. */
export type FileRefusal =
  | 'empty'
  | 'too-large'
  | 'not-allowed'
  | 'differs'
  | 'encrypted'
  | 'macros'
  | 'active'
  | 'holds-files'
  | 'from-elsewhere'
  | 'unpacks-too-large'
  | 'signed'
  | 'unreadable'
  | 'not-cleaned'

/** Thrown deep inside a file by whatever finds that it cannot be taken; `cleanFile` turns it into an outcome. */
export class FileRefused extends Error {
  constructor(readonly reason: FileRefusal) {
    super(`the file is refused: ${reason}`)
  }
}

/** 25 MB: more than any minutes, covenant or photo; films and data sets belong elsewhere. */
export const MAX_FILE_BYTES = 25 * 1024 * 1024

const WITH_MACROS = new Set(['docm', 'dotm', 'xlsm', 'xltm', 'xlsb', 'xlam', 'pptm', 'potm', 'ppsm'])
const OLD_OFFICE = new Set(['doc', 'xls', 'ppt'])
const ACTIVE = new Set(['svg', 'html', 'htm', 'xhtml', 'xml', 'mht', 'mhtml', 'js', 'mjs', 'hta', 'swf'])

/** The format that the name of a file promises. */
export function promisedFormat(name: string): Format {
  const extension = /\.([^.]+)$/.exec(name.trim().toLowerCase())?.[1] ?? ''
  if (extension === 'jpeg') return 'jpg'
  if (Object.hasOwn(FORMATS, extension)) return extension as Format
  if (WITH_MACROS.has(extension)) throw new FileRefused('macros')
  if (ACTIVE.has(extension)) throw new FileRefused('active')
  throw new FileRefused(OLD_OFFICE.has(extension) ? 'unreadable' : 'not-allowed')
}
