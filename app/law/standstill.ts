import type { Day } from '../shared/days.ts'
import { type Outcome, ok } from '../shared/outcome.ts'
import { addDays } from './days.ts'
import { computeDeadline } from './deadline.ts'
import type { DeadlineRefusal, DeadlineRequest, Suspension } from './request.ts'

/**
 * The days a term stands still while somebody was asked for something: from the day after asking, until the day it came
 * in or its term ended unused, which counts again (artikelen 4:15 en 7:10, tweede lid, Awb; artikel 4.4, derde lid, Woo).
 * Nothing when no day lies between.
 */
export function standstillWhileAsking(askedOn: Day, cameInOn?: Day): Suspension | undefined {
  const from = addDays(askedOn, 1)
  if (cameInOn === undefined) return { from }
  const to = addDays(cameInOn, -1)
  return to < from ? undefined : { from, to }
}

/**
 * The days a decision term stands still for a Bibob advice: from the day of the request up to and including the day of
 * receipt, but not beyond the term of the Bureau with its extension (artikel 31 Wet Bibob). `latest` is that last day.
 */
export function standstillForBibob(
  requestedOn: Day,
  receivedOn?: Day,
  bureau: Pick<DeadlineRequest, 'suspensions' | 'extended'> = {},
): Outcome<DeadlineRefusal, Suspension & { latest: Day }> {
  const term = computeDeadline({ rule: 'bibob-31', start: requestedOn, ...bureau })
  if (!term.ok) return term
  const latest = term.value.end
  if (receivedOn === undefined) return ok({ from: requestedOn, latest })
  return ok({ from: requestedOn, to: receivedOn < latest ? receivedOn : latest, latest })
}
