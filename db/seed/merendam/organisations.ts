import type { OrganisationSeed } from '../data/types.ts'

/** The partners of Merendam. The police is there too, as in every municipality; the others are invented. */
export const ORGANISATIONS: OrganisationSeed[] = [
  { slug: 'politie', name: 'Politie', kind: 'police', scale: 'national' },
  { slug: 'gemeente-merendam', name: 'Gemeente Merendam', kind: 'municipal', scale: 'municipality' },
  { slug: 'havenbedrijf-merendam', name: 'Havenbedrijf Merendam', kind: 'business', scale: 'municipality' },
  { slug: 'jongerenwerk-de-steiger', name: 'Jongerenwerk De Steiger', kind: 'care', scale: 'municipality' },
  { slug: 'woonstichting-het-anker', name: 'Woonstichting Het Anker', kind: 'housing', scale: 'municipality' },
  { slug: 'horecakring-merendam', name: 'Horecakring Merendam', kind: 'business', scale: 'municipality' },
  { slug: 'buurtpreventie-de-weerden', name: 'Buurtpreventie De Weerden', kind: 'community', scale: 'neighbourhood' },
]
