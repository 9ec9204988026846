import type { LegalBasis, RegisterType } from '../declaration.ts'
import type { SpaceId } from '../spaces.ts'
import { CONSENT, VITAL_INTEREST } from '../types/parts/care-bases.ts'

const AVG = 'https://eur-lex.europa.eu/eli/reg/2016/679/2016-05-04#art_6'

/** On what something may be shared with another organisation; which one holds is recorded each time. */
export type SharingBasis = LegalBasis & {
  /** Without a yes of the person there is no basis at all. */
  needsConsent?: boolean
  /** Whoever receives it tells once a year what came of it. */
  asksFeedback?: boolean
}

export const SHARING_BASES: readonly SharingBasis[] = [
  {
    key: 'public-task',
    words: {
      nl: 'Nodig voor een taak van algemeen belang van de ontvanger',
      en: 'Needed for a task of public interest of the receiver',
    },
    article: 'artikel 6, eerste lid, onder e, AVG',
    source: AVG,
  },
  {
    key: 'legal-duty',
    words: { nl: 'De wet verplicht tot geven', en: 'The law obliges to give it' },
    article: 'artikel 6, eerste lid, onder c, AVG',
    source: AVG,
  },
  {
    key: 'wgs',
    words: {
      nl: 'Deelnemer van een samenwerkingsverband (Zorg- en Veiligheidshuis, RIEC)',
      en: 'Participant of a partnership (Care and Safety House, RIEC)',
    },
    article: 'artikelen 1.5 en 1.7 Wgs',
    source: 'https://wetten.overheid.nl/BWBR0049962/2025-07-05#Artikel1.7',
    asksFeedback: true,
  },
  { ...CONSENT, needsConsent: true },
  VITAL_INTEREST,
]

/** What is in these spaces is given to nobody in this way: the law keeps it secret, or it is about the request itself. */
const KEPT_IN: readonly SpaceId[] = [
  // Artikel 28 Wet Bibob, https://wetten.overheid.nl/BWBR0013798/2026-01-01#Artikel28.
  'bibob',
  // Artikel 1a Wet bescherming klokkenluiders, https://wetten.overheid.nl/BWBR0037852/2025-01-01#Artikel1a.
  'integrity',
  // What somebody asks about himself is between him and the municipality.
  'privacy',
]

/** Whether records of this register can be shared with another organisation at all. */
export const canBeShared = ({ space }: Pick<RegisterType, 'space'>): boolean => !KEPT_IN.includes(space)

export const findSharingBasis = (key: string): SharingBasis | undefined =>
  SHARING_BASES.find((basis) => basis.key === key)
