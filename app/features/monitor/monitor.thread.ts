import type { Tx } from '../../platform/database/index.ts'
import type { Described, FeatureOnThread } from '../thread/index.ts'
import { periodInWords } from './domain/periods.ts'
import { listIndicatorsOnThread, listSnapshotsOfIndicator } from './monitor-thread.queries.ts'

/** Figures on the thread, with the files they came from. */
export const monitorOnThread: FeatureOnThread = {
  kinds: [
    {
      kind: 'indicator',
      names: { nl: { one: 'Indicator', many: 'Indicatoren' }, en: { one: 'Indicator', many: 'Indicators' } },
      describe: async (tx: Tx, ids, language) => {
        const found = await listIndicatorsOnThread(tx, ids)
        return new Map<string, Described>(
          found.map(({ id, key, owner, isPublic, lastPeriod }) => [
            id,
            {
              state: lastPeriod ? periodInWords(lastPeriod, language) : NO_FIGURES[language],
              owner,
              workPath: `/werk/cijfers/${key}`,
              ...(isPublic ? { sitePath: `/cijfers/${key}` } : {}),
            },
          ]),
        )
      },
    },
  ],
  records: [
    {
      kind: 'indicator',
      side: 'causes',
      heading: { nl: 'Komt uit', en: 'Comes from' },
      list: async (tx, nodeId) =>
        (await listSnapshotsOfIndicator(tx, nodeId)).map(({ id, title }) => ({
          title,
          workPath: `/bronnen/${id}`,
        })),
    },
  ],
}

const NO_FIGURES = { nl: 'nog geen cijfers', en: 'no figures yet' }
