import type { Tx } from '../../../platform/database/index.ts'
import { hasherOf, type Keyring, wordsOfName } from '../sealing.ts'
import { SPACES, type SpaceId } from '../spaces.ts'
import { listNamesAmong } from './names-among.queries.ts'

/**
 * Which names in any of the confidential spaces have all their words among these, each name as its words. The words are
 * asked by keyed hash, so no name leaves a space that was not in the question; in which space it is nobody hears.
 */
export async function namesAmong(tx: Tx, keys: Keyring, words: readonly string[]): Promise<string[][]> {
  const asked = [...new Set(words.flatMap(wordsOfName))]
  const wordOf = new Map<string, string>()
  for (const space of Object.keys(SPACES) as SpaceId[]) {
    const { ofName } = hasherOf(keys, space)
    for (const word of asked) wordOf.set(ofName(word)[0]!, word)
  }
  const found = await listNamesAmong(tx, [...wordOf.keys()])
  return found.map((hashes) => hashes.map((hash) => wordOf.get(hash)!))
}
