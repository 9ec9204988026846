import type { Tx } from '../../../platform/database/index.ts'
import { areaSets } from './area-sets.ts'
import type { Dataset } from './dataset.ts'
import { planSets } from './plan-sets.ts'
import { reportSets } from './report-sets.ts'
import { seriesSets } from './series-sets.ts'

export type OpenData = { sets: Dataset[]; held: string[] }

/** Every data set that is published today, and the keys of those that the check of a release holds back. */
export async function listDatasets(tx: Tx): Promise<OpenData> {
  const plans = await planSets(tx)
  const reports = await reportSets(tx)
  const areas = await areaSets(tx)
  const series = await seriesSets(tx)
  return { sets: [...plans, ...reports, ...areas, ...series.sets], held: series.held }
}

/** One of them by its key, made without the others. */
export async function findDataset(tx: Tx, key: string): Promise<Dataset | undefined> {
  const make = { plan: planSets, verslag: reportSets, gebieden: areaSets }[key.split('-')[0]!]
  const sets = make ? await make(tx) : (await seriesSets(tx)).sets
  return sets.find((set) => set.key === key)
}
