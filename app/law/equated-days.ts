import type { Day } from '../shared/days.ts'
import type { Certainty, Text } from './words.ts'

/** A day that a royal decree puts on a level with the holidays: artikel 3, derde lid, Algemene termijnenwet. */
export type EquatedDay = { date: Day; name: Text; decree: string; source: string; certainty: Certainty }

/** Only days whose decree was read stand here as certain. */
export const EQUATED_DAYS: readonly EquatedDay[] = []
