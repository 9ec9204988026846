import { readFile } from 'node:fs/promises'
import path from 'node:path'
import {
  createAccount,
  DEMONSTRATION_ACCOUNTS,
  DEMONSTRATION_PASSWORD,
  serviceActor,
} from '../../app/features/identity/index.ts'
import {
  addEvents,
  addIndicator,
  importObservations,
  saveBreak,
  saveCaveats,
  saveDefinition,
} from '../../app/features/monitor/index.ts'
import { insertOrganisation } from '../../app/features/partners/index.ts'
import type { Clock } from '../../app/platform/clock.ts'
import type { Database, Tx } from '../../app/platform/database/index.ts'
import { mustBe } from '../../app/platform/http/index.ts'
import { findMunicipality } from '../../app/platform/municipality.ts'
import { projectRoot } from '../../app/platform/project-root.ts'
import { BREAKS } from './data/breaks.ts'
import { EVENTS } from './data/events.ts'
import { INDICATORS } from './data/indicators/index.ts'
import { ORGANISATIONS } from './data/organisations.ts'
import { PLAN_2020_2023 } from './data/plan-2020-2023/index.ts'
import { PLAN_2024_2027 } from './data/plan-2024-2027/index.ts'
import { REPORT_2023 } from './data/report-2023/index.ts'
import type { IndicatorSeed, Source } from './data/types.ts'
import { adoptDemonstrationPlans, type Known, loadPlan } from './load-plan.ts'
import { loadReport } from './load-report.ts'
import { loadSettings } from './load-settings.ts'

export const DEMONSTRATION_ID = 'deventer'

const sourceOf = (source: Source) => `${source.document}, ${source.place}`

/**
 * Loads the demonstration of Deventer into an empty database, through the features' own operations, as one
 * transaction: stopped half-way it leaves nothing, and started again it begins anew. A database that has a
 * municipality is left as it is.
 */
export async function loadDemonstration(
  database: Database,
  clock: Clock,
  onTalk: (line: string) => void = () => {},
  signal?: AbortSignal,
) {
  const actor = serviceActor(DEMONSTRATION_ID, 'service:command')
  await database.as(actor, 'load the demonstration', async (tx) => {
    if (await findMunicipality(tx, DEMONSTRATION_ID)) return
    onTalk('De demonstratie van Deventer wordt geladen …')
    await loadSettings(tx, 'deventer')
    const known: Known = { organisations: await loadOrganisations(tx), indicators: await loadIndicators(tx) }
    signal?.throwIfAborted()
    await loadSeries(tx, clock)
    signal?.throwIfAborted()
    const first = await loadPlan(tx, DEMONSTRATION_ID, PLAN_2020_2023, known)
    const second = await loadPlan(tx, DEMONSTRATION_ID, PLAN_2024_2027, known)
    await adoptDemonstrationPlans(tx, DEMONSTRATION_ID, { first, second })
    const accounts = await loadAccounts(tx, clock)
    signal?.throwIfAborted()
    onTalk('De voortgangsrapportage wordt gebouwd …')
    await loadReport(tx, DEMONSTRATION_ID, REPORT_2023, { planId: first, accounts, today: clock.today() })
    onTalk('De demonstratie is geladen.')
  })
}

async function loadOrganisations(tx: Tx): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  for (const { slug, name, aliases = [], kind, scale } of ORGANISATIONS) {
    ids.set(slug, await insertOrganisation(tx, DEMONSTRATION_ID, { slug, name, aliases, kind, scale, contact: '' }))
  }
  return ids
}

async function loadIndicators(tx: Tx): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  for (const indicator of INDICATORS) ids.set(indicator.key, await loadIndicator(tx, indicator))
  for (const { source, ...found } of BREAKS) {
    const { on: happenedOn, ...rest } = found
    mustBe(await saveBreak(tx, DEMONSTRATION_ID, { ...rest, happenedOn, source: sourceOf(source) }))
  }
  mustBe(
    await addEvents(
      tx,
      DEMONSTRATION_ID,
      EVENTS.map(({ when, title, themes, source }) => ({
        happenedOn: when,
        title,
        themeCodes: themes,
        source: sourceOf(source),
      })),
    ),
  )
  return ids
}

async function loadIndicator(tx: Tx, seed: IndicatorSeed): Promise<string> {
  const { definitions, caveats, source, categories = [], partOf = null, shareOf = null, ...passport } = seed
  const [first, ...later] = definitions.map((one) => ({ ...one, source: sourceOf(one.source) }))
  const id = mustBe(
    await addIndicator(tx, DEMONSTRATION_ID, {
      ...passport,
      categories,
      partOf,
      shareOf,
      isPublic: true,
      source: sourceOf(source),
      definition: first!,
    }),
  )
  for (const definition of later) mustBe(await saveDefinition(tx, DEMONSTRATION_ID, seed.key, definition))
  const notes = caveats.map(({ period = '', nl, en }) => ({ period, text: { nl, en } }))
  mustBe(await saveCaveats(tx, DEMONSTRATION_ID, seed.key, notes))
  return id
}

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

async function loadSeries(tx: Tx, clock: Clock) {
  for (const series of SERIES) {
    mustBe(
      await importObservations(
        tx,
        DEMONSTRATION_ID,
        { id: 'service:command' },
        {
          ...series,
          licence: 'Openbaar overheidsdocument; cijfers vrij te gebruiken met bronvermelding',
          retrievedAt: clock.now(),
          content: await readSeedFile('data', 'series', series.fileName),
        },
      ),
    )
  }
}

/** One invented person for every role; answers their ids by role. */
async function loadAccounts(tx: Tx, clock: Clock): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  for (const { role, name, email } of DEMONSTRATION_ACCOUNTS) {
    const account = { name, email, password: DEMONSTRATION_PASSWORD, roles: [role] }
    ids.set(role, mustBe(await createAccount(tx, DEMONSTRATION_ID, account, clock.now())))
  }
  return ids
}

const readSeedFile = (...parts: string[]) => readFile(path.join(projectRoot(), 'db', 'seed', ...parts), 'utf8')
