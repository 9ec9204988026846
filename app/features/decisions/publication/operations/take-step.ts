import type { Tx } from '../../../../platform/database/index.ts'
import { queueJob, unqueueJob } from '../../../../platform/jobs/index.ts'
import { exactInstant } from '../../../../shared/days.ts'
import { type Outcome, ok, refuse } from '../../../../shared/outcome.ts'
import { announce } from '../../../thread/index.ts'
import { NEXT, type Obstacle, type StepName } from '../domain/phases.ts'
import { insertOverride, listFiles, listScans } from '../files.queries.ts'
import { findPublicPublication } from '../public.queries.ts'
import {
  findPublication,
  findStanding,
  insertPublicationStep,
  listPublicationSteps,
  lockPublication,
  type Publication,
} from '../publication.queries.ts'

/** The job that shows a publication on the thread when its time has come. */
export const RELEASE_PUBLICATION = 'release-publication'

export type PublicationStepRefusal =
  | 'not-found'
  | 'not-from-here'
  | 'reason-needed'
  | 'same-person'
  | 'not-a-moment'
  | 'no-such-hour'
  | 'comes-twice'
  | 'in-the-past'
  | 'no-such-follow-up'
  | Obstacle

type Result = Promise<Outcome<PublicationStepRefusal>>

/** From when on: at once, or at a time on a day by Dutch clocks. */
export type WantedMoment = 'now' | { day: string; time: string }

/** Hands a concept to the second person, to be public from a moment on. */
export async function schedule(tx: Tx, municipalityId: string, slug: string, wanted: WantedMoment, now: Date): Result {
  const found = await standing(tx, slug, 'scheduled')
  if (!found.ok) return found
  const moment = momentOf(wanted, now)
  if (!moment.ok) return moment
  const { obstacle } = await findStanding(tx, found.value.id)
  if (obstacle && obstacle !== 'found') return refuse(obstacle)
  await put(tx, municipalityId, found.value, { phase: 'scheduled', publishAt: moment.value })
  return ok()
}

/** The second person lets it go: public from its moment on, or at once when that has passed. */
export async function approve(tx: Tx, municipalityId: string, slug: string): Result {
  const found = await standing(tx, slug, 'approved')
  if (!found.ok) return found
  const { id } = found.value
  const { isSecond, obstacle } = await findStanding(tx, id)
  if (!isSecond) return refuse('same-person')
  if (obstacle) return refuse(obstacle)
  const { publishAt } = (await listPublicationSteps(tx, id)).at(-1)!
  await put(tx, municipalityId, found.value, { phase: 'approved', publishAt: publishAt! })
  await queueJob(tx, RELEASE_PUBLICATION, { publicationId: id }, { runAt: publishAt!, key: id })
  return ok()
}

/** Back to a concept: sent back by the second person, or taken back before its time. */
export async function sendBack(tx: Tx, municipalityId: string, slug: string, reason: string): Result {
  const found = await standing(tx, slug, 'concept')
  if (!found.ok) return found
  if (reason.trim() === '') return refuse('reason-needed', { field: 'reason' })
  await put(tx, municipalityId, found.value, { phase: 'concept', reason: reason.trim() })
  await unqueueJob(tx, RELEASE_PUBLICATION, found.value.id)
  return ok()
}

/** Takes a publication away; that it was there, why it is not and what to read instead stays. */
export async function withdraw(
  tx: Tx,
  municipalityId: string,
  slug: string,
  { reason, followUp }: { reason: string; followUp: string },
): Result {
  const found = await standing(tx, slug, 'withdrawn')
  if (!found.ok) return found
  if (reason.trim() === '') return refuse('reason-needed', { field: 'reason' })
  const next = followUp.trim() === '' ? undefined : await findPublicPublication(tx, followUp.trim())
  if (followUp.trim() !== '' && (!next || next.isWithdrawn || next.slug === slug)) {
    return refuse('no-such-follow-up', { field: 'followUp' })
  }
  await put(tx, municipalityId, found.value, { phase: 'withdrawn', reason: reason.trim(), followUpId: next?.id })
  return ok()
}

/** The second person lets a file go although the scan found something in it. */
export async function letGo(tx: Tx, municipalityId: string, slug: string, position: number, reason: string): Result {
  const found = await findPublication(tx, slug)
  const file = found && (await listFiles(tx, found.id)).find((one) => one.position === position)
  const scan = file && (await listScans(tx, found.id)).find(({ contentHash }) => contentHash === file.contentHash)
  if (!scan) return refuse('not-found')
  if (found.phase !== 'scheduled' && found.phase !== 'published') return refuse('not-from-here')
  if (reason.trim() === '') return refuse('reason-needed', { field: 'reason' })
  if (scan.findings.some(({ kind }) => kind === 'covered')) return refuse('covered')
  if (!(await findStanding(tx, found.id)).isSecond) return refuse('same-person')
  const { contentHash, ruleVersion } = scan
  await insertOverride(tx, { municipalityId, publicationId: found.id, contentHash, ruleVersion, reason: reason.trim() })
  return ok()
}

/** A day that is in the calendar: 30 February is not. */
const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text

function momentOf(wanted: WantedMoment, now: Date): Outcome<PublicationStepRefusal, Date> {
  if (wanted === 'now') return ok(now)
  if (!isDay(wanted.day) || !/^([01]\d|2[0-3]):[0-5]\d$/.test(wanted.time)) {
    return refuse('not-a-moment', { field: 'day' })
  }
  const moment = exactInstant(wanted.day, wanted.time)
  if (moment === 'no-such-hour' || moment === 'comes-twice') return refuse(moment, { field: 'time' })
  return moment < now ? refuse('in-the-past', { field: 'day' }) : ok(moment)
}

async function standing(tx: Tx, slug: string, to: StepName): Promise<Outcome<PublicationStepRefusal, Publication>> {
  const known = await findPublication(tx, slug)
  if (!known) return refuse('not-found')
  await lockPublication(tx, known.id)
  const found = (await findPublication(tx, slug))!
  return NEXT[found.phase].includes(to) ? ok(found) : refuse('not-from-here')
}

async function put(
  tx: Tx,
  municipalityId: string,
  { id }: Publication,
  step: { phase: StepName; publishAt?: Date; reason?: string; followUpId?: string },
) {
  const number = (await listPublicationSteps(tx, id)).length + 1
  await insertPublicationStep(tx, { municipalityId, publicationId: id, number, ...step })
  await announce(tx, { nodeId: id, news: 'changed' })
}
