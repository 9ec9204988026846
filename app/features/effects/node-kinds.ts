import { byReference, type NodeKindView } from '../thread/index.ts'
import { effectFacts } from './effects.thread.ts'

/** How effect evaluations are named on the thread, and where they stand. */
export const effectNodeKinds: Record<'effect', NodeKindView> = {
  effect: {
    name: { nl: 'effectmeting', en: 'effect evaluation' },
    plural: { nl: 'Effectmetingen', en: 'Effect evaluations' },
    right: 'effects.read',
    workAddresses: byReference((slug) => `/werk/effecten/${slug}`),
    siteAddresses: byReference((slug) => `/effecten/${slug}`),
    facts: effectFacts,
  },
}
