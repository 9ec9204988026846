import { serviceActor } from '../../app/features/identity/index.ts'
import { buildReport, createReport, findReportBySlug, publishBuild } from '../../app/features/reports/index.ts'
import type { Tx } from '../../app/platform/database/index.ts'
import { mustBe } from '../../app/platform/http/index.ts'
import type { Day } from '../../app/shared/days.ts'
import type { ReportSeed } from './data/types.ts'

/** Writes the progress report as its authors would have left it: every section approved, built and published. */
export async function loadReport(
  tx: Tx,
  municipalityId: string,
  seed: ReportSeed,
  context: { planId: string; accounts: Map<string, string>; today: Day },
) {
  const { slug } = mustBe(
    await createReport(tx, municipalityId, {
      plan: { id: context.planId, slug: seed.plan },
      reportingYear: seed.reportingYear,
      publicationYear: seed.publicationYear,
      title: seed.title,
      sections: seed.sections.map((section) => ({
        key: section.key,
        kind: section.kind,
        themeCode: section.themeCode ?? '',
        title: section.title,
        blocks: section.blocks,
        status: 'approved' as const,
        assignedTo: context.accounts.get('policyLead') ?? null,
        source: `${section.source.document}, ${section.source.place}`,
      })),
    }),
  )
  const report = (await findReportBySlug(tx, slug))!
  const actor = serviceActor(municipalityId, 'service:command')
  const built = await buildReport(tx, municipalityId, actor, report, { today: context.today, audience: 'public' })
  if (!built.ok) throw new Error(`the report of the demonstration cannot be built: ${JSON.stringify(built)}`)
  mustBe(await publishBuild(tx, municipalityId, actor, { reportId: report.id, number: built.value.number }))
}
