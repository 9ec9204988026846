import type { Tx } from '../../../../platform/database/index.ts'
import type { Day } from '../../../../shared/days.ts'
import { type Outcome, ok, refuse } from '../../../../shared/outcome.ts'
import { isSecret, needsConfirmation, type SecrecyBody, secrecyStanding } from '../domain/secrecy.ts'
import {
  insertSecrecy,
  listCouncilSessions,
  type NewSecrecy,
  type SecrecyRow,
  updateSecrecy,
} from './secrecy.queries.ts'

export type SecrecyRefusal =
  | 'in-future'
  | 'before-imposed'
  | 'wrong-body'
  | 'nothing-to-confirm'
  | 'ended-already'
  | 'changed-meanwhile'

/** Records that a body imposed secrecy: artikel 87 Gemeentewet, https://wetten.overheid.nl/BWBR0005416/2026-10-01#Artikel87. */
export async function imposeSecrecy(
  tx: Tx,
  municipalityId: string,
  secrecy: NewSecrecy,
  today: Day,
): Promise<Outcome<'in-future' | 'before-imposed', string>> {
  if (secrecy.imposedOn > today) return refuse('in-future', { field: 'imposedOn' })
  const given = secrecy.givenToCouncilOn
  if (given && given < secrecy.imposedOn) return refuse('before-imposed', { field: 'givenToCouncilOn' })
  return ok(await insertSecrecy(tx, municipalityId, secrecy))
}

/** Records the confirmation by the council that the law asked for until 1 April 2023. */
export async function confirmSecrecy(
  tx: Tx,
  found: SecrecyRow,
  { on, revision, today }: { on: Day; revision: number; today: Day },
): Promise<Outcome<SecrecyRefusal>> {
  if (!needsConfirmation(found)) return refuse('nothing-to-confirm')
  const allowed = mayStill(found, on, today, 'confirmedOn')
  if (!allowed.ok) return allowed
  return (await updateSecrecy(tx, found.id, revision, { confirmedOn: on })) ? ok() : refuse('changed-meanwhile')
}

/** Records that the council was given what is secret; from then on the council alone lifts it: artikel 89, vierde lid. */
export async function giveToCouncil(
  tx: Tx,
  found: SecrecyRow,
  { on, revision, today }: { on: Day; revision: number; today: Day },
): Promise<Outcome<SecrecyRefusal>> {
  if (found.liftedOn || found.givenToCouncilOn) return refuse('ended-already')
  const allowed = mayStill(found, on, today, 'givenToCouncilOn')
  if (!allowed.ok) return allowed
  return (await updateSecrecy(tx, found.id, revision, { givenToCouncilOn: on })) ? ok() : refuse('changed-meanwhile')
}

type Lifting = { on: Day; by: SecrecyBody; reason: string; revision: number; today: Day }

/** Lifts secrecy, by the body that may: artikel 89, derde en vierde lid. */
export async function liftSecrecy(
  tx: Tx,
  found: SecrecyRow,
  { on, by, reason, revision, today }: Lifting,
): Promise<Outcome<SecrecyRefusal>> {
  if (!isSecret(secrecyStanding(found, await listCouncilSessions(tx), today))) return refuse('ended-already')
  const allowed = mayStill(found, on, today, 'liftedOn')
  if (!allowed.ok) return allowed
  const isRight = found.givenToCouncilOn ? by === 'council' : by === found.imposedBy || found.imposedBy === 'committee'
  if (!isRight) return refuse('wrong-body', { field: 'liftedBy' })
  const change = { liftedOn: on, liftedBy: by, liftedReason: reason }
  return (await updateSecrecy(tx, found.id, revision, change)) ? ok() : refuse('changed-meanwhile')
}

function mayStill(found: SecrecyRow, on: Day, today: Day, field: string): Outcome<'in-future' | 'before-imposed'> {
  if (on > today) return refuse('in-future', { field })
  return on < found.imposedOn ? refuse('before-imposed', { field }) : ok()
}
