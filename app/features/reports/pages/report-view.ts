import { reportTexts } from '../../../i18n/reports.ts'
import type { Tx } from '../../../platform/database/index.ts'
import type { Language } from '../../../shared/numbers.ts'
import { type Colleague, listAccounts } from '../../identity/index.ts'
import { readSeries } from '../../monitor/index.ts'
import { type Contradiction, openOnes } from '../domain/contradictions.ts'
import { consultationsOf, effectsOf, findUnresolved, keysOf, type Unresolved } from '../domain/references.ts'
import {
  type BuildRow,
  findReportBySlug,
  listBuilds,
  listRenditions,
  listSections,
  type RenditionRow,
  type ReportRow,
  type SectionRow,
} from '../report.queries.ts'
import { readConsultations, readEffects } from '../report-inputs.ts'
import { checkReport } from '../section-checks.ts'
import { referencesInSections } from '../section-references.ts'

/** Everything the page of a report in the making shows. */
export type ReportView = {
  report: ReportRow
  sections: SectionRow[]
  colleagues: Colleague[]
  builds: BuildRow[]
  renditions: RenditionRow[]
  unresolved: Unresolved[]
  /** Sentences that say something else than the figures, and that nobody has explained. */
  contradictions: Contradiction[]
}

export async function readReportView(tx: Tx, slug: string): Promise<ReportView | undefined> {
  const report = await findReportBySlug(tx, slug)
  if (!report) return undefined
  const sections = await listSections(tx, report.id)
  const references = referencesInSections(sections)
  const builds = await listBuilds(tx, report.id)
  const buildIds = builds.map((build) => build.id)
  const { bySection } = await checkReport(tx, report)
  return {
    report,
    sections,
    colleagues: await listAccounts(tx),
    builds,
    renditions: await listRenditions(tx, buildIds),
    unresolved: findUnresolved(
      references,
      await readSeries(tx, keysOf(references)),
      await readEffects(tx, effectsOf(references), 'internal'),
      await readConsultations(tx, consultationsOf(references)),
    ),
    contradictions: [...bySection.values()].flatMap((found) => openOnes(found.contradictions)),
  }
}

/** "De cijfers, regel 3: zvh_cases:1999: over deze periode is er geen cijfer." */
export function unresolvedInWords({ block, line, reference, problem }: Unresolved, language: Language): string {
  const t = reportTexts[language]
  return t.unresolved(t.blocks[block], line, reference, t.unresolvedWhy[problem])
}
