import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/index.ts'
import type { Day } from '../../../shared/days.ts'
import { sha256 } from '../../../shared/hash.ts'
import { ok, refuse } from '../../../shared/outcome.ts'
import { freezeReport } from '../domain/freeze.ts'
import type { Unresolved } from '../domain/references.ts'
import { FORMATS, readFrozen, renderBuild } from '../render.ts'
import { findLastBuild, insertBuild, insertRendition, type ReportRow } from '../report.queries.ts'
import { readReportInputs } from '../report-inputs.ts'

export type Build = { id: string; number: number; frozen: string; frozenHash: string }

export type BuildRefusal =
  | { ok: false; reason: 'nothing-changed' }
  | { ok: false; reason: 'no-sections' }
  | { ok: false; reason: 'unresolved'; unresolved: Unresolved[] }

/** Freezes the inputs of a report as its next edition and keeps every document made from them. */
export async function buildReport(
  tx: Tx,
  municipalityId: string,
  actor: { id: string },
  report: ReportRow,
  today: Day,
): Promise<{ ok: true; value: Build } | BuildRefusal> {
  // Two builds at the same moment follow one another.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`build ${report.id}`}, 0))`.execute(tx)
  const last = await findLastBuild(tx, report.id)
  const { inputs, references } = await readReportInputs(tx, municipalityId, report)
  if (inputs.sections.length === 0) return refuse('no-sections')
  const freezing = freezeReport(inputs, references, today, last && readFrozen(last.frozen))
  if (!freezing.ok) return freezing
  const { frozen } = freezing
  const build = { number: (last?.number ?? 0) + 1, frozen, frozenHash: sha256(frozen) }
  const id = await insertBuild(tx, { ...build, municipalityId, reportId: report.id, builtBy: actor.id })
  for (const format of FORMATS) {
    const content = Buffer.from(await renderBuild(frozen, format))
    await insertRendition(tx, { municipalityId, buildId: id, format, content, contentHash: sha256(content) })
  }
  return ok({ id, ...build })
}
