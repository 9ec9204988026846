import { byReference, type NodeKindView } from '../thread/index.ts'
import { indicatorFacts } from './monitor.thread.ts'

/** How indicators are named on the thread, and where they stand. */
export const monitorNodeKinds: Record<'indicator', NodeKindView> = {
  indicator: {
    name: { nl: 'cijfer', en: 'figure' },
    plural: { nl: 'Cijfers', en: 'Figures' },
    right: 'figures.read',
    workAddresses: byReference((key) => `/werk/cijfers/${key}`),
    siteAddresses: byReference((key) => `/cijfers/${key}`),
    facts: indicatorFacts,
  },
}
