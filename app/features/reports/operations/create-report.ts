import type { Tx } from '../../../platform/database/index.ts'
import { type Outcome, ok, refuse } from '../../../shared/outcome.ts'
import { freeSlug, slugOf } from '../../../shared/slug.ts'
import { insertLink, insertNode } from '../../thread/index.ts'
import { findReportBySlug, findReportOfPlan, insertReport, insertSections, type NewSection } from '../report.queries.ts'

export type NewReport = {
  plan: { id: string; slug: string }
  reportingYear: number
  publicationYear: number
  title: string
  /** Where it stands in addresses; made from title when absent. */
  slug?: string
  sections: NewSection[]
}

/** Starts the report of a plan on a year. A plan has one report on each year. */
export async function createReport(
  tx: Tx,
  municipalityId: string,
  input: NewReport,
): Promise<Outcome<'year-taken', { id: string; slug: string }>> {
  const { plan, sections, ...facts } = input
  if (await findReportOfPlan(tx, plan.slug, facts.reportingYear))
    return refuse('year-taken', { field: 'reportingYear' })
  const slug = await freeSlug(
    facts.slug ?? slugOf(facts.title, 'verslag'),
    async (wanted) => (await findReportBySlug(tx, wanted)) !== undefined,
  )
  const id = await insertNode(tx, municipalityId, { kind: 'report', title: facts.title, reference: slug })
  await insertReport(tx, { ...facts, id, slug, planId: plan.id, municipalityId })
  await insertLink(tx, municipalityId, id, 'accounts-for', plan.id)
  await insertSections(tx, municipalityId, id, sections)
  return ok({ id, slug })
}
