import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of this clone. */
export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..')

/** A path inside this clone. */
export const inRoot = (...parts) => join(ROOT, ...parts)
