import { expect, test } from 'vitest'
import { loadIn, type PlannedEvent } from './load.ts'

const event = (name: string, startsOn: string, days: number): PlannedEvent => ({
  ...{ name, startsOn, days, number: `EV-${name}`, state: 'permitted', visitors: 1000 },
})
const LIMITS = { maxDays: 12, restDays: 5 }

test('the load of a year is the days of its events, in their order, and what is left', () => {
  const load = loadIn(2026, [event('kermis', '2026-07-10', 5), event('markt', '2026-04-04', 2)], LIMITS)
  expect(load).toMatchObject({ daysUsed: 7, daysLeft: 5 })
  expect(load.events.map(({ name, endsOn }) => [name, endsOn])).toEqual([
    ['markt', '2026-04-05'],
    ['kermis', '2026-07-14'],
  ])
})

test('an event over the turn of the year counts in each year for its own days', () => {
  const ice = event('ijsbaan', '2026-12-30', 4)
  expect(loadIn(2026, [ice], LIMITS)).toMatchObject({ daysUsed: 2, events: [{ name: 'ijsbaan' }] })
  expect(loadIn(2027, [ice], LIMITS)).toMatchObject({ daysUsed: 2 })
  expect(loadIn(2028, [ice], LIMITS)).toMatchObject({ daysUsed: 0, events: [] })
})

test('what comes sooner than the rest allows is marked, also after an event of the year before', () => {
  const events = [event('oud', '2025-12-29', 3), event('nieuw', '2026-01-04', 1), event('later', '2026-01-10', 1)]
  // From 31 December to 4 January are three days of rest, from 4 to 10 January five.
  expect(loadIn(2026, events, LIMITS).events.map(({ restBefore, isTooSoon }) => [restBefore, isTooSoon])).toEqual([
    [3, true],
    [5, false],
  ])
})

test('two events at once leave no rest, and more days than there may be are less than nothing left', () => {
  const load = loadIn(2026, [event('a', '2026-05-01', 10), event('b', '2026-05-03', 10)], LIMITS)
  expect(load).toMatchObject({ daysUsed: 20, daysLeft: -8 })
  expect(load.events[1]).toMatchObject({ restBefore: -8, isTooSoon: true })
})
