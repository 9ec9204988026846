import { monitorTexts } from '../../i18n/monitor.ts'
import type { Tx } from '../../platform/database/index.ts'
import type { Language } from '../../shared/numbers.ts'
import { periodInWords } from '../../shared/periods.ts'
import type { NodeFacts, NodeRecords } from '../thread/index.ts'
import { listIndicatorsById, listSnapshotsOfIndicator } from './monitor-thread.queries.ts'

/** Of indicators: the last period there is a figure of, and the owner. */
export async function indicatorFacts(
  tx: Tx,
  ids: readonly string[],
  language: Language,
): Promise<Map<string, NodeFacts>> {
  const found = await listIndicatorsById(tx, ids)
  return new Map(
    found.map(({ id, owner, lastPeriod }) => [
      id,
      { owner, state: lastPeriod ? periodInWords(lastPeriod, language) : monitorTexts[language].noFigures },
    ]),
  )
}

/** The files that figures came from stand before them on the thread. */
export const monitorRecords: NodeRecords[] = [
  {
    kind: 'indicator',
    side: 'causes',
    heading: { nl: 'Komt uit', en: 'Comes from' },
    list: async (tx, nodeId) =>
      (await listSnapshotsOfIndicator(tx, nodeId)).map(({ id, title }) => ({ title, workPath: `/bronnen/${id}` })),
  },
]
