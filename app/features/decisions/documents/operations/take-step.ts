import type { Tx } from '../../../../platform/database/index.ts'
import type { Day } from '../../../../shared/days.ts'
import { type Outcome, ok, refuse } from '../../../../shared/outcome.ts'
import { announce } from '../../../thread/index.ts'
import { askInitials } from '../../routing/ask-initials.ts'
import { areAllInitialled, listStops } from '../../routing/routing.queries.ts'
import {
  findDocument,
  insertStep,
  listMadeFrom,
  listSteps,
  lockDocument,
  type OfficialDocument,
} from '../documents.queries.ts'
import { lacksOf } from '../domain/lacks.ts'
import { NEXT, type Phase } from '../domain/phases.ts'
import { readWhole } from '../whole.ts'
import { keepVersion } from './keep-version.ts'

export type StepRefusal =
  | 'not-found'
  | 'not-from-here'
  | 'follows-its-memo'
  | 'reason-needed'
  | 'not-complete'
  | 'no-route'
  | 'initials-missing'

type Asked = { id: string; to: Phase; on: Day; reason: string }

/** Takes a document a step further or, with a reason, back; what was made from it goes along. */
export async function takeDocumentStep(
  tx: Tx,
  municipalityId: string,
  { id, to, on, reason }: Asked,
): Promise<Outcome<StepRefusal>> {
  await lockDocument(tx, id)
  const document = await findDocument(tx, { id })
  if (!document) return refuse('not-found')
  if (document.sourceId) return refuse('follows-its-memo')
  const next = NEXT[document.phase].find((one) => one.to === to)
  if (!next) return refuse('not-from-here')
  if (next.isBack && reason.trim() === '') return refuse('reason-needed', { field: 'reason' })
  if (to === 'routed') {
    for (const one of [document, ...(await listMadeFrom(tx, id))]) {
      if (lacksOf(one.kind, await readWhole(tx, one)).length > 0) return refuse('not-complete')
    }
    if ((await listStops(tx, id)).length === 0) return refuse('no-route')
    await keepVersion(tx, municipalityId, document, 'routed')
  }
  await moveTogether(tx, municipalityId, document, { to, on, reason: reason.trim() })
  if (to === 'routed') await askInitials(tx, id, on)
  return ok()
}

/** Puts a memo that everybody initialled on an agenda. */
export async function moveToAgenda(
  tx: Tx,
  municipalityId: string,
  document: OfficialDocument,
  on: Day,
): Promise<Outcome<'not-from-here' | 'initials-missing'>> {
  if (document.phase !== 'routed') return refuse('not-from-here')
  if (!(await areAllInitialled(tx, document.id))) return refuse('initials-missing')
  await moveTogether(tx, municipalityId, document, { to: 'agenda', on, reason: '' })
  return ok()
}

/**
 * Takes the same step with a document and with all that were made from it and are where it is; a decision of the council is
 * decided on by the council alone.
 */
export async function moveTogether(
  tx: Tx,
  municipalityId: string,
  document: OfficialDocument,
  { to, on, reason }: Omit<Asked, 'id'>,
): Promise<void> {
  const along = (await listMadeFrom(tx, document.id)).filter(
    ({ phase, kind }) => phase === document.phase && (to !== 'decided' || kind !== 'councilDecision'),
  )
  for (const { id } of [document, ...along]) {
    const number = (await listSteps(tx, id)).length + 1
    await insertStep(tx, { municipalityId, documentId: id, number, phase: to, happenedOn: on, reason })
    await announce(tx, { nodeId: id, news: 'changed' })
  }
}
