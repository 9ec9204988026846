import { contributionTexts } from '../../../i18n/contributions.ts'
import { addDays } from '../../../law/index.ts'
import type { Tx } from '../../../platform/database/index.ts'
import { queueMail } from '../../../platform/mail/index.ts'
import { seal } from '../../../platform/sealing.ts'
import { makeCode } from '../../../shared/code.ts'
import { type Day, formatDay } from '../../../shared/days.ts'
import { sha256 } from '../../../shared/hash.ts'
import { type Outcome, ok, refuse } from '../../../shared/outcome.ts'
import { findAccountById } from '../../identity/index.ts'
import {
  type ContributionRequest,
  insertAct,
  insertRequest,
  type RequestState,
  updateRequest,
} from '../requests.queries.ts'
import { endLinks, insertContributionLink } from './contributions.queries.ts'

/** What mails and links need to know of the site they come from. */
export type Site = { municipalityId: string; name: string; address: string; secret: string }

/** Six groups of four signs: nobody guesses that. */
const GROUPS = 6

/** A link works until so long after the day on which the answer was due. */
const DAYS_AFTER_DUE = 90

/** For which purpose the address of a contributor is sealed. */
export const ADDRESS_PURPOSE = 'address of a contributor'

export const hashOfCode = (code: string) => sha256(`contribution ${code.trim().toUpperCase()}`)

type Letter = { subject: string; text: (url: string) => string }

/** Makes a link and mails it. Only its hash is kept; the address is sealed, for reminders. */
export async function mailContributionLink(
  tx: Tx,
  site: Site,
  request: ContributionRequest,
  { to, today, letter }: { to: string; today: Day; letter: Letter },
): Promise<void> {
  const code = makeCode(GROUPS)
  const from = request.dueOn > today ? request.dueOn : today
  await insertContributionLink(tx, {
    ...{ municipalityId: site.municipalityId, requestId: request.id, codeHash: hashOfCode(code) },
    ...{ sealedAddress: seal(site.secret, ADDRESS_PURPOSE, to), expiresOn: addDays(from, DAYS_AFTER_DUE) },
  })
  const text = letter.text(`${site.address}/bijdrage/${code}`)
  await queueMail(tx, site.municipalityId, { to, subject: letter.subject, text })
}

/** Sends somebody without an account a personal link; what he had before ends. */
export async function sendLink(
  tx: Tx,
  site: Site,
  request: ContributionRequest,
  input: { email: string; year: number; today: Day; now: Date },
): Promise<Outcome<'not-open' | 'not-an-address'>> {
  if (request.state !== 'open') return refuse('not-open')
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(input.email)) return refuse('not-an-address', { field: 'email' })
  await endLinks(tx, request.id, input.now)
  const t = contributionTexts.nl.mail
  const day = formatDay(request.dueOn, 'nl')
  await mailContributionLink(tx, site, request, {
    ...{ to: input.email, today: input.today },
    letter: { subject: t.askSubject(site.name, input.year), text: (url) => t.ask(input.year, day, url) },
  })
  await insertAct(tx, { municipalityId: site.municipalityId, requestId: request.id, act: 'linkSent' })
  return ok()
}

/** Takes back the link of a request. */
export async function takeLinkBack(
  tx: Tx,
  municipalityId: string,
  request: ContributionRequest,
  now: Date,
): Promise<Outcome<'not-open'>> {
  if (!(await endLinks(tx, request.id, now))) return refuse('not-open')
  await insertAct(tx, { municipalityId, requestId: request.id, act: 'linkEnded' })
  return ok()
}

/** Says with which account somebody answers, or with none. */
export async function assignAccount(
  tx: Tx,
  request: ContributionRequest,
  input: { accountId: string; revision: number },
): Promise<Outcome<'not-open' | 'not-a-choice' | 'changed-meanwhile'>> {
  if (request.state !== 'open') return refuse('not-open')
  const account = input.accountId === '' ? undefined : await findAccountById(tx, input.accountId)
  if (input.accountId !== '' && !account?.isActive) return refuse('not-a-choice', { field: 'accountId' })
  const done = await updateRequest(tx, request.id, input.revision, { accountId: account?.id ?? null })
  return done ? ok() : refuse('changed-meanwhile')
}

/** Gives a request to somebody else. The first one stays, with why, and what was written stays with its writer. */
export async function handOver(
  tx: Tx,
  municipalityId: string,
  request: ContributionRequest,
  input: { to: string; accountId: string; reason: string; revision: number; now: Date },
): Promise<Outcome<'not-open' | 'name-needed' | 'reason-needed' | 'not-a-choice' | 'changed-meanwhile', string>> {
  if (request.state === 'handedIn' || request.state === 'handedOver') return refuse('not-open')
  if (input.to.trim() === '') return refuse('name-needed', { field: 'to' })
  if (input.reason.trim() === '') return refuse('reason-needed', { field: 'reason' })
  const account = input.accountId === '' ? undefined : await findAccountById(tx, input.accountId)
  if (input.accountId !== '' && !account?.isActive) return refuse('not-a-choice', { field: 'accountId' })
  if (!(await updateRequest(tx, request.id, input.revision, { state: 'handedOver' })))
    return refuse('changed-meanwhile')
  await endLinks(tx, request.id, input.now)
  await insertAct(tx, { municipalityId, requestId: request.id, act: 'handedOver', reason: input.reason.trim() })
  const { roundId, organisationId, subjects, dueOn, id } = request
  const next = { asked: input.to.trim(), accountId: account?.id ?? null, organisationId, takenOverFrom: id }
  return ok(await insertRequest(tx, { municipalityId, roundId, subjects, dueOn, ...next }))
}

/** Closes a request that got no answer, visibly, or asks again. */
export async function closeRequest(
  tx: Tx,
  municipalityId: string,
  request: ContributionRequest,
  input: { to: Extract<RequestState, 'left' | 'neverAnswered' | 'open'>; reason: string; revision: number; now: Date },
): Promise<Outcome<'not-open' | 'reason-needed' | 'changed-meanwhile'>> {
  const isAskedAgain = input.to === 'open'
  const fits = isAskedAgain ? ['left', 'neverAnswered'].includes(request.state) : request.state === 'open'
  if (!fits) return refuse('not-open')
  if (!isAskedAgain && input.reason.trim() === '') return refuse('reason-needed', { field: 'reason' })
  if (!(await updateRequest(tx, request.id, input.revision, { state: input.to }))) return refuse('changed-meanwhile')
  if (!isAskedAgain) await endLinks(tx, request.id, input.now)
  const act = input.to === 'open' ? ('askedAgain' as const) : input.to
  await insertAct(tx, { municipalityId, requestId: request.id, act, reason: input.reason.trim() })
  return ok()
}
