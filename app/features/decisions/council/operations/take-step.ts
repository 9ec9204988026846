import type { Tx } from '../../../../platform/database/index.ts'
import { type Outcome, ok, refuse } from '../../../../shared/outcome.ts'
import { announce, publishNode, renameNode } from '../../../thread/index.ts'
import { listChanges } from '../amendments.queries.ts'
import { mayTakeStep, type StepRefusal } from '../domain/items.ts'
import { hasNumber, type Item, listItemTargets, nextNumber, updateItem } from '../items.queries.ts'
import { LETTERS, lastDayToAnswer, tieOnThread } from './save-item.ts'

export type Step = {
  to: string
  on: string
  remark: string
  votesFor: number | null
  votesAgainst: number | null
  /** A number that was given on paper; empty: the next one of the year. */
  number: string
}

export type TakeStepRefusal = StepRefusal | 'changed-meanwhile' | 'number-in-use' | 'no-changes'

/** Takes a paper of the council a step further. Tabled or asked it becomes public, with a number. */
export async function takeItemStep(
  tx: Tx,
  municipalityId: string,
  item: Item,
  step: Step,
  revision: number,
  today: string,
): Promise<Outcome<TakeStepRefusal>> {
  const allowed = mayTakeStep(item, { ...step, today })
  if (!allowed.ok) return refuse(allowed.reason, { field: FIELDS[allowed.reason] })
  const isMadePublic = item.state === 'draft'
  if (item.kind === 'amendment' && isMadePublic && (await listChanges(tx, item.id)).length === 0)
    return refuse('no-changes')
  if (isMadePublic && step.number && (await hasNumber(tx, municipalityId, step.number)))
    return refuse('number-in-use', { field: 'number' })
  const number = isMadePublic
    ? step.number || (await nextNumber(tx, municipalityId, LETTERS[item.kind], step.on.slice(0, 4)))
    : item.number
  const isVoted = allowed.value === 'adopted' || allowed.value === 'rejected'
  const done = await updateItem(tx, item.id, revision, {
    state: allowed.value,
    stateOn: step.on,
    remark: step.remark.trim(),
    ...(isMadePublic ? { number, happenedOn: item.happenedOn || step.on } : {}),
    ...(isVoted ? { votesFor: step.votesFor, votesAgainst: step.votesAgainst } : {}),
    ...(allowed.value === 'asked' ? { dueOn: await lastDayToAnswer(tx, step.on) } : {}),
  })
  if (!done) return refuse('changed-meanwhile')
  if (isMadePublic) {
    await renameNode(tx, item.id, item.title, number!)
    await publishNode(tx, item.id)
    const targets = await listItemTargets(tx, [item.id])
    const places = targets.flatMap(({ nodeId }) => (nodeId ? [nodeId] : []))
    await tieOnThread(tx, municipalityId, item.id, item.meetingId, places)
  }
  await announce(tx, { nodeId: item.id, news: 'changed' })
  return ok()
}

const FIELDS: Record<StepRefusal, string> = {
  'not-a-step': 'to',
  'not-a-day': 'on',
  'in-future': 'on',
  'reason-needed': 'remark',
}
