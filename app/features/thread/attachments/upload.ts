import { MAX_FILE_BYTES } from './cleaning/formats.ts'

/** The file, and what the form around it takes. */
export const MAX_UPLOAD_BYTES = MAX_FILE_BYTES + 64 * 1024

/** The files that are taken, as a form says it to a browser. */
export const ACCEPTED_FILES = '.pdf,.docx,.xlsx,.odt,.ods,.jpg,.jpeg,.png,.csv,.txt'
