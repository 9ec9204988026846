import type { Actor, Tx } from '../../../../platform/database/index.ts'
import { canonicalJson, sha256 } from '../../../../shared/hash.ts'
import { type Outcome, ok, refuse } from '../../../../shared/outcome.ts'
import type { FileContent } from '../../observation-file.ts'
import { importObservations } from '../../operations/import-observations.ts'
import { type ImportPreview, previewImport } from '../../operations/preview-import.ts'
import { readingOf } from '../../operations/save-import-source.ts'
import type { SavedSource } from '../import-source.queries.ts'
import type { Limits } from '../limits.ts'
import { type SourceFetch, updateFetch } from './fetch.queries.ts'

/** What somebody saw of a proposal: the same for the same differences with what holds. */
export function seenOf({ fileChecksum, added, changed, gone, ...preview }: ImportPreview): string {
  const { addedCount, changedCount, goneCount } = preview
  const differences = changed.map(({ passport, before, after }) => [
    ...[passport.key, after.region, after.period, after.category],
    ...[before.state, before.value, after.state, after.value],
  ])
  const news = [...added.map(({ after }) => after), ...gone].map(({ region = '', period, value }) => [
    region,
    period,
    value,
  ])
  return sha256(canonicalJson([fileChecksum, addedCount, changedCount, goneCount, differences, news]))
}

type Deciding = {
  source: SavedSource
  fetch: SourceFetch
  open(): AsyncIterable<Uint8Array> | undefined
  limits: Limits
}

/**
 * Takes over what was fetched, as it was seen: when other figures hold by now, or the mapping was changed, it is shown
 * again first.
 */
export async function acceptFetch(
  tx: Tx,
  actor: Actor,
  { source, fetch, open, limits }: Deciding,
  { seen, now }: { seen: string; now: Date },
): Promise<Outcome<'decided-already' | 'file-gone' | 'changed-meanwhile', string>> {
  const decision = { decidedBy: actor.id, decidedAt: now }
  if (!(await updateFetch(tx, fetch.id, ['proposed'], { state: 'accepted', ...decision })))
    return refuse('decided-already')
  const [first, second] = [open(), open()]
  if (!first || !second) return refuse('file-gone')
  const reading = readingOf(source, fetch.request)
  const preview = await previewImport(tx, first, reading, limits)
  if (preview.fileChecksum !== fetch.fileChecksum) return refuse('file-gone')
  if (seenOf(preview) !== seen) return refuse('changed-meanwhile')
  const snapshotId = await takeOver(tx, actor, { source, fetch, content: second, limits }, fetch.endedAt ?? now)
  return snapshotId ? ok(snapshotId) : refuse('changed-meanwhile')
}

type TakingOver = { source: SavedSource; fetch: SourceFetch; content: FileContent; limits: Limits }

/** Freezes what was fetched as a snapshot of an accepted fetch; answers nothing when a passport no longer fits. */
export async function takeOver(
  tx: Tx,
  actor: Actor,
  { source, fetch, content, limits }: TakingOver,
  retrievedAt: Date,
): Promise<string | undefined> {
  const done = await importObservations(tx, actor.municipalityId, actor, {
    title: source.name,
    source: source.source,
    licence: source.licence,
    publishedOn: publishedOn(fetch.version),
    retrievedAt,
    fileName: `${source.tableId}.csv`,
    content,
    reading: readingOf(source, fetch.request),
    limits,
  })
  if (!done.ok) return undefined
  const snapshotId = done.value.snapshot.id
  await updateFetch(tx, fetch.id, ['accepted'], { snapshotId })
  return snapshotId
}

/** Leaves the figures as they are. */
export async function declineFetch(
  tx: Tx,
  actor: Actor,
  fetch: SourceFetch,
  { reason, now }: { reason: string; now: Date },
): Promise<Outcome<'decided-already'>> {
  const decision = { decidedBy: actor.id, decidedAt: now, decisionReason: reason }
  const isDone = await updateFetch(tx, fetch.id, ['proposed'], { state: 'declined', ...decision })
  return isDone ? ok() : refuse('decided-already')
}

/** The day in the version of a table: `202006190200` and `2020-06-19T02:00:00` are 19 June 2020. */
export function publishedOn(version: string): string {
  const found = /(?:^|\s)(\d{4})-?(\d{2})-?(\d{2})/.exec(version)
  return found ? `${found[1]}-${found[2]}-${found[3]}` : ''
}
