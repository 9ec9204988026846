import { createReadStream, existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import type { Config } from '../../../../platform/config.ts'

type Place = { config: Pick<Config, 'dataFolder'>; municipalityId: string }

const folderOf = ({ config, municipalityId }: Place) => path.join(config.dataFolder, 'imports', municipalityId)

/** Where the table of a source comes in, page by page; the next fetch goes on with what is there. */
export const incomingFile = (place: Place, key: string) => path.join(folderOf(place), `${key}.csv`)

/** Where a table waits until somebody decides about it. */
export const proposedFile = (place: Place, fetchId: string) => path.join(folderOf(place), `${fetchId}.csv`)

/** Removes what somebody decided about. */
export async function dropProposed(place: Place, fetchIds: readonly string[]): Promise<void> {
  for (const id of fetchIds) await rm(proposedFile(place, id), { force: true })
}

/** The table that waits; nothing when it is not on this machine any more, after a restored backup for example. */
export function openProposed(place: Place, fetchId: string): AsyncIterable<Uint8Array> | undefined {
  const file = proposedFile(place, fetchId)
  return existsSync(file) ? createReadStream(file, { highWaterMark: 1 << 18 }) : undefined
}
