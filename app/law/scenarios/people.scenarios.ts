import type { Scenario } from './scenario.ts'

/** What people are owed by the AVG and the Wet bescherming klokkenluiders. */
export const PEOPLE: readonly Scenario[] = [
  { rule: 'avg-12:3', start: '2026-03-02', raw: '2026-04-02', end: '2026-04-02', verify: true, why: 'a month' },
  {
    rule: 'avg-12:3',
    start: '2026-11-05',
    raw: '2026-12-05',
    end: '2026-12-07',
    verify: true,
    why: 'the same day of the next month is a Saturday',
  },
  {
    rule: 'avg-12:3',
    start: '2026-03-02',
    extended: true,
    raw: '2026-06-02',
    end: '2026-06-02',
    verify: true,
    why: 'two further months',
  },
  {
    rule: 'avg-12:3',
    start: '2026-01-31',
    raw: '2026-02-28',
    end: '2026-03-02',
    verify: true,
    why: 'February has no 31st, and its last day is a Saturday',
  },
  {
    rule: 'avg-14:3',
    start: '2026-03-04',
    raw: '2026-04-04',
    end: '2026-04-07',
    verify: true,
    why: 'a Saturday before Easter: the Tuesday after',
  },
  { rule: 'wbk-2-receipt', start: '2026-03-02', raw: '2026-03-09', end: '2026-03-09', verify: true, why: 'seven days' },
  {
    rule: 'wbk-2-receipt',
    start: '2026-02-28',
    raw: '2026-03-07',
    end: '2026-03-09',
    verify: true,
    why: 'seven days from a Saturday end on a Monday',
  },
  {
    rule: 'wbk-2-feedback',
    start: '2026-03-09',
    raw: '2026-06-09',
    end: '2026-06-09',
    verify: true,
    why: 'three months from the confirmation',
  },
]
