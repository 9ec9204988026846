import type { Tx } from '../../../platform/database/index.ts'
import { tellPrograms } from '../../../platform/events/index.ts'
import { type Outcome, ok, refuse } from '../../../shared/outcome.ts'
import { announce, publishNode } from '../../thread/index.ts'
import { readFrozen } from '../render.ts'
import { findBuildByNumber, findFrozenBuild, hasPublication, insertPublication } from '../report.queries.ts'

export type PublishRefusal =
  | 'not-found'
  | 'already-published'
  | 'not-for-the-public'
  | 'not-approved'
  | 'figures-not-public'
  | 'note-needed'

/**
 * Puts a build for the public on its site. What replaces an edition that was out already says why: nothing is changed in
 * silence. All of its sections must have been approved when it was built, and all of its
 * figures must be public, for whoever reads the report can follow them to their source.
 */
export async function publishBuild(
  tx: Tx,
  municipalityId: string,
  actor: { id: string },
  input: { reportId: string; number: number; note?: string },
): Promise<Outcome<PublishRefusal, string>> {
  const found = await findBuildByNumber(tx, input.reportId, input.number)
  if (!found) return refuse('not-found')
  if (found.publishedAt) return refuse('already-published')
  if (found.audience !== 'public') return refuse('not-for-the-public')
  const build = await findFrozenBuild(tx, found.id)
  const frozen = readFrozen(build!.frozen)
  if (frozen.isConcept) return refuse('not-approved')
  const hidden = frozen.series.filter((series) => !series.passport.isPublic).map((series) => series.passport.name.nl)
  if (hidden.length > 0) return refuse('figures-not-public', { values: { names: hidden.join(', ') } })
  const note = (input.note ?? '').trim()
  if (note === '' && (await hasPublication(tx, input.reportId))) return refuse('note-needed')
  await insertPublication(tx, { municipalityId, buildId: found.id, publishedBy: actor.id, note })
  await publishNode(tx, input.reportId)
  await announce(tx, { nodeId: input.reportId, news: 'published' })
  const { slug } = frozen.report
  await tellPrograms(tx, {
    kind: 'report-published',
    subject: slug,
    path: `/api/v1/verslagen/${slug}`,
    data: { verslag: slug, uitgave: found.number },
  })
  return ok(found.id)
}
