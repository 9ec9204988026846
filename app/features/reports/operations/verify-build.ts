import type { Tx } from '../../../platform/database/index.ts'
import { sha256 } from '../../../shared/hash.ts'
import { type Outcome, ok, refuse } from '../../../shared/outcome.ts'
import { FORMATS, type Format, renderBuild } from '../render.ts'
import { findFrozenBuild, findRendition } from '../report.queries.ts'

/** What of a build no longer equals what was built: the frozen inputs, or a document. */
export type Verification = { number: number; frozenHash: string; differs: ('frozen' | Format)[] }

/** Makes every document of a build again from its frozen inputs and compares hashes with what is kept. */
export async function verifyBuild(tx: Tx, id: string): Promise<Outcome<'not-found', Verification>> {
  const build = await findFrozenBuild(tx, id)
  if (!build) return refuse('not-found')
  const differs: Verification['differs'] = sha256(build.frozen) === build.frozenHash ? [] : ['frozen']
  for (const format of FORMATS) {
    const kept = await findRendition(tx, id, format)
    const expected = sha256(await renderBuild(build.frozen, format))
    const isIntact = kept !== undefined && kept.contentHash === expected && sha256(kept.content) === expected
    if (!isIntact) differs.push(format)
  }
  return ok({ number: build.number, frozenHash: build.frozenHash, differs })
}
