import { councilTexts } from '../../../../i18n/council.ts'
import { addDays } from '../../../../law/index.ts'
import type { Tx } from '../../../../platform/database/index.ts'
import { type Outcome, ok, refuse } from '../../../../shared/outcome.ts'
import { announce, insertNode, renameNode, replaceLinks } from '../../../thread/index.ts'
import type { ItemKind } from '../domain/items.ts'
import {
  findItem,
  findQuestionTerm,
  hasNumber,
  type Item,
  type ItemWords,
  insertItem,
  nextNumber,
  type QuestionTerm,
  replaceItemTargets,
  updateItem,
} from '../items.queries.ts'
import { listPlaces } from '../places.queries.ts'

/** In the number of a paper: toezegging, motie, amendement, vraag. */
export const LETTERS: Record<ItemKind, string> = { commitment: 'T', motion: 'M', amendment: 'A', question: 'V' }

export const nodeKindOf = (kind: ItemKind) => (kind === 'amendment' ? 'motion' : kind)

export type SaveRefusal = 'changed-meanwhile' | 'not-a-choice' | 'number-in-use'

export type Entered = ItemWords & {
  /** Ids on the thread of what it is about. */
  places: readonly string[]
  /** A number that was given on paper. */
  number?: string
}

/** Puts a paper of the council down: a commitment is public at once, the rest the council keeps to itself until it is tabled. */
export async function addItem(
  tx: Tx,
  municipalityId: string,
  kind: ItemKind,
  { places, number: given, ...entered }: Entered,
  today: string,
): Promise<Outcome<SaveRefusal, string>> {
  const isPublic = kind === 'commitment'
  // The last day of a question follows from the day on which it is asked.
  const words = kind === 'question' ? { ...entered, dueOn: null } : entered
  if (given && (await hasNumber(tx, municipalityId, given))) return refuse('number-in-use', { field: 'number' })
  const year = (words.happenedOn || words.knownUntil || today).slice(0, 4)
  const number = isPublic ? given || (await nextNumber(tx, municipalityId, LETTERS[kind], year)) : null
  const id = await insertNode(tx, municipalityId, {
    kind: nodeKindOf(kind),
    title: isPublic ? words.title : councilTexts.nl.inPreparation,
    reference: number ?? '',
    visibility: isPublic ? 'public' : 'confidential',
  })
  const stateOn = isPublic ? words.happenedOn : ''
  await insertItem(tx, { id, municipalityId, kind, number, state: isPublic ? 'open' : 'draft', stateOn, ...words })
  const tied = await tie(tx, municipalityId, id, words.meetingId, places)
  return tied.ok ? ok(id) : tied
}

/** Changes what is said of a paper unless somebody else did since it was opened. */
export async function saveItem(
  tx: Tx,
  municipalityId: string,
  found: Item,
  { places, number: _given, ...words }: Entered,
  revision: number,
): Promise<Outcome<SaveRefusal>> {
  const isTabled = (found.kind === 'motion' || found.kind === 'amendment') && found.state !== 'draft'
  const change = {
    ...words,
    ...(isTabled ? { title: found.title, body: found.body } : {}),
    ...(found.kind === 'question' ? { dueOn: found.dueOn } : {}),
  }
  if (!(await updateItem(tx, found.id, revision, change))) return refuse('changed-meanwhile')
  if (found.isPublic) await renameNode(tx, found.id, change.title, found.number!)
  await announce(tx, { nodeId: found.id, news: 'changed' })
  return tie(tx, municipalityId, found.id, words.meetingId, places)
}

/** The last day to answer a question that is asked on a day, by the rules of order that were filled in. */
export async function lastDayToAnswer(tx: Tx, askedOn: string): Promise<string | null> {
  const term = await findQuestionTerm(tx)
  if (!term?.questionDays || askedOn.length !== 10) return null
  return addDays(askedOn, term.questionDays)
}

/** Why a question must be answered by its last day; nothing when its term was another, or none. */
export async function whyThatDay(tx: Tx, { kind, happenedOn, dueOn }: Item): Promise<QuestionTerm | undefined> {
  if (kind !== 'question' || !dueOn || happenedOn.length !== 10) return undefined
  const term = await findQuestionTerm(tx)
  return term?.questionDays && addDays(happenedOn, term.questionDays) === dueOn ? term : undefined
}

/** Ties a paper to what it is about and to the meeting it was heard in, on the thread and by name. */
async function tie(
  tx: Tx,
  municipalityId: string,
  id: string,
  meetingId: string | null,
  wanted: readonly string[],
): Promise<Outcome<'not-a-choice'>> {
  const ids = [...new Set(wanted.filter((one) => one !== ''))]
  const places = ids.length === 0 ? [] : (await listPlaces(tx)).filter(({ nodeId }) => ids.includes(nodeId))
  if (places.length !== ids.length) return refuse('not-a-choice', { field: 'place1' })
  await replaceItemTargets(tx, municipalityId, id, places)
  const { isPublic } = (await findItem(tx, id))!
  // What is being prepared ties nothing yet: a link is seen from its other end too.
  if (!isPublic) return ok()
  await tieOnThread(tx, municipalityId, id, meetingId, ids)
  return ok()
}

/** Puts on the thread what a public paper is about and where it was heard. */
export async function tieOnThread(
  tx: Tx,
  municipalityId: string,
  id: string,
  meetingId: string | null,
  places: readonly string[],
) {
  await replaceLinks(tx, municipalityId, id, 'speaks-of', [...places])
  await replaceLinks(tx, municipalityId, id, 'heard-in', meetingId ? [meetingId] : [])
}
