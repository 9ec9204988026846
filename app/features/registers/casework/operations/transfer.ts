import { randomUUID } from 'node:crypto'
import { seal, unseal } from '../../../../platform/sealing.ts'
import { type Outcome, ok, refuse } from '../../../../shared/outcome.ts'
import { findAccountById } from '../../../identity/index.ts'
import type { Facts, RegisterType } from '../../declaration.ts'
import { type StepOutcome, takeStepOn } from '../../operations/take-step.ts'
import { findRecord } from '../../records.queries.ts'
import type { Scope } from '../../scope.ts'
import { findRegister } from '../../types/index.ts'
import { answerOffers, findOfferTo, insertOffer, type OfferRow } from '../transfer.queries.ts'

/** What the receiver gets to see of a case before he answers: what was written for him, and no more. */
export type OfferText = { register: string; number: string; summary: string; reason: string; basis: string }

const sealing = (id: string) => `transfer offer ${id}`

export const readOffer = ({ secret }: { secret: string }, { id, sealed }: OfferRow): OfferText | undefined => {
  const text = unseal(secret, sealing(id), sealed)
  return text === undefined ? undefined : (JSON.parse(text) as OfferText)
}

export type OfferInput = {
  number: string
  revision: number
  given: Facts
  reason: string
  toAccountId: string
  summary: string
}

/** Offers a case to another organisation; with a receiver in Regie, he can answer here himself. */
export async function offerTransfer(
  scope: Scope,
  type: RegisterType,
  input: OfferInput,
): Promise<StepOutcome | Outcome<'unknown-account' | 'no-summary'>> {
  const { tx, municipalityId, secret } = scope
  const { number, revision, given, reason, toAccountId, summary } = input
  const receiver = toAccountId ? await findAccountById(tx, toAccountId) : undefined
  if (toAccountId && (!receiver?.isActive || receiver.id === scope.actor.id))
    return refuse('unknown-account', { field: 'account' })
  if (toAccountId && !summary) return refuse('no-summary', { field: 'summary' })
  const taken = await takeStepOn(scope, type, {
    number,
    revision,
    given,
    reason,
    step: 'offer-transfer',
    day: scope.today,
  })
  if (!taken.ok || !receiver) return taken
  const record = (await findRecord(tx, type.key, number))!
  const id = randomUUID()
  const text: OfferText = { register: type.key, number, summary, reason, basis: String(given.sharingBasis ?? '') }
  const sealed = seal(secret, sealing(id), JSON.stringify(text))
  await insertOffer(tx, { id, municipalityId, recordId: record.id, toAccountId: receiver.id, sealed })
  return taken
}

export type AnswerRefusal = 'not-found' | 'answered' | 'reason-needed'

/**
 * The answer of the receiver. He has no rights in the case, so the step is taken for him and put on record under his name:
 * `scope` is that of Regie itself, with the receiver as its actor and only this to do.
 */
export async function answerTransfer(
  scope: Scope,
  offerId: string,
  answer: { accepts: boolean; reason: string; name: string; now: Date },
): Promise<Outcome<AnswerRefusal>> {
  const offer = await findOfferTo(scope.tx, offerId, scope.actor.id)
  const text = offer && readOffer(scope, offer)
  const type = text && findRegister(text.register)
  if (!offer || !text || !type) return refuse('not-found')
  if (offer.answer) return refuse('answered')
  if (!answer.accepts && !answer.reason) return refuse('reason-needed', { field: 'reason' })
  const step = answer.accepts ? 'accept-transfer' : 'reject-transfer'
  const asReceiver = { ...scope, actor: { id: scope.actor.id, rights: [`${type.space}.handle`] } }
  const given: Facts = answer.accepts ? { acceptedBy: answer.name } : {}
  const taken = await takeStepOn(asReceiver, type, {
    ...{ number: text.number, step, day: scope.today, given, reason: answer.reason },
  })
  const outcome = taken.ok ? (answer.accepts ? 'accepted' : 'rejected') : 'withdrawn'
  await answerOffers(scope.tx, offer.recordId, outcome, answer.now)
  return taken.ok ? ok() : refuse('answered')
}
