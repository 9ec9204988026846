import { byReference, type NodeKindView } from '../thread/index.ts'
import { reportFacts } from './reports.thread.ts'

/** How reports are named on the thread, and where they stand. */
export const reportNodeKinds: Record<'report', NodeKindView> = {
  report: {
    name: { nl: 'verslag', en: 'report' },
    plural: { nl: 'Verslagen', en: 'Reports' },
    right: 'reports.read',
    workAddresses: byReference((slug) => `/werk/verslagen/${slug}`),
    siteAddresses: byReference((slug) => `/verslagen/${slug}`),
    facts: reportFacts,
  },
}
