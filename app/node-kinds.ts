import { accountingNodeKinds } from './features/accounting/index.ts'
import { decisionNodeKinds, publicationNodeKinds } from './features/decisions/index.ts'
import { effectNodeKinds } from './features/effects/index.ts'
import { monitorNodeKinds } from './features/monitor/index.ts'
import { participationNodeKinds } from './features/participation/index.ts'
import { partnerNodeKinds } from './features/partners/index.ts'
import { planNodeKinds } from './features/plan/index.ts'
import { registerNodeKinds } from './features/registers/index.ts'
import { reportNodeKinds } from './features/reports/index.ts'
import type { NodeKinds } from './features/thread/index.ts'

/** Every kind of thing on the thread, as its own feature names and places it. */
export const nodeKinds: NodeKinds = {
  ...planNodeKinds,
  ...partnerNodeKinds,
  ...monitorNodeKinds,
  ...registerNodeKinds,
  ...effectNodeKinds,
  ...reportNodeKinds,
  ...participationNodeKinds,
  ...decisionNodeKinds,
  ...publicationNodeKinds,
  ...accountingNodeKinds,
}
