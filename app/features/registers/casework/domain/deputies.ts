import type { Day } from '../../../../shared/days.ts'

/** Days on which somebody is away, and who stands in for him; without an end it is not known yet when he is back. */
export type Absence = { accountId: string; deputyId: string; startsOn: Day; endsOn: Day | null }

export const isAway = (accountId: string, day: Day, absences: readonly Absence[]): boolean =>
  absenceOn(accountId, day, absences) !== undefined

function absenceOn(accountId: string, day: Day, absences: readonly Absence[]): Absence | undefined {
  return absences.find(
    (absence) =>
      absence.accountId === accountId && absence.startsOn <= day && (absence.endsOn === null || day <= absence.endsOn),
  )
}

/**
 * Who does the work of somebody on this day: he himself, or his deputy; and where that one is away too, the deputy of the
 * deputy. Two who name each other while both are away lead nowhere: then the work stays with the first.
 */
export function actingFor(accountId: string, day: Day, absences: readonly Absence[]): string {
  const seen = new Set<string>()
  let acting = accountId
  for (;;) {
    const absence = absenceOn(acting, day, absences)
    if (!absence) return acting
    seen.add(acting)
    if (seen.has(absence.deputyId)) return accountId
    acting = absence.deputyId
  }
}

/** Whose work falls to this person on this day: his own, unless he is away, and that of those he stands in for. */
export function worksFor(accountId: string, day: Day, absences: readonly Absence[]): string[] {
  const others = [...new Set(absences.map((absence) => absence.accountId))]
  return [...new Set([accountId, ...others])].filter((one) => actingFor(one, day, absences) === accountId)
}

/** Whether two absences of one person share a day. */
export function overlaps(
  one: Pick<Absence, 'startsOn' | 'endsOn'>,
  other: Pick<Absence, 'startsOn' | 'endsOn'>,
): boolean {
  return one.startsOn <= (other.endsOn ?? '9999') && other.startsOn <= (one.endsOn ?? '9999')
}
