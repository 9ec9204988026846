import type { Tx } from '../../../platform/database/index.ts'
import { canonicalJson, sha256 } from '../../../shared/hash.ts'
import { insertChapter, listAskedAbout } from './chapter.queries.ts'
import { type ConsultationBlock, readConsultationBlock } from './consultation-block.ts'

/** What a version of this plan that is adopted now tells of who was heard: consultations whose results are public. */
export async function readChapter(tx: Tx, planId: string): Promise<ConsultationBlock[]> {
  const blocks: ConsultationBlock[] = []
  for (const slug of await listAskedAbout(tx, planId)) {
    const block = await readConsultationBlock(tx, slug)
    if (block) blocks.push(block)
  }
  return blocks
}

/** Keeps with a version that was just adopted who was heard about the plan, and what was done with it. */
export async function freezeChapter(
  tx: Tx,
  municipalityId: string,
  { planId, versionId }: { planId: string; versionId: string },
): Promise<void> {
  const consultations = await readChapter(tx, planId)
  if (consultations.length === 0) return
  const content = canonicalJson(consultations)
  await insertChapter(tx, { municipalityId, versionId, content, contentHash: sha256(content) })
}
