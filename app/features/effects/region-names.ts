import type { Tx } from '../../platform/database/index.ts'
import { findMunicipality, formerName } from '../../regions/index.ts'
import { listAreasByName } from './series.queries.ts'

/** What these areas are called: municipalities by the list of all of them, districts by that of the municipality. */
export async function namesOfRegions(tx: Tx, codes: readonly string[]): Promise<Map<string, string>> {
  const isOwn = codes.some((code) => !code.startsWith('GM'))
  const names = new Map((isOwn ? await listAreasByName(tx) : []).map(({ code, name }) => [code, name]))
  for (const code of codes) {
    const name = findMunicipality(code)?.name ?? formerName(code)
    if (name !== code) names.set(code, name)
  }
  return names
}
