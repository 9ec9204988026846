import type { LooseEndRule } from '../thread/index.ts'
import { findEditionsNotPublished, findSectionsWithoutApproval } from './loose-ends.queries.ts'

/** What can hang loose in a report, the closed list. */
export const reportLooseEnds: LooseEndRule[] = [
  {
    name: 'section-not-approved',
    severity: 'medium',
    right: 'reports.read',
    heading: { nl: 'Onderdelen van een verslag zonder goedkeuring', en: 'Sections of a report without approval' },
    advice: {
      nl: 'Het verslag is gebouwd, maar dit onderdeel is niet goedgekeurd. Beoordeel het en bouw opnieuw.',
      en: 'The report was built, but this section is not approved. Judge it and build again.',
    },
    find: findSectionsWithoutApproval,
  },
  {
    name: 'edition-not-published',
    severity: 'low',
    right: 'reports.read',
    heading: { nl: 'Uitgaven die niet gepubliceerd zijn', en: 'Editions that were not published' },
    advice: {
      nl: 'De laatste uitgave staat nog niet op de site. Publiceer haar, of bouw een betere.',
      en: 'The last edition is not on the site yet. Publish it, or build a better one.',
    },
    find: findEditionsNotPublished,
  },
]
