import { planTexts } from '../../i18n/plan.ts'
import { byReference, type NodeKindView, nowhere } from '../thread/index.ts'
import { listOrganisationKinds } from './partners.queries.ts'

/** How partners are named on the thread, and where they stand. */
export const partnerNodeKinds: Record<'organisation', NodeKindView> = {
  organisation: {
    name: { nl: 'partner', en: 'partner' },
    plural: { nl: 'Partners', en: 'Partners' },
    right: 'work.open',
    workAddresses: byReference((slug) => `/werk/partners/${slug}`),
    siteAddresses: nowhere,
    facts: async (tx, ids, language) => {
      const { kinds } = planTexts[language]
      const rows = await listOrganisationKinds(tx, ids)
      return new Map(rows.map(({ id, kind }) => [id, { state: kinds[kind as keyof typeof kinds] ?? kind }]))
    },
  },
}
