import { createReadStream } from 'node:fs'
import { rename } from 'node:fs/promises'
import type { Actor, Tx } from '../../../../platform/database/index.ts'
import type { JobParts } from '../../../../platform/jobs/index.ts'
import { type ImportPreview, previewImport } from '../../operations/preview-import.ts'
import { readingOf } from '../../operations/save-import-source.ts'
import { comesInByItself } from '../calendar/accept-new.ts'
import { markPublished } from '../calendar/calendar.queries.ts'
import { tellOwners } from '../calendar/tell-owners.ts'
import { type Asking, NoAnswer } from '../cbs/ask.ts'
import { dropPart, type Fetched, fetchTable, KNOWN_HOSTS } from '../cbs/fetch-table.ts'
import { askVersion, type Wanted, wantedOf } from '../cbs/table.ts'
import { findImportSourceById, type SavedSource } from '../import-source.queries.ts'
import { limitsOf } from '../limits.ts'
import { takeOver } from './decide-fetch.ts'
import {
  type FetchOutcome,
  type FetchState,
  findFetch,
  findLastVersion,
  hasFailedLast,
  overtakeProposals,
  type SourceFetch,
  updateFetch,
  upsertProgress,
} from './fetch.queries.ts'
import { dropProposed, incomingFile, proposedFile } from './fetch-file.ts'

type Parts = Pick<JobParts, 'database' | 'config' | 'clock' | 'signal' | 'attempt'>

/** One fetch under way: what it is of, and who does it. */
export type Work = { parts: Parts; actor: Actor; fetch: SourceFetch; source: SavedSource; wanted: Wanted }

const SECOND = 1000
const MOST_PROBLEMS = 50

/** What can only be mended by somebody: what came in so far is of no use then. */
const FINAL: ReadonlySet<NoAnswer['reason']> = new Set(['address-refused', 'not-there', 'too-large', 'not-json'])

/**
 * Fetches one table and sets it against what holds: no difference, or a proposal for people to decide on. Cut off half-way
 * it goes on with the page it was at; stopped by somebody it leaves nothing.
 */
export async function runFetch(parts: Parts, actor: Actor, id: string): Promise<void> {
  const work = await begin(parts, actor, id)
  if (!work) return
  const stop = new AbortController()
  const look = async () => {
    if (await hearStop(work)) stop.abort()
  }
  // A database that is away for a moment is met by the work itself.
  const watch = setInterval(() => void look().catch(() => undefined), SECOND)
  try {
    const signal = AbortSignal.any([stop.signal, parts.signal])
    if (await fetchWhole(work, signal, () => stop.abort())) await judge(work)
  } catch (error) {
    if (stop.signal.aborted) await leave(work, 'stopped', {})
    else if (error instanceof NoAnswer) await leave(work, 'failed', { reason: error.reason, detail: error.detail })
    else {
      if (parts.attempt.isLast) await leave(work, 'failed', { reason: 'broken' })
      throw error
    }
  } finally {
    clearInterval(watch)
  }
}

/** Takes the fetch up, also when a process that had it was killed. */
async function begin(parts: Parts, actor: Actor, id: string): Promise<Work | undefined> {
  const found = await parts.database.as(actor, 'begin a fetch', async (tx) => {
    const fetch = await findFetch(tx, id)
    const source = fetch && (await findImportSourceById(tx, fetch.sourceId))
    const wanted = source && wantedOf(source)
    if (!wanted || !(await updateFetch(tx, id, ['waiting', 'running'], { state: 'running' }))) return undefined
    return { fetch, source, wanted }
  })
  if (!found) return undefined
  const work = { parts, actor, ...found }
  if (!found.fetch.isStopAsked) return work
  await leave(work, 'stopped', {})
  return undefined
}

