import type { Tx } from '../../../platform/database/index.ts'
import { type Outcome, ok, refuse } from '../../../shared/outcome.ts'
import type { Caveat, SeriesBreak } from '../domain/series.ts'
import { type CalendarEvent, findIndicator, listIndicators } from '../monitor.queries.ts'
import {
  deleteBreak,
  insertEvents,
  nextRevision,
  replaceBreakIndicators,
  replaceCaveats,
  upsertBreak,
} from '../passport.queries.ts'

/** A break with the keys of the indicators it touches. */
export type BreakInput = SeriesBreak & { indicators: string[] }

/** Adds a break, or changes the one with the same key. It stands at once on every chart and table of its indicators. */
export async function saveBreak(
  tx: Tx,
  municipalityId: string,
  input: BreakInput,
): Promise<Outcome<'unknown-indicator'>> {
  const ids = new Map((await listIndicators(tx)).map((one) => [one.key, one.id]))
  const unknown = input.indicators.find((key) => !ids.has(key))
  if (unknown) return refuse('unknown-indicator', { field: 'indicators', values: { key: unknown } })
  const id = await upsertBreak(tx, municipalityId, input)
  await replaceBreakIndicators(
    tx,
    municipalityId,
    id,
    input.indicators.map((key) => ids.get(key)!),
  )
  return ok()
}

/** Removes a break that was recorded in error; the audit keeps what it was. */
export async function removeBreak(tx: Tx, key: string): Promise<Outcome<'not-found'>> {
  return (await deleteBreak(tx, key)) ? ok() : refuse('not-found')
}

/**
 * Makes these the only caveats of an indicator, in this order, unless its passport was changed since `revision`: they are a part
 * of it. What is loaded together with the passport has none.
 */
export async function saveCaveats(
  tx: Tx,
  municipalityId: string,
  key: string,
  caveats: Caveat[],
  revision?: number,
): Promise<Outcome<'not-found' | 'changed-meanwhile'>> {
  const indicator = await findIndicator(tx, key)
  if (!indicator) return refuse('not-found')
  if (revision !== undefined && !(await nextRevision(tx, indicator.id, revision))) return refuse('changed-meanwhile')
  await replaceCaveats(tx, municipalityId, indicator.id, caveats)
  return ok()
}

/** Adds events to the calendar, in this order. */
export async function addEvents(tx: Tx, municipalityId: string, events: CalendarEvent[]): Promise<Outcome> {
  await insertEvents(
    tx,
    events.map((event, position) => ({
      municipalityId,
      happenedOn: event.happenedOn,
      titleNl: event.title.nl,
      titleEn: event.title.en,
      themeCodes: event.themeCodes,
      source: event.source,
      position,
    })),
  )
  return ok()
}
