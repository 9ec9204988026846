import { MAX_FILE_BYTES } from './cleaning/formats.ts'

/** The file, and what the form around it takes. */
export const MAX_UPLOAD_BYTES = MAX_FILE_BYTES + 64 * 1024
