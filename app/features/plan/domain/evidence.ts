/** Which way a figure should go: up, down, or no further than it is; empty where nobody said. */
export const DIRECTIONS = ['rise', 'fall', 'hold'] as const
export type Direction = (typeof DIRECTIONS)[number] | ''

/**
 * How sure it is that something works, from most to least: the levels at which the Erkenningscommissie Interventies of
 * NJi, RIVM and Movisie recognises interventions (https://www.movisie.nl/en/node/1820, read 22 November 2026), and
 * "not assessed" for what a document only claims.
 */
export const EVIDENCE_LEVELS = [
  'strongIndications',
  'goodIndications',
  'firstIndications',
  'wellFounded',
  'wellDescribed',
  'notAssessed',
] as const
export type EvidenceLevel = (typeof EVIDENCE_LEVELS)[number]
