import type { Database } from '../../../platform/database/index.ts'
import type { RequestContext } from '../../../platform/http/index.ts'
import { type Outcome, ok, refuse } from '../../../shared/outcome.ts'
import { serviceActor } from '../../identity/index.ts'
import { openParts } from '../operations/read-record.ts'
import { recordAct } from '../operations/record-act.ts'
import { findRecordByIdForUpdate, listRecordsById } from '../records.queries.ts'
import { findRegister } from '../types/index.ts'
import type { LetterContent } from './letter.ts'
import { type Asks, countGuess, findCodeForUpdate, type OpenCode, updateLetter } from './letters.queries.ts'
import { hashOfAnswer, hashOfCode } from './mail-letter.ts'
import { contentPart } from './work-on-letter.ts'

const MOST_GUESSES = 5

export type OpenRefusal = 'not-found' | 'too-late' | 'too-many-guesses' | 'wrong-answer'

type Visit = Pick<RequestContext, 'municipality' | 'config' | 'clock'>

/** What is asked before the letter of this code opens. */
export async function questionFor(database: Database, visit: Visit, code: string): Promise<Outcome<OpenRefusal, Asks>> {
  return asService(database, visit, async (tx) => {
    const found = usable(await findCodeForUpdate(tx, hashOfCode(code)), visit.clock.now())
    return found.ok ? ok(found.value.asks) : found
  })
}

export type OpenedLetter = { content: LetterContent; number: string }

/** Opens a letter for who has its code and knows the answer, and puts on record that it was opened. */
export async function openLetter(
  database: Database,
  visit: Visit,
  { code, answer }: { code: string; answer: string },
): Promise<Outcome<OpenRefusal, OpenedLetter>> {
  return asService(database, visit, async (tx, actor) => {
    const found = usable(await findCodeForUpdate(tx, hashOfCode(code)), visit.clock.now())
    if (!found.ok) return found
    const { letterId, recordId, answerHash, revision, openedAt } = found.value
    if (hashOfAnswer(visit.config, letterId, answer) !== answerHash) {
      await countGuess(tx, letterId)
      return refuse('wrong-answer', { field: 'answer' })
    }
    const { municipality, config, clock } = visit
    const scope = { tx, municipalityId: municipality.id, secret: config.secret, actor, today: clock.today() }
    const [seen] = await listRecordsById(tx, [recordId])
    const type = seen && findRegister(seen.register)
    const record = seen && (await findRecordByIdForUpdate(tx, seen.id))
    const content = type && record && (await openParts(scope, type, record.id))<LetterContent>(contentPart(letterId))
    if (!content) return refuse('not-found')
    if (!openedAt) {
      await updateLetter(tx, letterId, revision, { openedAt: clock.now() })
      await recordAct(scope, type, record, { act: 'letter-opened', reason: '' })
    }
    return ok({ content, number: record.number })
  })
}

function usable(found: OpenCode | undefined, now: Date): Outcome<OpenRefusal, OpenCode> {
  if (!found) return refuse('not-found')
  if (found.opensUntil < now) return refuse('too-late')
  if (found.guesses >= MOST_GUESSES) return refuse('too-many-guesses')
  return ok(found)
}

function asService<Result>(
  database: Database,
  { municipality }: Visit,
  work: (tx: Parameters<typeof findCodeForUpdate>[0], actor: ReturnType<typeof serviceActor>) => Promise<Result>,
): Promise<Result> {
  const actor = serviceActor(municipality.id, 'service:letters')
  return database.as(actor, 'open a letter', (tx) => work(tx, actor))
}
