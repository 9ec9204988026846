import { byReference, type NodeKindView, nowhere } from '../thread/index.ts'

/** How partners are named on the thread, and where they stand. */
export const partnerNodeKinds: Record<'organisation', NodeKindView> = {
  organisation: {
    name: { nl: 'partner', en: 'partner' },
    plural: { nl: 'Partners', en: 'Partners' },
    right: 'work.open',
    workAddresses: byReference((slug) => `/werk/partners/${slug}`),
    siteAddresses: nowhere,
  },
}
