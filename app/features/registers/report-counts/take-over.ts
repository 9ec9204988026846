import { addDays, addMonths } from '../../../law/index.ts'
import { type Done, ok } from '../../../shared/outcome.ts'
import { correctRecord } from '../correcting/correct-record.ts'
import { openRecords } from '../operations/open-records.ts'
import { readRecord } from '../operations/read-record.ts'
import type { Scope } from '../scope.ts'
import { meldingentelling } from '../types/meldingentelling.ts'
import { keyOf, type ReportCount } from './count-reports.ts'
import { listTakenOver } from './report-counts.queries.ts'

export type TakenOver = { fresh: number; changed: number; same: number }

/**
 * Puts counts of a reporting system in their register: new ones as records, and of those that are there already the number
 * where it is another one now, with why. Answers how many of each.
 */
export async function takeOverCounts(
  scope: Scope,
  counts: readonly ReportCount[],
  reason: string,
): Promise<Done<TakenOver> | { ok: false; reason: string }> {
  const there = new Map((await listTakenOver(scope.tx, counts.map(keyOf))).map((row) => [row.externalId, row]))
  const fresh = counts.filter((one) => !there.has(keyOf(one)))
  if (fresh.length > 0) {
    const opened = await openRecords(
      scope,
      meldingentelling,
      fresh.map((one) => recordOf(scope, one)),
    )
    if (!opened.ok) return opened
  }
  let changed = 0
  for (const { count, ...one } of counts) {
    const row = there.get(keyOf(one))
    if (!row || row.count === count) continue
    const record = (await readRecord(scope, meldingentelling, row.number))!
    const done = await correctRecord(scope, meldingentelling, {
      ...{ number: row.number, revision: record.revision, reason, areaCode: record.areaCode },
      facts: { ...record.allFacts, number: count },
    })
    if (!done.ok) return done
    changed += 1
  }
  return ok({ fresh: fresh.length, changed, same: counts.length - fresh.length - changed })
}

/** A count as a record: of the last day of its month, or of today while that month goes on. */
function recordOf({ today }: Scope, one: ReportCount) {
  const lastDay = addDays(addMonths(`${one.month}-01`, 1), -1)
  return {
    externalId: keyOf(one),
    basis: meldingentelling.bases[0]!.key,
    openedOn: lastDay < today ? lastDay : today,
    facts: { month: one.month, category: one.category, number: one.count, source: 'csv' },
    areaCode: one.area || null,
  }
}
