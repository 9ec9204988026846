import { createHash, createHmac, randomBytes } from 'node:crypto'
import { queueJob } from '../../../platform/jobs/index.ts'
import { queueMail } from '../../../platform/mail/index.ts'
import { type Outcome, refuse } from '../../../shared/outcome.ts'
import type { LetterTemplate, RegisterType } from '../declaration.ts'
import type { ReadRecord } from '../operations/read-record.ts'
import type { Scope } from '../scope.ts'
import { type Asks, insertCode } from './letters.queries.ts'
import { change, holdToSend, type LetterInput, type LetterRefusal } from './work-on-letter.ts'

/** The job that follows the mail about a letter until it is known what became of it. */
export const FOLLOW_LETTER = 'follow-letter'

const OPENS_DAYS = 42
const DAY = 86_400_000

export type MailedInput = LetterInput & {
  /** He has said that he can be reached this way, as article 2:14 Awb asks. */
  isReachable: boolean
  /** What the mail says, with the address at which the letter can be opened. */
  mail: (address: string) => { subject: string; text: string }
  origin: string
  now: Date
}

/**
 * Mails the addressee that there is a letter for him. The mail holds nothing of it: the letter opens at an address that is
 * in the mail alone, for who also knows what only he knows. It is not sent before the mail server has taken the mail.
 */
export async function sendByMail(
  scope: Scope,
  type: RegisterType,
  input: MailedInput,
): Promise<Outcome<LetterRefusal>> {
  if (!input.isReachable) return refuse('not-reachable', { field: 'isReachable' })
  const held = await holdToSend(scope, type, input)
  if (!held.ok) return held
  const { record, letter, template } = held.value
  const reachable = mailOf(record, template)
  if (!reachable.address) return refuse('no-mail-address')
  if (!reachable.question) return refuse('nothing-to-ask')
  const { tx, municipalityId } = scope
  const code = randomBytes(20).toString('base64url')
  await insertCode(tx, {
    ...{ letterId: letter.id, municipalityId, codeHash: hashOfCode(code) },
    asks: reachable.question.asks,
    answerHash: hashOfAnswer(scope, letter.id, reachable.question.answer),
    opensUntil: new Date(input.now.getTime() + OPENS_DAYS * DAY),
  })
  const { subject, text } = input.mail(`${input.origin}/brief/${code}`)
  const mailId = await queueMail(tx, municipalityId, { to: reachable.address, subject, text })
  await queueJob(
    tx,
    FOLLOW_LETTER,
    { letterId: letter.id },
    { key: letter.id, runAt: new Date(input.now.getTime() + 5000) },
  )
  return change(scope, letter, {
    ...{ state: 'sending', way: 'mail', sentBy: scope.actor.id, mailId, problem: '', attempts: letter.attempts + 1 },
  })
}

/** What the addressee is asked before a letter opens. */
export type Question = { asks: Asks; answer: string }

/** How an addressee can be mailed: at which address, and what only he is expected to know. */
export function mailOf(record: ReadRecord, { to }: LetterTemplate): { address?: string; question?: Question } {
  const person = record.parties.find(({ role, endedOn }) => role === to && endedOn === null)?.person
  const address = /[^\s<>,;]+@[^\s<>,;]+\.[a-z]{2,}/i.exec(person?.contact ?? '')?.[0]
  const postcode = /\b\d{4}\s?[A-Z]{2}\b/i.exec(`${person?.address ?? ''} ${record.place?.postcode ?? ''}`)?.[0]
  const question = person?.bornOn
    ? { asks: 'birthday' as const, answer: person.bornOn }
    : postcode
      ? { asks: 'postcode' as const, answer: postcode }
      : undefined
  return { address, question }
}

export const hashOfCode = (code: string): string => createHash('sha256').update(code).digest('base64url')

/** Bound to the letter and the installation, so that a table of all birthdays helps nobody who reads the database. */
export const hashOfAnswer = ({ secret }: Pick<Scope, 'secret'>, letterId: string, answer: string): string =>
  createHmac('sha256', `${secret} answer to open a letter`)
    .update(`${letterId} ${answer.replaceAll(/\s/g, '').toUpperCase()}`)
    .digest('base64url')
