import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { createAccount, DEMONSTRATION_PASSWORD, demonstrationAccounts } from '../../app/features/identity/index.ts'
import { addIndicator, importObservations, saveCaveats, saveDefinition } from '../../app/features/monitor/index.ts'
import { insertOrganisation } from '../../app/features/partners/index.ts'
import type { Clock } from '../../app/platform/clock.ts'
import type { Tx } from '../../app/platform/database/index.ts'
import { mustBe } from '../../app/platform/http/index.ts'
import { projectRoot } from '../../app/platform/project-root.ts'
import type { IndicatorSeed, OrganisationSeed, Source } from './data/types.ts'

/** One municipality of the demonstration, being loaded in a transaction of its own. */
export type Loading = { tx: Tx; municipalityId: string; clock: Clock; secret: string }

export const sourceOf = (source: Source) => `${source.document}, ${source.place}`

/** Answers the ids of the organisations by slug. */
export async function loadOrganisations(
  { tx, municipalityId }: Loading,
  organisations: OrganisationSeed[],
): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  for (const { slug, name, aliases = [], kind, scale } of organisations) {
    ids.set(slug, await insertOrganisation(tx, municipalityId, { slug, name, aliases, kind, scale, contact: '' }))
  }
  return ids
}

/** Answers the ids of the indicators by key. */
export async function loadIndicators(loading: Loading, indicators: IndicatorSeed[]): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  for (const indicator of indicators) ids.set(indicator.key, await loadIndicator(loading, indicator))
  return ids
}

async function loadIndicator({ tx, municipalityId }: Loading, seed: IndicatorSeed): Promise<string> {
  const { definitions, caveats, source, categories = [], partOf = null, shareOf = null, ...passport } = seed
  const [first, ...later] = definitions.map((one) => ({ ...one, source: sourceOf(one.source) }))
  const id = mustBe(
    await addIndicator(tx, municipalityId, {
      ...passport,
      categories,
      partOf,
      shareOf,
      isPublic: true,
      source: sourceOf(source),
      definition: first!,
    }),
  )
  for (const definition of later) mustBe(await saveDefinition(tx, municipalityId, seed.key, definition))
  const notes = caveats.map(({ period = '', nl, en }) => ({ period, text: { nl, en } }))
  mustBe(await saveCaveats(tx, municipalityId, seed.key, notes))
  return id
}

export type SeriesSeed = {
  /** Where the file stands, from `db/seed`. */
  place: string[]
  title: string
  source: string
  licence: string
  publishedOn: string
}

export async function loadSeries({ tx, municipalityId, clock }: Loading, { place, ...facts }: SeriesSeed) {
  const content = await readFile(path.join(projectRoot(), 'db', 'seed', ...place), 'utf8')
  const input = { ...facts, fileName: place.at(-1)!, retrievedAt: clock.now(), content }
  mustBe(await importObservations(tx, municipalityId, { id: 'service:command' }, input))
}

/** One invented person for every role; answers their ids by role. */
export async function loadAccounts({ tx, municipalityId, clock }: Loading): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  for (const { role, name, email } of demonstrationAccounts(municipalityId)) {
    const account = { name, email, password: DEMONSTRATION_PASSWORD, roles: [role] }
    ids.set(role, mustBe(await createAccount(tx, municipalityId, account, clock.now())))
  }
  return ids
}
