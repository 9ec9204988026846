import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/index.ts'

/** Names of people of which every word is among these, as hashes. */
export async function listNamesAmong(tx: Tx, hashes: readonly string[]): Promise<string[][]> {
  const { rows } = await sql<{
    nameHashes: string[]
  }>`select name_hashes from names_among(${[...hashes]}::text[])`.execute(tx)
  return rows.map(({ nameHashes }) => nameHashes)
}
