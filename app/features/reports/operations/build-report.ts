import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/index.ts'
import type { Day } from '../../../shared/days.ts'
import { sha256 } from '../../../shared/hash.ts'
import { ok, refuse } from '../../../shared/outcome.ts'
import { findNodeByReference, replaceLinks } from '../../thread/index.ts'
import { insertQuestions } from '../briefing.queries.ts'
import { type Contradiction, openOnes } from '../domain/contradictions.ts'
import { freezeReport, type ReportInputs } from '../domain/freeze.ts'
import type { ReportAudience } from '../domain/frozen.ts'
import type { Unresolved } from '../domain/references.ts'
import type { TellingSentence } from '../domain/telling-sentences.ts'
import { readFrozen, renderEverything } from '../render.ts'
import { likelyQuestions } from '../renderings/briefing.ts'
import { findLastBuild, findLastBuildNumber, insertBuild, insertRendition, type ReportRow } from '../report.queries.ts'
import { readReportInputs } from '../report-inputs.ts'
import { listGoalIds, listIndicatorIds } from '../reports-thread.queries.ts'
import { checkReport } from '../section-checks.ts'
import { findTellingSentences } from '../telling-sentences.ts'

export type Build = { id: string; number: number; frozen: string; frozenHash: string }

export type BuildRefusal =
  | { ok: false; reason: 'nothing-changed' }
  | { ok: false; reason: 'no-sections' }
  /** Whoever builds must see the exact figures, also to find what would give them away. */
  | { ok: false; reason: 'exact-not-allowed' }
  | { ok: false; reason: 'unresolved'; unresolved: Unresolved[] }
  | { ok: false; reason: 'contradictions'; contradictions: Contradiction[] }
  | { ok: false; reason: 'gives-away'; sentences: TellingSentence[] }

type Building = { today: Day; audience: ReportAudience }

/** Freezes the inputs of a report as its next edition for an audience, and keeps every document made from them. */
export async function buildReport(
  tx: Tx,
  municipalityId: string,
  actor: { id: string; rights: readonly string[] },
  report: ReportRow,
  { today, audience }: Building,
): Promise<{ ok: true; value: Build } | BuildRefusal> {
  if (!actor.rights.includes('figures.exact')) return refuse('exact-not-allowed')
  // Two builds at the same moment follow one another.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`build ${report.id}`}, 0))`.execute(tx)
  const last = await findLastBuild(tx, report.id, audience)
  const { inputs, references } = await readReportInputs(tx, municipalityId, report, audience)
  if (inputs.sections.length === 0) return refuse('no-sections')
  // What was approved may be contradicted since by figures that were corrected. A concept may still contradict itself.
  const open = inputs.isConcept ? [] : await openContradictions(tx, report)
  if (open.length > 0) return { ok: false, reason: 'contradictions', contradictions: open }
  const sentences = audience === 'public' ? await findTellingSentences(tx, inputs) : []
  if (sentences.length > 0) return { ok: false, reason: 'gives-away', sentences }
  const number = (await findLastBuildNumber(tx, report.id)) + 1
  const previous = last && readFrozen(last.frozen)
  const freezing = freezeReport(inputs, references, { builtOn: today, edition: number, previous })
  if (!freezing.ok) return freezing
  const { frozen } = freezing
  const build = { number, frozen, frozenHash: sha256(frozen) }
  const id = await insertBuild(tx, { ...build, municipalityId, reportId: report.id, builtBy: actor.id, audience })
  for (const { rendering, format, content } of await renderEverything(frozen)) {
    const file = { content: Buffer.from(content), contentHash: sha256(content) }
    await insertRendition(tx, { municipalityId, buildId: id, rendering, format, ...file })
  }
  const questions = likelyQuestions(readFrozen(frozen)).map((one, index) => ({ ...one, position: index + 1 }))
  await insertQuestions(tx, municipalityId, id, questions)
  await linkToWhatItShows(tx, municipalityId, report, inputs)
  return ok({ id, ...build })
}

/** On the thread a report accounts for its plan and the goals of the themes it writes about, and shows figures. */
async function linkToWhatItShows(tx: Tx, municipalityId: string, report: ReportRow, inputs: ReportInputs) {
  const themes = inputs.sections.map((section) => section.themeCode).filter(Boolean)
  const goals = await listGoalIds(tx, report.planId, themes)
  await replaceLinks(tx, municipalityId, report.id, 'accounts-for', [report.planId, ...goals])
  const keys = inputs.series.map((series) => series.passport.key)
  const effects = await Promise.all((inputs.effects ?? []).map(({ slug }) => findNodeByReference(tx, 'effect', slug)))
  const consultations = await Promise.all(
    (inputs.consultations ?? []).map(({ slug }) => findNodeByReference(tx, 'consultation', slug)),
  )
  const others = [...effects, ...consultations].filter((id) => id !== undefined)
  const shown = [...(await listIndicatorIds(tx, keys)), ...others]
  await replaceLinks(tx, municipalityId, report.id, 'shows', shown)
}

async function openContradictions(tx: Tx, report: ReportRow): Promise<Contradiction[]> {
  const { bySection } = await checkReport(tx, report)
  return [...bySection.values()].flatMap(({ contradictions }) => openOnes(contradictions))
}
