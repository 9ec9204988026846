import type { Config } from './config.ts'
import type { Database, Tx } from './database/index.ts'
import type { Municipality, MunicipalitySettings } from './http/context.ts'
import { withoutPort } from './http/hosts.ts'

const NOBODY = { municipalityId: '', id: 'service:public', roles: [], rights: [] }

/** What holds until somebody sets it. */
export const DEFAULT_SETTINGS: MunicipalitySettings = {
  siteName: '',
  tokens: {},
  logo: '',
  cbsCode: '',
  contact: '',
  currentPlan: '',
  homeFigures: [],
  hosts: [],
  termsOfOffice: [],
  numberSeries: [],
  documentTemplates: {},
  signIn: { passwords: true, secondFactorFor: [] },
}

/** The accent colour of the municipality, where its theme gives it as a plain colour that can be drawn with. */
export function accentOf({ settings }: { settings: Pick<MunicipalitySettings, 'tokens'> }): string | undefined {
  const colour = settings.tokens['--basis-color-accent-1-color-default']
  return colour && /^#[0-9a-f]{6}$/i.test(colour) ? colour : undefined
}

type Row = Omit<Municipality, 'settings'> & { settings: unknown }

const withDefaults = (row: Row): Municipality => ({
  ...row,
  settings: { ...DEFAULT_SETTINGS, ...(row.settings as Partial<MunicipalitySettings>) },
})

/**
 * All municipalities that whoever acts may see, the oldest first: when nobody acts all of them, which every site needs
 * to know whose it is, and otherwise only his own.
 */
export async function listMunicipalities(tx: Tx): Promise<Municipality[]> {
  const rows = await tx
    .selectFrom('municipality')
    .select(['id', 'name', 'settings', 'revision'])
    .orderBy('createdAt')
    .orderBy('id')
    .limit(1000)
    .execute()
  return rows.map(withDefaults)
}

/** The municipality with this id, when whoever acts may see it. */
export async function findMunicipality(tx: Tx, id: string): Promise<Municipality | undefined> {
  const row = await tx
    .selectFrom('municipality')
    .select(['id', 'name', 'settings', 'revision'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row && withDefaults(row)
}

/** All municipalities of a database, read as nobody. */
export function readMunicipalities(database: Database): Promise<Municipality[]> {
  return database.as(NOBODY, 'find the municipalities', listMunicipalities, { readOnly: true })
}

export async function insertMunicipality(tx: Tx, municipality: Omit<Municipality, 'revision'>) {
  const { id, name, settings } = municipality
  await tx
    .insertInto('municipality')
    .values({ id, name, settings: JSON.stringify(settings) })
    .execute()
}

/** Writes name and settings unless somebody else wrote since `revision`; answers whether it did. */
export async function updateMunicipality(tx: Tx, municipality: Municipality): Promise<boolean> {
  const { id, name, settings, revision } = municipality
  const changed = await tx
    .updateTable('municipality')
    .set({ name, settings: JSON.stringify(settings), revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .returning('id')
    .executeTakeFirst()
  return changed !== undefined
}

/** Whose site it is at the first of these hosts that a municipality claims; the oldest answers for all others. */
export function municipalityAt(municipalities: Municipality[], hosts: readonly string[]): Municipality | undefined {
  for (const host of hosts) {
    const found = municipalities.find(({ settings }) => settings.hosts.includes(host))
    const wherever = found ?? municipalities.find(({ settings }) => settings.hosts.includes(withoutPort(host)))
    if (wherever) return wherever
  }
  return municipalities[0]
}

/**
 * The full address of a municipality's site, without a slash at the end: for links in mails and other places that no
 * visitor asked for just now. Its own host when it has one; otherwise the public address of this Regie.
 */
export function publicAddress(config: Pick<Config, 'publicUrl' | 'port'>, { settings }: Municipality): string {
  const base = new URL(config.publicUrl ?? `http://localhost:${config.port}`)
  const [host] = settings.hosts
  if (host) base.host = host
  return base.href.replace(/\/$/, '')
}

const KEPT_MILLISECONDS = 2000

export type MunicipalityReader = {
  /** Whose site it is at the first of these hosts that is known. */
  at(hosts: readonly string[]): Promise<Municipality>
  byId(id: string): Promise<Municipality>
  /** Reads again at the next question. */
  forget(): void
}

/** Reads the municipalities at most once in two seconds: every page needs its own and they hardly ever change. */
export function municipalityReader(database: Database): MunicipalityReader {
  let kept: { at: number; all: Promise<Municipality[]> } | undefined
  const all = () => {
    if (!kept || Date.now() - kept.at > KEPT_MILLISECONDS) {
      kept = { at: Date.now(), all: readMunicipalities(database) }
      kept.all.catch(() => {
        kept = undefined
      })
    }
    return kept.all
  }
  return {
    async at(hosts) {
      const found = municipalityAt(await all(), hosts)
      if (!found) throw new Error('no municipality has been set up yet: run `regie demo` or `regie setup`')
      return found
    },
    async byId(id) {
      const found = (await all()).find((one) => one.id === id)
      if (!found) throw new Error(`there is no municipality ${id}`)
      return found
    },
    forget() {
      kept = undefined
    },
  }
}
