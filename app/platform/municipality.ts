import type { Database, Tx } from './database/index.ts'
import type { Municipality, MunicipalitySettings } from './http/context.ts'

const NOBODY = { municipalityId: '', id: 'service:public', roles: [], rights: [] }

/** What holds until somebody sets it. */
export const DEFAULT_SETTINGS: MunicipalitySettings = {
  siteName: '',
  tokens: {},
  logo: '',
  cbsCode: '',
  contact: '',
  currentPlan: '',
  hosts: [],
  termsOfOffice: [],
  numberSeries: [],
  signIn: { passwords: true, secondFactorFor: [] },
}

/** Which municipality this site is of, before anybody acts. */
export async function findMunicipality(tx: Tx): Promise<Municipality | undefined> {
  const row = await tx
    .selectFrom('municipality')
    .select(['id', 'name', 'settings', 'revision'])
    .orderBy('createdAt')
    .limit(1)
    .executeTakeFirst()
  return row && { ...row, settings: { ...DEFAULT_SETTINGS, ...(row.settings as Partial<MunicipalitySettings>) } }
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

const KEPT_MILLISECONDS = 2000

/** Reads the municipality at most once in two seconds: every page needs it and it hardly ever changes. */
export function municipalityReader(database: Database): { read(): Promise<Municipality>; forget(): void } {
  let kept: { at: number; value: Promise<Municipality> } | undefined
  const readNow = async () => {
    const found = await database.as(NOBODY, 'find the municipality', findMunicipality, { readOnly: true })
    if (!found) throw new Error('no municipality has been set up yet: run `regie demo`')
    return found
  }
  return {
    read() {
      if (!kept || Date.now() - kept.at > KEPT_MILLISECONDS) {
        kept = { at: Date.now(), value: readNow() }
        kept.value.catch(() => {
          kept = undefined
        })
      }
      return kept.value
    },
    forget() {
      kept = undefined
    },
  }
}
