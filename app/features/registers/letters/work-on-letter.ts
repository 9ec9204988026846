import type { Day } from '../../../shared/days.ts'
import { type Outcome, ok, refuse } from '../../../shared/outcome.ts'
import type { LetterTemplate, RegisterType } from '../declaration.ts'
import { hasTaken } from '../domain/situation.ts'
import { openParts, openRecord, pastEvents, type ReadRecord } from '../operations/read-record.ts'
import { keyOfRecord, recordAct } from '../operations/record-act.ts'
import { findRecordForUpdate } from '../records.queries.ts'
import { hasLevel, type Scope } from '../scope.ts'
import { sealPart } from '../sealing.ts'
import { putSealed } from '../write-records.queries.ts'
import { type LetterContent, type LetterParagraph, missingIn, statesTheSame } from './letter.ts'
import { letterWorld } from './letter-world.ts'
import { findLetter, insertLetter, type LetterRow, updateLetter, type WAYS } from './letters.queries.ts'
import { mergeLetter } from './merge-letter.ts'

export type LetterRefusal =
  | 'not-found'
  | 'not-allowed'
  | 'destroyed'
  | 'changed-meanwhile'
  | 'not-in-this-state'
  | 'no-addressee'
  | 'facts-missing'
  | 'facts-changed'
  | 'same-person'
  | 'needs-check'
  | 'proof-needed'
  | 'in-the-future'
  | 'before-letter'
  | 'reason-needed'
  | 'no-mail-address'
  | 'not-reachable'
  | 'nothing-to-ask'

/** The letter of a record that is held, with its template, for who may work on it. */
export type HeldLetter = { record: ReadRecord; letter: LetterRow; template: LetterTemplate; content: LetterContent }

export const contentPart = (id: string) => `letter:${id}`
const proofPart = (id: string) => `letter:${id}:proof`

type Asked = { number: string; municipality: string }
export type LetterInput = Asked & { letter: string; revision: number }

/** The templates that are offered for a record now: those whose step was taken, and that the actor may write. */
export function offeredLetters(scope: Pick<Scope, 'actor'>, type: RegisterType, record: ReadRecord): LetterTemplate[] {
  const events = pastEvents(record.events)
  return (type.letters ?? []).filter(
    ({ after, level }) => hasTaken({ events }, ...after) && hasLevel(scope.actor, type, level),
  )
}

/** Drafts a letter: fills the template in with the facts of now, and adds what was written for this one alone. */
export async function draftLetter(
  scope: Scope,
  type: RegisterType,
  input: Asked & { template: string; dated: Day; own: string; by: string },
): Promise<Outcome<LetterRefusal, { id: string }>> {
  const row = await findRecordForUpdate(scope.tx, type.key, input.number)
  if (!row) return refuse('not-found')
  if (row.destroyedOn) return refuse('destroyed')
  const record = await openRecord(scope, type, row)
  const template = offeredLetters(scope, type, record).find(({ key }) => key === input.template)
  if (!template) return refuse('not-allowed')
  const content = await contentOf(scope, type, record, template, input)
  if (content.to.length === 0) return refuse('no-addressee')
  const { municipalityId, tx } = scope
  const id = await insertLetter(tx, { municipalityId, recordId: record.id, template: template.key })
  await seal(scope, type, record.id, contentPart(id), content)
  return ok({ id })
}

/** Drafts a letter again with the facts of now; whoever checked it has to do so again. */
export async function redraftLetter(
  scope: Scope,
  type: RegisterType,
  input: LetterInput & { dated: Day; own: string; by: string },
): Promise<Outcome<LetterRefusal>> {
  const held = await holdLetter(scope, type, input, ['draft', 'checked', 'failed'])
  if (!held.ok) return held
  const { record, letter, template } = held.value
  const content = await contentOf(scope, type, record, template, input)
  await seal(scope, type, record.id, contentPart(letter.id), content)
  return change(scope, letter, {
    ...{
      state: 'draft',
      draftedBy: scope.actor.id,
      draftedAt: new Date(),
      checkedBy: null,
      checkedAt: null,
      problem: '',
    },
  })
}

/** Somebody else than who drafted it finds that the letter is right: that it says what the record says. */
export async function checkLetter(
  scope: Scope,
  type: RegisterType,
  input: LetterInput,
): Promise<Outcome<LetterRefusal>> {
  const held = await holdLetter(scope, type, input, ['draft'])
  if (!held.ok) return held
  const { letter } = held.value
  if (letter.draftedBy === scope.actor.id) return refuse('same-person')
  const right = await isRight(scope, type, held.value, input)
  if (!right.ok) return right
  return change(scope, letter, { state: 'checked', checkedBy: scope.actor.id, checkedAt: new Date() })
}

export type HandInput = LetterInput & { way: (typeof WAYS)[number]; proof: string; sentOn: Day }