/** The calendar asks first whether there is another version; answers whether there is something to judge. */
async function fetchWhole(work: Work, signal: AbortSignal, stop: () => void): Promise<boolean> {
  const { parts, actor, fetch, source, wanted } = work
  const { config, database } = parts
  const { pause, bytes } = limitsOf(config)
  const asking: Asking = { allowed: config.sourceHosts ?? KNOWN_HOSTS, pause, signal }
  if (fetch.isByCalendar) {
    const version = await askVersion(wanted, asking)
    const last = await database.as(actor, 'find the last version', (tx) => findLastVersion(tx, source.id))
    if (version !== '' && version === last) {
      await leave(work, 'unchanged', {}, { version })
      return false
    }
  }
  const { municipalityId } = actor
  const file = incomingFile({ config, municipalityId }, source.key)
  const fetched = await fetchTable(wanted, { ...asking, mostBytes: bytes }, file, async ({ rows, total = null }) => {
    const row = { municipalityId, fetchId: fetch.id, rowsDone: rows, rowsTotal: total }
    await database.as(actor, 'tell how far a fetch is', (tx) => upsertProgress(tx, row))
    if (await hearStop(work)) stop()
    signal.throwIfAborted()
  })
  await rename(file, proposedFile({ config, municipalityId }, fetch.id))
  await database.as(actor, 'keep what was asked', (tx) => updateFetch(tx, fetch.id, ['running'], asked(fetched)))
  work.fetch = { ...fetch, ...asked(fetched) }
  return true
}

const asked = ({ request, version }: Fetched) => ({ request, version })

/** Sets the table against what holds at this moment. */
async function judge(work: Work): Promise<void> {
  const { parts, actor, fetch, source } = work
  const place = { config: parts.config, municipalityId: actor.municipalityId }
  const file = proposedFile(place, fetch.id)
  const limits = limitsOf(parts.config)
  const dropped = await parts.database.as(actor, 'judge what was fetched', async (tx) => {
    const content = createReadStream(file)
    const preview = await previewImport(tx, content, readingOf(source, fetch.request), limits)
    const state = stateOf(preview)
    // What was fetched last is what there is to decide on.
    const overtaken = state === 'refused' ? [] : await overtakeProposals(tx, source.id)
    const endedAt = parts.clock.now()
    const facts = { state, outcome: outcomeOf(preview), fileChecksum: preview.fileChecksum, endedAt }
    await updateFetch(tx, fetch.id, ['running'], facts)
    if (state === 'refused' && fetch.isByCalendar) await tellOwners(tx, source, 'fetch-failed')
    if (state !== 'proposed') return [...overtaken, fetch.id]
    // A table that says something else is what the calendar waits for.
    await markPublished(tx, source.id, parts.clock.today())
    if (!(await comesInByItself(tx, source, preview))) {
      await tellOwners(tx, source, 'revision-waits')
      return overtaken
    }
    const decision = { state: 'accepted' as const, decidedBy: actor.id, decidedAt: endedAt }
    await updateFetch(tx, fetch.id, ['proposed'], decision)
    await takeOver(tx, actor, { ...work, content: createReadStream(file), limits }, endedAt)
    return [...overtaken, fetch.id]
  })
  await dropProposed(place, dropped)
}

function stateOf({ problemCount, earlier, addedCount, changedCount }: ImportPreview): FetchState {
  if (problemCount > 0) return 'refused'
  return earlier || addedCount + changedCount === 0 ? 'same' : 'proposed'
}

const outcomeOf = (preview: ImportPreview): FetchOutcome => ({
  rows: preview.rowCount,
  added: preview.addedCount,
  changed: preview.changedCount,
  gone: preview.goneCount,
  ...(preview.problemCount === 0
    ? {}
    : { problemCount: preview.problemCount, problems: preview.problems.slice(0, MOST_PROBLEMS) }),
})

/** Ends a fetch of which nothing came, and clears away what nobody goes on with. */
async function leave(work: Work, state: FetchState, outcome: FetchOutcome, facts: { version?: string } = {}) {
  const { parts, actor, fetch, source } = work
  const place = { config: parts.config, municipalityId: actor.municipalityId }
  const goesOn = state === 'failed' && !(outcome.reason && FINAL.has(outcome.reason as NoAnswer['reason']))
  if (!goesOn) await dropPart(incomingFile(place, source.key))
  await dropProposed(place, [fetch.id])
  await parts.database.as(actor, 'end a fetch', async (tx) => {
    // A source that is down for days is told of once.
    const isNews = state === 'failed' && fetch.isByCalendar && !(await hasFailedLast(tx, source.id))
    await updateFetch(tx, fetch.id, ['running'], { state, outcome, endedAt: parts.clock.now(), ...facts })
    if (isNews) await tellOwners(tx, source, 'fetch-failed')
  })
}

const hearStop = ({ parts, actor, fetch }: Work): Promise<boolean> =>
  parts.database.as(actor, 'hear whether to stop', (tx: Tx) =>
    findFetch(tx, fetch.id).then((now) => now?.isStopAsked ?? true),
  )
