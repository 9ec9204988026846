import { addDays, addMonths } from '../../../law/index.ts'
import type { Actor, Database } from '../../../platform/database/index.ts'
import type { Day } from '../../../shared/days.ts'
import type { RegisterType } from '../declaration.ts'
import { dueOf } from '../domain/retention.ts'
import { REGISTERS } from '../types/index.ts'
import { clearDue, type DueRow, insertDue, listDated } from './due.queries.ts'

const ROUND = 5000
const FIRST_ID = '00000000-0000-0000-0000-000000000000'

/** Makes the list of what is due anew, register by register. It destroys nothing; two people decide about that. */
export async function listDueRecords(
  database: Database,
  actor: Actor,
  today: Day,
  types: readonly RegisterType[] = REGISTERS,
): Promise<number> {
  let count = 0
  for (const type of types) {
    count += await database.as(actor, `list what is due in ${type.key}`, async (tx) => {
      const due: DueRow[] = []
      let after = FIRST_ID
      for (;;) {
        const dated = await listDated(tx, type.key, latestDates(type, today), after, ROUND)
        for (const { id, ...dates } of dated) {
          const one = dueOf(type.retention, dates)
          if (one && one.destroyOn <= today) due.push({ recordId: id, ...one })
        }
        if (dated.length < ROUND) break
        after = dated.at(-1)!.id
      }
      await clearDue(tx, type.key)
      const { municipalityId } = actor
      await insertDue(tx, { municipalityId, register: type.key, result: type.retention.result }, due)
      return due.length
    })
  }
  return count
}

/** Days after which nothing can be due yet, a little wide: the months before a day are not all of one length. */
function latestDates({ retention: { keep, atMost } }: RegisterType, today: Day) {
  const before = (months: number, days = 0) => addDays(addMonths(today, -months), 4 - days)
  return {
    closedBy: keep === 'forever' ? null : before((keep.years ?? 0) * 12 + (keep.months ?? 0), keep.days),
    openedBy: atMost ? before(atMost.years * 12) : null,
  }
}
