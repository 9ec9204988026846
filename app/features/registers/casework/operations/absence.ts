import { addDays } from '../../../../law/index.ts'
import type { Day } from '../../../../shared/days.ts'
import { type Outcome, ok, refuse } from '../../../../shared/outcome.ts'
import { findAccountById, rightsOf } from '../../../identity/index.ts'
import type { Scope } from '../../scope.ts'
import { deleteAbsence, findAbsence, insertAbsence, listAbsencesFrom, updateAbsenceEnd } from '../absence.queries.ts'
import { type Absence, overlaps } from '../domain/deputies.ts'

export type AbsenceRefusal = 'not-allowed' | 'unknown' | 'same-person' | 'deputy-cannot' | 'ends-before' | 'overlap'

const mayDecide = (rights: readonly string[]) => rights.some((right) => right.endsWith('.decide'))

/** Puts on record that somebody is away and who stands in: one's own absence, or that of a colleague by who decides. */
export async function addAbsence(
  { tx, actor, municipalityId }: Scope,
  absence: Absence,
): Promise<Outcome<AbsenceRefusal>> {
  if (absence.accountId !== actor.id && !mayDecide(actor.rights)) return refuse('not-allowed')
  if (absence.accountId === absence.deputyId) return refuse('same-person', { field: 'deputy' })
  if (absence.endsOn !== null && absence.endsOn < absence.startsOn) return refuse('ends-before', { field: 'endsOn' })
  const deputy = await findAccountById(tx, absence.deputyId)
  if (!deputy || !(await findAccountById(tx, absence.accountId))) return refuse('unknown', { field: 'deputy' })
  const canStandIn = deputy.isActive && rightsOf(deputy.roles).some((right) => right.endsWith('.handle'))
  if (!canStandIn) return refuse('deputy-cannot', { field: 'deputy' })
  const others = await listAbsencesFrom(tx, absence.startsOn)
  if (others.some((other) => other.accountId === absence.accountId && overlaps(other, absence)))
    return refuse('overlap', { field: 'startsOn' })
  await insertAbsence(tx, municipalityId, absence)
  return ok()
}

/** Somebody is back today; an absence that has not begun is taken away. */
export async function endAbsence({ tx, actor }: Scope, id: string, today: Day): Promise<Outcome<'not-found'>> {
  const absence = await findAbsence(tx, id)
  if (!absence || (absence.accountId !== actor.id && !mayDecide(actor.rights))) return refuse('not-found')
  const isDone =
    absence.startsOn >= today ? await deleteAbsence(tx, id) : await updateAbsenceEnd(tx, id, addDays(today, -1))
  return isDone ? ok() : refuse('not-found')
}
