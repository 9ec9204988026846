import type { Actor, Database } from '../../../../platform/database/index.ts'
import type { Day } from '../../../../shared/days.ts'
import { askFetch } from '../fetching/ask-fetch.ts'
import { listImportSources } from '../import-source.queries.ts'
import { listOpenPublications, listSchedules, type Publication, updatePublications } from './calendar.queries.ts'
import { extendCalendar } from './plan-publications.ts'
import { dueOf, isLate } from './publication-rule.ts'
import { tellOwners } from './tell-owners.ts'

/**
 * What every night does for the calendar: expects what comes, asks for what is due, night after night until it is there, and
 * tells of what is late. It can be run again at any moment, and tells nobody twice.
 */
export async function fetchDue(
  database: Database,
  actor: Actor,
  { now, today }: { now: Date; today: Day },
): Promise<void> {
  await database.as(actor, 'look at the release calendar', async (tx) => {
    const schedules = await listSchedules(tx)
    await extendCalendar(tx, actor.municipalityId, schedules, today)
    const sources = new Map((await listImportSources(tx)).map((source) => [source.id, source]))
    const open = groupBySource(await listOpenPublications(tx, today))
    for (const { sourceId, graceDays } of schedules) {
      const source = sources.get(sourceId)
      const { current, missed } = dueOf(open.get(sourceId) ?? [], today)
      await updatePublications(
        tx,
        missed.map(({ id }) => id),
        { state: 'missed' },
      )
      if (!source || !current) continue
      // A source that is a file, or is being fetched already, is not asked.
      await askFetch(tx, actor.municipalityId, source, { now, isByCalendar: true })
      if (current.toldLateOn !== null || !isLate(current.expectedOn, graceDays, today)) continue
      await updatePublications(tx, [current.id], { toldLateOn: today })
      await tellOwners(tx, source, 'source-late')
    }
  })
}

function groupBySource(open: Publication[]): Map<string, Publication[]> {
  const groups = new Map<string, Publication[]>()
  for (const one of open) groups.set(one.sourceId, [...(groups.get(one.sourceId) ?? []), one])
  return groups
}
