import type { NodeRecords } from '../thread/index.ts'
import { listMeasurementsOfIndicator } from './measurement.queries.ts'

/** Before the figures of a tension line stand the measurements that they came from. */
export const sentimentRecords: NodeRecords[] = [
  {
    kind: 'indicator',
    side: 'causes',
    heading: { nl: 'Gemeten in de sentimentenmonitor', en: 'Measured in the sentiment monitor' },
    list: async (tx, nodeId) =>
      (await listMeasurementsOfIndicator(tx, nodeId)).map(({ period, title }) => ({
        title,
        workPath: `/werk/sentiment/metingen/${period}`,
      })),
  },
]
