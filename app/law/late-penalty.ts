import type { Day } from '../shared/days.ts'
import { daysBetween } from './days.ts'

/**
 * What an authority forfeits for each day it decides too late: artikel 4:17, eerste en tweede lid, Awb,
 * https://wetten.overheid.nl/BWBR0005537/2026-01-01#Artikel4:17. The amounts are indexed: look at them every January.
 */
const STEPS = [
  { days: 14, euros: 23 },
  { days: 14, euros: 35 },
  { days: 14, euros: 45 },
] as const

/** The penalty in euros after so many days of default; it stops growing after 42 days. */
export function latePenalty(days: number): number {
  let left = Math.max(0, Math.floor(days))
  let sum = 0
  for (const step of STEPS) {
    const counted = Math.min(left, step.days)
    sum += counted * step.euros
    left -= counted
  }
  return sum
}

/** The penalty up to and including a day, when the two weeks after the notice of default ended on `lastDayOfGrace`. */
export function latePenaltyOn(lastDayOfGrace: Day, on: Day): number {
  return latePenalty(daysBetween(lastDayOfGrace, on))
}
