import type { Tx } from '../../../platform/database/index.ts'
import type { Day } from '../../../shared/days.ts'
import { ok, refuse } from '../../../shared/outcome.ts'
import type { ReportAudience } from '../domain/frozen.ts'
import { type Format, renderBuild } from '../render.ts'
import { findLastBuild, findReportOfPlan } from '../report.queries.ts'
import { type BuildRefusal, buildReport } from './build-report.ts'

export type ExportedReport = { bytes: Uint8Array; buildId: string; number: number; frozenHash: string; isNew: boolean }

export type ExportRefusal = { ok: false; reason: 'not-found' } | Exclude<BuildRefusal, { reason: 'nothing-changed' }>

/** The report of a plan on a year as a file for an audience: a new edition when its inputs changed, otherwise the last one again. */
export async function exportReport(
  tx: Tx,
  municipalityId: string,
  actor: { id: string; rights: readonly string[] },
  input: { plan: string; year: number; format: Format; today: Day; audience: ReportAudience },
): Promise<{ ok: true; value: ExportedReport } | ExportRefusal> {
  const report = await findReportOfPlan(tx, input.plan, input.year)
  if (!report) return refuse('not-found')
  const built = await buildReport(tx, municipalityId, actor, report, input)
  if (!built.ok && built.reason !== 'nothing-changed') return built
  const build = built.ok ? built.value : (await findLastBuild(tx, report.id, input.audience))!
  return ok({
    bytes: await renderBuild(build.frozen, input.format),
    buildId: build.id,
    number: build.number,
    frozenHash: build.frozenHash,
    isNew: built.ok,
  })
}
