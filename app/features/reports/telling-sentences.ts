import type { Tx } from '../../platform/database/index.ts'
import { listIndicators, readSeries } from '../monitor/index.ts'
import type { ReportInputs } from './domain/freeze.ts'
import { type TellingSentence, tellingSentences } from './domain/telling-sentences.ts'

/**
 * The sentences that keep a report from being built for the public. Every figure that is hidden counts, also of series that
 * the report does not refer to: a number can be typed about those too.
 */
export async function findTellingSentences(tx: Tx, inputs: ReportInputs): Promise<TellingSentence[]> {
  const keys = (await listIndicators(tx)).map(({ key }) => key)
  const shown = await readSeries(tx, keys)
  return tellingSentences({ ...inputs, series: shown }, await readSeries(tx, keys, 'internal'))
}
