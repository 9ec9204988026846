import { addDays } from '../../../../law/index.ts'
import type { Tx } from '../../../../platform/database/index.ts'
import type { Day } from '../../../../shared/days.ts'
import { deleteExpected, insertPublications, type Schedule, upsertSchedule } from './calendar.queries.ts'
import { expectedDays } from './publication-rule.ts'

/** How far ahead the calendar shows what a rule expects. */
const DAYS_AHEAD = 400

const daysOf = ({ rule }: Schedule, today: Day): Day[] =>
  rule ? expectedDays(rule, today, addDays(today, DAYS_AHEAD)) : []

/** Keeps the calendar of a source: what it expects from today on follows from the rule and the days that were typed. */
export async function saveSchedule(
  tx: Tx,
  municipalityId: string,
  schedule: Schedule,
  { typed, today }: { typed: readonly Day[]; today: Day },
): Promise<void> {
  await upsertSchedule(tx, municipalityId, schedule)
  const byRule = daysOf(schedule, today)
  await deleteExpected(tx, schedule.sourceId, today, [...typed, ...byRule])
  const row = { municipalityId, sourceId: schedule.sourceId }
  // A day that is in both is the publisher's own word.
  await insertPublications(
    tx,
    typed.map((expectedOn) => ({ ...row, expectedOn, origin: 'typed' })),
  )
  await insertPublications(
    tx,
    byRule.map((expectedOn) => ({ ...row, expectedOn, origin: 'rule' })),
  )
}

/** Lets the calendar grow with the days: every night what the rules expect of one day more. */
export async function extendCalendar(tx: Tx, municipalityId: string, schedules: Schedule[], today: Day): Promise<void> {
  for (const schedule of schedules) {
    const days = daysOf(schedule, today)
    const row = { municipalityId, sourceId: schedule.sourceId, origin: 'rule' as const }
    await insertPublications(
      tx,
      days.map((expectedOn) => ({ ...row, expectedOn })),
    )
  }
}
