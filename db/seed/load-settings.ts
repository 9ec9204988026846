import path from 'node:path'
import { applySettings, readSettingsAt, type WantedMunicipality } from '../../app/features/site/index.ts'
import type { Tx } from '../../app/platform/database/index.ts'
import { mustBe } from '../../app/platform/http/index.ts'
import { projectRoot } from '../../app/platform/project-root.ts'

/** The settings of a municipality of the demonstration, from `db/seed/<folder>/municipality.yaml`. */
export async function readSeedSettings(folder: string): Promise<WantedMunicipality> {
  const read = await readSettingsAt(path.join(projectRoot(), 'db', 'seed', folder, 'municipality.yaml'))
  if (!read.ok) throw new Error(`the settings of ${folder} are wrong: ${JSON.stringify(read.problems)}`)
  return read.wanted
}

/** Sets a municipality of the demonstration up, as `regie setup` would. */
export async function loadSettings(tx: Tx, folder: string): Promise<void> {
  mustBe(await applySettings(tx, await readSeedSettings(folder)))
}
