import { accountingHistory, accountingLooseEnds } from './features/accounting/index.ts'
import {
  councilHistory,
  councilLooseEnds,
  documentHistory,
  documentLooseEnds,
  policyHistory,
  policyLooseEnds,
  publicationHistory,
  triangleHistory,
  triangleLooseEnds,
} from './features/decisions/index.ts'
import { effectHistory, effectLooseEnds, effectRecords } from './features/effects/index.ts'
import { monitorHistory, monitorLooseEnds, monitorRecords } from './features/monitor/index.ts'
import { inputLooseEnds, participationHistory } from './features/participation/index.ts'
import { covenantLooseEnds, partnerHistory } from './features/partners/index.ts'
import { planHistory, planLooseEnds, planRecords } from './features/plan/index.ts'
import { questionLooseEnds } from './features/questions/index.ts'
import { recordFinder } from './features/registers/index.ts'
import { reportHistory, reportLooseEnds, reportRecords } from './features/reports/index.ts'
import { sentimentRecords } from './features/sentiment/index.ts'
import type { ThreadParts } from './features/thread/index.ts'
import { nodeKinds } from './node-kinds.ts'

/** Everything the features put on the thread. */
export const threadParts: ThreadParts = {
  kinds: nodeKinds,
  records: [...planRecords, ...monitorRecords, ...effectRecords, ...sentimentRecords, ...reportRecords],
  words: {
    ...planHistory,
    ...partnerHistory,
    ...monitorHistory,
    ...effectHistory,
    ...reportHistory,
    ...participationHistory,
    ...documentHistory,
    ...councilHistory,
    ...triangleHistory,
    ...policyHistory,
    ...publicationHistory,
    ...accountingHistory,
  },
  looseEnds: [
    ...planLooseEnds,
    ...questionLooseEnds,
    ...monitorLooseEnds,
    ...effectLooseEnds,
    ...reportLooseEnds,
    ...inputLooseEnds,
    ...documentLooseEnds,
    ...councilLooseEnds,
    ...triangleLooseEnds,
    ...policyLooseEnds,
    ...covenantLooseEnds,
    ...accountingLooseEnds,
  ],
  finders: [recordFinder],
}
