import type { Words } from './words.ts'

/**
 * The spaces in which registers live, each with a controller, purpose and roles of its own. Nothing but counts leaves one,
 * and only through the gate. The rights are in features/identity/rights.ts: `<space>.<level>`.
 */
export const SPACES = {
  care: { nl: 'Zorg en veiligheid', en: 'Care and safety' },
  undermining: { nl: 'Ondermijning', en: 'Undermining crime' },
  bibob: { nl: 'Bibob', en: 'Bibob' },
  enforcement: { nl: 'Handhaving', en: 'Enforcement' },
  measures: { nl: 'Maatregelen van de burgemeester', en: 'Measures of the mayor' },
  bans: { nl: 'Collectieve verboden', en: 'Collective bans' },
  events: { nl: 'Evenementen en openbare orde', en: 'Events and public order' },
  integrity: { nl: 'Meldpunt integriteit', en: 'Integrity reporting point' },
  privacy: { nl: 'Verzoeken van betrokkenen', en: 'Requests of people concerned' },
  work: { nl: 'Werkregisters', en: 'Working registers' },
} as const satisfies Record<string, Words>

export type SpaceId = keyof typeof SPACES

/**
 * check: only what a protocol lets one see. report: hand something in, without seeing what is there. read: everything of the
 * space. handle: do the work. decide: what takes a decision, an approval or a release.
 */
export const LEVELS = ['check', 'report', 'read', 'handle', 'decide'] as const

export type Level = (typeof LEVELS)[number]
