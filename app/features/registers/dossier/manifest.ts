import { canonicalJson, sha256 } from '../../../shared/hash.ts'
import type { Facts } from '../declaration.ts'

/** One thing that was put on record, as it goes into the checksums. */
export type Entry = {
  seq: number
  step: string
  day: string
  recordedAt: string
  by: string
  given: Facts
  reason: string
  takesBack?: number
}

export type Line = { seq: number; line: string; hash: string }

/**
 * The entries of a file as lines of JSON, each with a checksum over itself and the checksum before it, so that nothing can
 * be changed, added or left out without the last one being another.
 */
export function chainOf(entries: readonly Entry[]): Line[] {
  const chain: Line[] = []
  for (const entry of entries) {
    const line = canonicalJson(entry)
    chain.push({ seq: entry.seq, line, hash: sha256(`${chain.at(-1)?.hash ?? ''}\n${line}`) })
  }
  return chain
}

/** The list of files with their checksums, as `sha256sum -c` reads it. */
export function manifestOf(files: Readonly<Record<string, Uint8Array>>): string {
  return Object.keys(files)
    .sort()
    .map((name) => `${sha256(files[name]!)}  ${name}\n`)
    .join('')
}
