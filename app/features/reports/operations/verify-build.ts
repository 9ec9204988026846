import type { Tx } from '../../../platform/database/index.ts'
import { sha256 } from '../../../shared/hash.ts'
import { type Outcome, ok, refuse } from '../../../shared/outcome.ts'
import { renderEverything } from '../render.ts'
import { COUNCIL, findFrozenBuild, findRendition, listFilesOfBuild } from '../report.queries.ts'

/** What of a build no longer equals what was built: the frozen inputs, or a document ("pdf", "college/pdf"). */
export type Verification = { number: number; frozenHash: string; differs: string[] }

/** Makes every document of a build again from its frozen inputs and compares hashes with what is kept. */
export async function verifyBuild(tx: Tx, id: string): Promise<Outcome<'not-found', Verification>> {
  const build = await findFrozenBuild(tx, id)
  if (!build) return refuse('not-found')
  const differs: Verification['differs'] = sha256(build.frozen) === build.frozenHash ? [] : ['frozen']
  const kept = new Set((await listFilesOfBuild(tx, id)).map(({ rendering }) => rendering))
  for (const { rendering, format, content } of await renderEverything(build.frozen)) {
    // What was built before a rendering existed has nothing of it.
    if (rendering !== COUNCIL && !kept.has(rendering)) continue
    const file = await findRendition(tx, id, format, rendering)
    const expected = sha256(content)
    const isIntact = file !== undefined && file.contentHash === expected && sha256(file.content) === expected
    if (!isIntact) differs.push(rendering === COUNCIL ? format : `${rendering}/${format}`)
  }
  return ok({ number: build.number, frozenHash: build.frozenHash, differs })
}
