import { type Day, dayOf } from '../shared/days.ts'

/** The only source of "now": passed in, so that rules and tests decide what day it is. */
export type Clock = { now(): Date; today(): Day }

export const systemClock: Clock = { now: () => new Date(), today: () => dayOf(new Date()) }
