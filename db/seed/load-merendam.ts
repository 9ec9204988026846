import { adoptPlan } from '../../app/features/plan/index.ts'
import { mustBe } from '../../app/platform/http/index.ts'
import { loadCouncilPapers } from './load-council.ts'
import { loadPlan } from './load-plan.ts'
import { loadSettings } from './load-settings.ts'
import { type Loading, loadAccounts, loadIndicators, loadOrganisations, loadSeries } from './load-town.ts'
import { COUNCIL_PAPERS } from './merendam/council.ts'
import { INDICATORS } from './merendam/indicators.ts'
import { ORGANISATIONS } from './merendam/organisations.ts'
import { PLAN } from './merendam/plan.ts'

/** The invented second municipality: the same operations, another settings file. */
export async function loadMerendam(loading: Loading) {
  const { tx, municipalityId } = loading
  await loadSettings(tx, 'merendam')
  const organisations = await loadOrganisations(loading, ORGANISATIONS)
  const indicators = await loadIndicators(loading, INDICATORS)
  await loadSeries(loading, {
    place: ['merendam', 'veiligheidsbeeld-2026.csv'],
    title: 'Veiligheidsbeeld Merendam 2026',
    source: 'Gemeente Merendam, Veiligheidsbeeld 2026 (verzonnen)',
    licence: 'CC0 1.0',
    publishedOn: '2026-03',
  })
  const planId = await loadPlan(tx, municipalityId, PLAN, { organisations, indicators })
  mustBe(
    await adoptPlan(tx, municipalityId, 'service:command', {
      planId,
      stage: 'council',
      decidedOn: '2025-12-11',
      decidedBy: 'Gemeenteraad',
      remark: 'Raadsbesluit 2025-118',
    }),
  )
  await loadAccounts(loading)
  await loadCouncilPapers(loading, COUNCIL_PAPERS)
}
