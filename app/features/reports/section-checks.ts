import type { Tx } from '../../platform/database/index.ts'
import { type IndicatorSeries, readSeries } from '../monitor/index.ts'
import { readPlanContent } from '../plan/index.ts'
import { checkSection, type SectionChecks } from './domain/contradictions.ts'
import { keysOf } from './domain/references.ts'
import { listExplanations } from './explanation.queries.ts'
import { listSections, type ReportRow, type SectionRow } from './report.queries.ts'
import { referencesInSections } from './section-references.ts'

export type ReportChecks = {
  /** By the key of the section. */
  bySection: Map<string, SectionChecks>
  series: IndicatorSeries[]
}

/**
 * Holds the sections of a report against the figures as they are now, as far as this actor may see them; with `typed`, that section as it was typed and
 * not as it is stored. A text is always held against the figures of the whole report and its plan, so that what was
 * found while writing is found again when the edition is built.
 */
export async function checkReport(tx: Tx, report: ReportRow, typed?: SectionRow): Promise<ReportChecks> {
  const stored = await listSections(tx, report.id)
  const sections = stored.map((section) => (section.key === typed?.key ? typed : section))
  const series = await seriesToCheck(tx, report, sections)
  const explanations = await listExplanations(
    tx,
    sections.map((section) => section.id),
  )
  const bySection = new Map(
    sections.map((section): [string, SectionChecks] => {
      const near = keysOf(referencesInSections([section]))
      const own = explanations.filter((one) => one.sectionId === section.id)
      const { key, blocks } = section
      return [key, checkSection({ key, blocks, near, explanations: own }, series, report.reportingYear)]
    }),
  )
  return { bySection, series }
}

/** What stands in the way of approving this section. */
export async function checkOneSection(tx: Tx, report: ReportRow, section: SectionRow): Promise<SectionChecks> {
  return (await checkReport(tx, report, section)).bySection.get(section.key)!
}

/** Everything the report refers to and the plan measures, and what those are a part of. */
async function seriesToCheck(tx: Tx, report: ReportRow, sections: SectionRow[]): Promise<IndicatorSeries[]> {
  const plan = await readPlanContent(tx, report.planId)
  const measured = plan.themes.flatMap((theme) =>
    [theme, ...theme.goals].flatMap((part) => part.indicators.map((indicator) => indicator.key)),
  )
  const keys = [...new Set([...keysOf(referencesInSections(sections)), ...measured])]
  const series = await readSeries(tx, keys, 'internal')
  const wholes = series.flatMap(({ passport }) => [passport.partOf, passport.shareOf])
  const more = [...new Set(wholes)].filter((key) => key !== null && !keys.includes(key))
  return more.length === 0 ? series : [...series, ...(await readSeries(tx, more as string[], 'internal'))]
}
