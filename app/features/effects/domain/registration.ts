import type { Day } from '../../../shared/days.ts'

/** Why a registration cannot be called made beforehand. */
export const EXPLORATORY_REASONS = ['effort-had-started', 'outcome-was-known'] as const
export type ExploratoryReason = (typeof EXPLORATORY_REASONS)[number]

export type Label = 'beforehand' | 'exploratory'

/**
 * Only what was registered before the effort started, while no figure of the outcome after its start was there to be
 * seen, is called registered beforehand. Everything else is exploratory, and this says why.
 */
export function exploratoryReasons({
  registeredOn,
  startsOn,
  isOutcomeKnown,
}: {
  registeredOn: Day
  startsOn: Day
  isOutcomeKnown: boolean
}): ExploratoryReason[] {
  return [
    ...(registeredOn >= startsOn ? (['effort-had-started'] as const) : []),
    ...(isOutcomeKnown ? (['outcome-was-known'] as const) : []),
  ]
}

export const labelOf = (reasons: readonly ExploratoryReason[]): Label =>
  reasons.length === 0 ? 'beforehand' : 'exploratory'

/** How an evaluation stands to what was registered: as registered, deviating from it, or exploratory from the outset. */
export type Standing = 'as-registered' | 'deviating' | 'exploratory'

export function standingOf(label: Label, amendments: number): Standing {
  if (label === 'exploratory') return 'exploratory'
  return amendments > 0 ? 'deviating' : 'as-registered'
}
