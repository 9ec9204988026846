import { isDeepStrictEqual } from 'node:util'
import { manualTexts } from '../../../i18n/manual.ts'
import type { Tx } from '../../../platform/database/index.ts'
import { toCsv } from '../../../shared/csv.ts'
import { type Outcome, ok, refuse } from '../../../shared/outcome.ts'
import type { ValueState } from '../../../shared/value-state.ts'
import { COLUMNS, type Problem } from '../domain/observation-csv.ts'
import { findIndicator } from '../monitor.queries.ts'
import { importObservations } from '../operations/import-observations.ts'
import { findInForce } from './manual.queries.ts'

export type TypedFigure = {
  key: string
  period: string
  category: string
  state: ValueState
  value: string
  numerator: string
  denominator: string
  isProvisional: boolean
  source: string
  licence: string
  /** Why it is typed although a table or a register has this period; empty otherwise. */
  reason: string
}

type Refusal =
  | Outcome<'not-found' | 'reason-needed' | 'already-there'>
  | { ok: false; reason: 'problems'; problems: Problem[] }

/**
 * Keeps one figure that somebody typed, judged and frozen as any file of one row. It carries the words that say so, and
 * what a table or a register says of the same period is only replaced with a reason.
 */
export async function enterTypedFigure(
  tx: Tx,
  municipalityId: string,
  actor: { id: string },
  { now, ...typed }: TypedFigure & { now: Date },
): Promise<Refusal> {
  const indicator = await findIndicator(tx, typed.key)
  if (!indicator) return refuse('not-found')
  const before = await findInForce(tx, indicator.id, typed.period, typed.category)
  if (before && before.kind !== 'manual' && typed.reason === '') return refuse('reason-needed', { field: 'reason' })
  const t = manualTexts.nl
  const row: Record<(typeof COLUMNS)[number], string> = {
    indicator: typed.key,
    period: typed.period,
    category: typed.category,
    state: typed.state,
    value: typed.value,
    numerator: typed.numerator,
    denominator: typed.denominator,
    printed: '',
    provisional: typed.isProvisional ? 'true' : '',
    // Typed again after a correction it is another file, though the figure is the same.
    place: now.toISOString(),
    note: [t.byHand, typed.source, typed.reason].filter(Boolean).join(' '),
  }
  const done = await importObservations(tx, municipalityId, actor, {
    kind: 'manual',
    title: t.snapshot(indicator.name.nl),
    source: typed.source,
    licence: typed.licence,
    retrievedAt: now,
    fileName: `${typed.key}-${typed.period}.csv`,
    content: toCsv([COLUMNS, COLUMNS.map((column) => row[column])]),
  })
  if (!done.ok) return done.reason === 'problems' ? { ok: false, reason: 'problems', problems: done.problems } : done
  const after = await findInForce(tx, indicator.id, typed.period, typed.category)
  return isDeepStrictEqual(before, after) ? refuse('already-there', { field: 'value' }) : ok()
}
