import { publicationTexts } from '../../../i18n/publications.ts'
import { byReference, type NodeKindView } from '../../thread/index.ts'
import { listPublicAddresses } from './public.queries.ts'
import { listPhases } from './publication.queries.ts'

/** How publications are named on the thread, and where they stand; on the site only what is public now. */
export const publicationNodeKinds: Record<'publication', NodeKindView> = {
  publication: {
    name: { nl: 'publicatie', en: 'publication' },
    plural: { nl: 'Publicaties', en: 'Publications' },
    right: 'publications.read',
    workAddresses: byReference((slug) => `/werk/publicaties/${slug}`),
    siteAddresses: async (tx, nodes) => {
      const rows = await listPublicAddresses(
        tx,
        nodes.map(({ id }) => id),
      )
      return new Map(rows.map(({ id, slug }) => [id, `/besluiten/${slug}`]))
    },
    facts: async (tx, ids, language) =>
      new Map(
        (await listPhases(tx, ids)).map(({ id, phase }) => [id, { state: publicationTexts[language].phases[phase] }]),
      ),
  },
}
