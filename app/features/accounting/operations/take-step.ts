import type { Tx } from '../../../platform/database/index.ts'
import { canonicalJson } from '../../../shared/hash.ts'
import { type Outcome, ok, refuse } from '../../../shared/outcome.ts'
import { announce } from '../../thread/index.ts'
import { type AccountStep, type GoalAccount, hasEdited, insertDisagreement, insertStep } from '../accounts.queries.ts'
import { type Lack, lacksOf } from '../domain/account.ts'
import { readAccount } from '../read-account.ts'
import type { Round } from '../rounds.queries.ts'

export type StepRefusal =
  | { ok: false; reason: 'not-now' }
  | { ok: false; reason: 'reason-needed' }
  | { ok: false; reason: 'second-person' }
  | { ok: false; reason: 'lacks'; lacks: Lack[] }

const BEFORE: Record<AccountStep['step'], GoalAccount['state']> = {
  submitted: 'open',
  approved: 'submitted',
  returned: 'submitted',
  reopened: 'approved',
}

/**
 * Hands an account in, approves it, sends it back or opens it again. Approving is done by somebody who had no hand in it,
 * and freezes the whole with its figures and their sources; the database holds to that too.
 */
export async function takeAccountStep(
  tx: Tx,
  municipalityId: string,
  round: Round,
  account: GoalAccount,
  input: { step: AccountStep['step']; reason: string; actor: string },
): Promise<{ ok: true } | StepRefusal> {
  const { step, actor } = input
  const reason = input.reason.trim()
  if (account.state !== BEFORE[step]) return { ok: false, reason: 'not-now' }
  if ((step === 'returned' || step === 'reopened') && reason === '') return { ok: false, reason: 'reason-needed' }
  const isForward = step === 'submitted' || step === 'approved'
  const read = isForward ? await readAccount(tx, round, account) : undefined
  const lacks = read
    ? lacksOf({ pieces: read.pieces, figures: read.frozen.figures, consequence: account.consequence })
    : []
  if (lacks.length > 0) return { ok: false, reason: 'lacks', lacks }
  if (step === 'approved' && (await hasEdited(tx, account.id, actor))) return { ok: false, reason: 'second-person' }
  const frozen = step === 'approved' ? { frozen: canonicalJson(read!.frozen) } : {}
  await insertStep(tx, { municipalityId, accountId: account.id, step, reason, ...frozen })
  await announce(tx, { nodeId: account.id, news: 'changed' })
  return { ok: true }
}

type DisagreementInput = {
  pieceId: string | null
  about: 'wording' | 'weighing' | 'consequence'
  saidBy: string
  body: string
}

/** Puts on record that somebody who contributed does not agree. It stays, whatever the editor does with it. */
export async function recordDisagreement(
  tx: Tx,
  municipalityId: string,
  account: GoalAccount,
  input: DisagreementInput,
): Promise<Outcome<'not-open' | 'text-needed' | 'name-needed'>> {
  // What was approved stands frozen, and whoever disagrees with that asks to open it again.
  if (account.state === 'approved') return refuse('not-open')
  if (input.saidBy.trim() === '') return refuse('name-needed', { field: 'saidBy' })
  if (input.body.trim() === '') return refuse('text-needed', { field: 'body' })
  await insertDisagreement(tx, {
    ...{ municipalityId, accountId: account.id, pieceId: input.pieceId, about: input.about },
    ...{ saidBy: input.saidBy.trim(), body: input.body.trim() },
  })
  await announce(tx, { nodeId: account.id, news: 'changed' })
  return ok()
}