/** Puts on record that a letter was posted or handed over, with proof of it. */
export async function sendByHand(scope: Scope, type: RegisterType, input: HandInput): Promise<Outcome<LetterRefusal>> {
  const held = await holdToSend(scope, type, input)
  if (!held.ok) return held
  const { record, letter, template } = held.value
  if (input.proof.trim() === '') return refuse('proof-needed', { field: 'proof' })
  if (input.sentOn > scope.today) return refuse('in-the-future', { field: 'sentOn' })
  if (input.sentOn < held.value.content.dated) return refuse('before-letter', { field: 'sentOn' })
  await seal(scope, type, record.id, proofPart(letter.id), { proof: input.proof.trim() })
  const done = await change(scope, letter, {
    ...{ state: 'sent', way: input.way, sentBy: scope.actor.id, sentOn: input.sentOn, problem: '' },
    attempts: letter.attempts + 1,
  })
  if (done.ok) await tellSent(scope, type, record, template)
  return done
}

/** A letter that came back, or that turned out not to have arrived. */
export async function noteReturned(
  scope: Scope,
  type: RegisterType,
  input: LetterInput & { reason: string },
): Promise<Outcome<LetterRefusal>> {
  const held = await holdLetter(scope, type, input, ['sent'])
  if (!held.ok) return held
  if (input.reason.trim() === '') return refuse('reason-needed', { field: 'reason' })
  const { record, letter } = held.value
  await recordAct(scope, type, record, { act: 'letter-returned', reason: input.reason.trim() })
  return change(scope, letter, { state: 'failed', problem: 'returned', sentOn: null })
}

/** Does away with a letter that was not sent. */
export async function cancelLetter(
  scope: Scope,
  type: RegisterType,
  input: LetterInput,
): Promise<Outcome<LetterRefusal>> {
  const held = await holdLetter(scope, type, input, ['draft', 'checked', 'failed'])
  return held.ok ? change(scope, held.value.letter, { state: 'cancelled' }) : held
}

/** A letter that is ready to go: complete, checked where that is needed, and still saying what the record says. */
export async function holdToSend(
  scope: Scope,
  type: RegisterType,
  input: LetterInput,
): Promise<Outcome<LetterRefusal, HeldLetter>> {
  const held = await holdLetter(scope, type, input, ['draft', 'checked', 'failed'])
  if (!held.ok) return held
  const { letter, template } = held.value
  if (template.needsCheck && !letter.checkedBy) return refuse('needs-check')
  const right = await isRight(scope, type, held.value, input)
  return right.ok ? held : right
}

export async function tellSent(scope: Scope, type: RegisterType, record: ReadRecord, template: LetterTemplate) {
  await recordAct(scope, type, record, {
    ...{ act: 'letter-sent', reason: template.words.nl, given: { template: template.key } },
  })
}

/** Changes a letter that was just read under the hold of its record. */
export async function change(
  { tx }: Scope,
  letter: Pick<LetterRow, 'id' | 'revision'>,
  values: Parameters<typeof updateLetter>[3],
): Promise<Outcome<'changed-meanwhile'>> {
  return (await updateLetter(tx, letter.id, letter.revision, values)) ? ok() : refuse('changed-meanwhile')
}

async function holdLetter(
  scope: Scope,
  type: RegisterType,
  { number, letter: id, revision }: LetterInput,
  states: readonly LetterRow['state'][],
): Promise<Outcome<LetterRefusal, HeldLetter>> {
  const row = await findRecordForUpdate(scope.tx, type.key, number)
  const letter = row && (await findLetter(scope.tx, row.id, id))
  const template = type.letters?.find(({ key }) => key === letter?.template)
  if (!row || !letter || !template) return refuse('not-found')
  if (row.destroyedOn) return refuse('destroyed')
  if (!hasLevel(scope.actor, type, template.level)) return refuse('not-allowed')
  if (letter.revision !== revision) return refuse('changed-meanwhile')
  if (!states.includes(letter.state)) return refuse('not-in-this-state')
  const record = await openRecord(scope, type, row)
  const content = (await openParts(scope, type, row.id))<LetterContent>(contentPart(id))
  if (!content) throw new Error('a letter without its content')
  return ok({ record, letter, template, content })
}

async function isRight(
  scope: Scope,
  type: RegisterType,
  { record, template, content }: HeldLetter,
  { municipality }: Asked,
): Promise<Outcome<LetterRefusal>> {
  if (content.to.length === 0) return refuse('no-addressee')
  if (missingIn(content).length > 0) return refuse('facts-missing')
  const world = await letterWorld(scope, type, record, { municipality, dated: content.dated })
  const now = mergeLetter(template, world)
  const own = content.paragraphs.filter(({ writtenBy }) => writtenBy)
  return statesTheSame(content, { ...now, paragraphs: [...now.paragraphs, ...own] }) ? ok() : refuse('facts-changed')
}

async function contentOf(
  scope: Scope,
  type: RegisterType,
  record: ReadRecord,
  template: LetterTemplate,
  input: { municipality: string; dated: Day; own: string; by: string },
): Promise<LetterContent> {
  const content = mergeLetter(template, await letterWorld(scope, type, record, input))
  const own = input.own
    .split(/\n\s*\n/)
    .map((text) => text.trim())
    .filter(Boolean)
    .map((text): LetterParagraph => ({ sentences: [[{ text }]], writtenBy: input.by }))
  return { ...content, paragraphs: [...content.paragraphs, ...own] }
}

async function seal(scope: Scope, type: RegisterType, recordId: string, part: string, value: unknown) {
  const sealed = sealPart(await keyOfRecord(scope, type, recordId), part, value)
  await putSealed(scope.tx, [{ municipalityId: scope.municipalityId, recordId, part, sealed }])
}
