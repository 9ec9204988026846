import type { Body } from './meetings.queries.ts'

/** How the meetings of a body are called in addresses: `/werk/college/2019-07-09`. */
export const BODY_PATHS: Record<Body, string> = {
  executiveBoard: 'college',
  council: 'raad',
  councilTable: 'raadstafel',
  councilCommittee: 'raadscommissie',
  triangle: 'driehoek',
}
