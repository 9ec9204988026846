import { dutchWords } from '../../../platform/api/index.ts'

/** The Dutch words of the interface for the closed lists of the figures. */
export const STATES = dutchWords({
  value: 'waarde',
  zero: 'nul',
  suppressed: 'onderdrukt',
  missing: 'ontbreekt',
  'not-applicable': 'niet-van-toepassing',
})
export const KINDS_OF_VALUE = dutchWords({ count: 'aantal', share: 'aandeel', amount: 'bedrag' })
export const WISHES = dutchWords({ lower: 'lager', higher: 'hoger', none: 'geen' })
export const RHYTHMS = dutchWords({ yearly: 'jaarlijks', monthly: 'maandelijks', once: 'eenmalig' })
