import { type Outcome, ok, refuse } from '../../../shared/outcome.ts'
import type { RegisterType } from '../declaration.ts'
import { openParts } from '../operations/read-record.ts'
import { recordAct } from '../operations/record-act.ts'
import { findRecordForUpdate, listEvents } from '../records.queries.ts'
import { hasLevel, type Scope } from '../scope.ts'
import { BUNDLE } from './gather.queries.ts'

/** How far gathering is: the last that happened with it. */
export type GatherState = 'none' | 'asked' | 'gathered' | 'released'

const STATES: Readonly<Record<string, GatherState>> = {
  'gather-asked': 'asked',
  gathered: 'gathered',
  'gather-released': 'released',
}

export function gatherStateOf(events: readonly { step: string }[]): GatherState {
  return events.reduce<GatherState>((state, { step }) => STATES[step] ?? state, 'none')
}

export type ReleaseRefusal = 'not-found' | 'not-allowed' | 'changed-meanwhile' | 'nothing-gathered' | 'same-person'

/** Releases what was gathered for the person, by somebody who read it and did not ask for it. */
export async function releaseGathered(
  scope: Scope,
  type: RegisterType,
  { number, revision }: { number: string; revision: number },
): Promise<Outcome<ReleaseRefusal>> {
  const { tx, actor } = scope
  if (!hasLevel(actor, type, 'decide')) return refuse('not-allowed')
  const row = await findRecordForUpdate(tx, type.key, number)
  if (!row) return refuse('not-found')
  if (row.revision !== revision) return refuse('changed-meanwhile')
  const events = await listEvents(tx, row.id)
  const open = await openParts(scope, type, row.id)
  if (gatherStateOf(events) !== 'gathered' || !open(BUNDLE)) return refuse('nothing-gathered')
  if (events.filter(({ step }) => step === 'gather-asked').at(-1)?.actor === actor.id) return refuse('same-person')
  await recordAct(scope, type, row, { act: 'gather-released', reason: '' })
  return ok()
}
