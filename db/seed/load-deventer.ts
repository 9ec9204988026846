import { addEvents, saveBreak } from '../../app/features/monitor/index.ts'
import { mustBe } from '../../app/platform/http/index.ts'
import { BREAKS } from './data/breaks.ts'
import { COUNCIL_PAPERS } from './data/council.ts'
import { COUNCIL_MEETINGS } from './data/council-meetings.ts'
import { EVENTS } from './data/events.ts'
import { INDICATORS } from './data/indicators/index.ts'
import { ORGANISATIONS } from './data/organisations.ts'
import { PLAN_2020_2023 } from './data/plan-2020-2023/index.ts'
import { PLAN_2024_2027 } from './data/plan-2024-2027/index.ts'
import { REPORT_2023 } from './data/report-2023/index.ts'
import { loadConsultation } from './load-consultation.ts'
import { loadCouncilMeetings, loadCouncilPapers } from './load-council.ts'
import { loadDossiers } from './load-dossiers.ts'
import { loadEffects } from './load-effects.ts'
import { loadHeard } from './load-heard.ts'
import { loadPanel } from './load-panel.ts'
import { adoptDemonstrationPlans, loadPlan } from './load-plan.ts'
import { loadPolicy } from './load-policy.ts'
import { loadPublications } from './load-publications.ts'
import { loadReport } from './load-report.ts'
import { loadRound } from './load-round.ts'
import { loadSentiment } from './load-sentiment.ts'
import { loadSettings } from './load-settings.ts'
import { loadTables } from './load-tables.ts'
import { type Loading, loadAccounts, loadIndicators, loadOrganisations, loadSeries, sourceOf } from './load-town.ts'
import { loadRecords } from './registers/load-registers.ts'
import { loadReleases } from './registers/load-releases.ts'
import { worldOf } from './registers/world.ts'

const SERIES = [
  {
    fileName: 'mjbp-2020-2023.csv',
    title: 'Cijfers uit het Meerjarenbeleidsplan Veiligheid 2020-2023',
    source: 'Gemeente Deventer, Meerjarenbeleidsplan Veiligheid 2020-2023',
    publishedOn: '2019-10',
  },
  {
    fileName: 'voortgangsrapportage-2023.csv',
    title: 'Cijfers uit de Voortgangsrapportage Veiligheid 2023',
    source: 'Gemeente Deventer, Voortgangsrapportage Veiligheid 2023',
    publishedOn: '2023',
  },
]

/** Deventer as its public documents tell it: two plans, figures, and the report on 2022. */
export async function loadDeventer(loading: Loading, onTalk: (line: string) => void, signal?: AbortSignal) {
  const { tx, municipalityId, clock } = loading
  await loadSettings(tx, 'deventer')
  const organisations = await loadOrganisations(loading, ORGANISATIONS)
  const indicators = await loadIndicators(loading, INDICATORS)
  await loadBreaksAndEvents(loading)
  signal?.throwIfAborted()
  for (const { fileName, ...series } of SERIES) {
    const licence = 'Openbaar overheidsdocument; cijfers vrij te gebruiken met bronvermelding'
    await loadSeries(loading, { ...series, licence, place: ['data', 'series', fileName] })
  }
  await loadTables(loading)
  signal?.throwIfAborted()
  const known = { organisations, indicators }
  const first = await loadPlan(tx, municipalityId, PLAN_2020_2023, known)
  const second = await loadPlan(tx, municipalityId, PLAN_2024_2027, known)
  const { inForce } = await adoptDemonstrationPlans(tx, municipalityId, { first, second })
  await loadPolicy(loading)
  const accounts = await loadAccounts(loading)
  signal?.throwIfAborted()
  onTalk('De registers worden gevuld …')
  await loadRecords(loading, await worldOf(loading, { accounts, organisations, town: 'Deventer' }))
  await loadReleases(loading)
  await loadEffects(loading)
  await loadSentiment(loading)
  await loadHeard(loading, { planId: first, versionId: inForce })
  await loadConsultation(loading)
  await loadPanel(loading)
  await loadDossiers(loading)
  await loadCouncilPapers(loading, COUNCIL_PAPERS)
  await loadCouncilMeetings(loading, COUNCIL_MEETINGS)
  await loadPublications(loading, accounts)
  signal?.throwIfAborted()
  onTalk('De voortgangsrapportage wordt gebouwd …')
  await loadReport(tx, municipalityId, REPORT_2023, { planId: first, accounts, today: clock.today() })
  await loadRound(loading, accounts)
}

async function loadBreaksAndEvents({ tx, municipalityId }: Loading) {
  for (const { source, ...found } of BREAKS) {
    const { on: happenedOn, ...rest } = found
    mustBe(await saveBreak(tx, municipalityId, { ...rest, happenedOn, source: sourceOf(source) }))
  }
  const events = EVENTS.map(({ when, title, themes, source }) => ({
    happenedOn: when,
    title,
    themeCodes: themes,
    source: sourceOf(source),
  }))
  mustBe(await addEvents(tx, municipalityId, events))
}
