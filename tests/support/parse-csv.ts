import { parse } from 'csv-parse/sync'

/** The rows of a CSV by the names in its header. */
export const parseCsv = (text: string) => parse(text, { columns: true }) as Record<string, string>[]
