import type { Tx } from '../../../platform/database/index.ts'
import type { Day } from '../../../shared/days.ts'
import { type Outcome, ok, refuse } from '../../../shared/outcome.ts'
import { listIndicators } from '../../monitor/index.ts'
import { replaceLinks } from '../../thread/index.ts'
import {
  deletePiece,
  type GoalAccount,
  insertPiece,
  listDecisionChoices,
  listPieces,
  listSourceChoices,
  putPieceSource,
  updateAccount,
  updatePiece,
} from '../accounts.queries.ts'
import type { Consequence, PieceKind, Weight } from '../domain/account.ts'

export type PieceInput = {
  kind: PieceKind
  wording: string
  source: string
  sourceId: string
  happenedOn: string
  weight: Weight
  weightReason: string
}

export type PieceRefusal =
  | 'not-open'
  | 'not-found'
  | 'source-needed'
  | 'reason-needed'
  | 'text-needed'
  | 'not-a-choice'
  | 'changed-meanwhile'

/** Adds a piece of the editor's own, or words and weighs one that somebody handed in. */
export async function savePiece(
  tx: Tx,
  municipalityId: string,
  account: GoalAccount,
  input: PieceInput,
  which?: { id: string; revision: number },
): Promise<Outcome<PieceRefusal, string>> {
  if (account.state !== 'open') return refuse('not-open')
  const before = which && (await listPieces(tx, account.id)).find(({ id }) => id === which.id)
  if (which && !before) return refuse('not-found')
  const choice =
    input.sourceId === '' ? undefined : (await listSourceChoices(tx)).find(({ value }) => value === input.sourceId)
  if (input.sourceId !== '' && !choice) return refuse('not-a-choice', { field: 'sourceId' })
  if (input.wording.trim() === '' && !before?.said) return refuse('text-needed', { field: 'wording' })
  const source = input.source.trim() || choice?.label || ''
  if (source === '') return refuse('source-needed', { field: 'source' })
  if (input.weight !== 'unweighed' && input.weightReason.trim() === '')
    return refuse('reason-needed', { field: 'weightReason' })
  const { sourceId: _chosen, ...texts } = input
  const row = { ...texts, source, wording: input.wording.trim(), weightReason: input.weightReason.trim() }
  if (which && !(await updatePiece(tx, which.id, which.revision, row))) return refuse('changed-meanwhile')
  const id = which?.id ?? (await insertPiece(tx, { ...row, said: '', municipalityId, accountId: account.id }))
  await putPieceSource(tx, municipalityId, id, choice?.value ?? null)
  await linkSources(tx, municipalityId, account.id)
  return ok(id)
}

/** Takes away a piece of the editor's own; what somebody else wrote is put aside by its weight, with a reason. */
export async function dropPiece(
  tx: Tx,
  municipalityId: string,
  account: GoalAccount,
  id: string,
): Promise<Outcome<'not-open' | 'not-found' | 'words-stay'>> {
  if (account.state !== 'open') return refuse('not-open')
  const piece = (await listPieces(tx, account.id)).find((one) => one.id === id)
  if (!piece) return refuse('not-found')
  if (piece.said !== '') return refuse('words-stay')
  await deletePiece(tx, id)
  await linkSources(tx, municipalityId, account.id)
  return ok()
}

/** On the thread an account rests on everything that its pieces come from. */
async function linkSources(tx: Tx, municipalityId: string, accountId: string) {
  const sources = (await listPieces(tx, accountId)).flatMap(({ sourceId }) => sourceId ?? [])
  await replaceLinks(tx, municipalityId, accountId, 'rests-on', [...new Set(sources)])
}

export type ConsequenceInput = {
  consequence: Consequence
  reason: string
  decisionId: string
  decisionOwner: string
  decisionDueOn: Day | null
  revision: number
}

export type ConsequenceRefusal =
  | 'not-open'
  | 'reason-needed'
  | 'decision-needed'
  | 'due-needed'
  | 'not-a-choice'
  | 'changed-meanwhile'

/** Says what follows from it. Who adjusts or stops names the decision, or who is to take it and until when. */
export async function putConsequence(
  tx: Tx,
  municipalityId: string,
  account: GoalAccount,
  input: ConsequenceInput,
): Promise<Outcome<ConsequenceRefusal>> {
  if (account.state !== 'open') return refuse('not-open')
  if (input.reason.trim() === '') return refuse('reason-needed', { field: 'reason' })
  const decision = (await listDecisionChoices(tx)).find(({ value }) => value === input.decisionId)
  if (input.decisionId !== '' && !decision) return refuse('not-a-choice', { field: 'decisionId' })
  const owner = input.decisionOwner.trim()
  if (input.consequence !== 'continue' && !decision) {
    if (owner === '') return refuse('decision-needed', { field: 'decisionId' })
    if (!input.decisionDueOn) return refuse('due-needed', { field: 'decisionDueOn' })
  }
  const done = await updateAccount(tx, account.id, input.revision, {
    consequence: input.consequence,
    consequenceReason: input.reason.trim(),
    decisionTitle: decision?.label ?? '',
    decisionOwner: decision ? '' : owner,
    decisionDueOn: decision ? null : input.decisionDueOn,
  })
  if (!done) return refuse('changed-meanwhile')
  await replaceLinks(tx, municipalityId, account.id, 'led-to', decision ? [decision.value] : [])
  return ok()
}

/** Chooses which figures are shown besides those that measure the goal itself. */
export async function pickFigures(
  tx: Tx,
  account: GoalAccount,
  input: { keys: string[]; revision: number },
): Promise<Outcome<'not-open' | 'not-a-choice' | 'changed-meanwhile'>> {
  if (account.state !== 'open') return refuse('not-open')
  const known = (await listIndicators(tx)).filter(({ isPublic }) => isPublic).map(({ key }) => key)
  if (input.keys.some((key) => !known.includes(key))) return refuse('not-a-choice', { field: 'keys' })
  const done = await updateAccount(tx, account.id, input.revision, { picked: [...new Set(input.keys)] })
  return done ? ok() : refuse('changed-meanwhile')
}
