import { describe, expect, it } from 'vitest'
import { computeDeadline, RULES } from './index.ts'
import { BIBOB } from './scenarios/bibob.scenarios.ts'
import { CALENDAR_DAYS } from './scenarios/calendar-days.scenarios.ts'
import { CARE } from './scenarios/care.scenarios.ts'
import { DECIDE_ON_OBJECTION } from './scenarios/decide-on-objection.scenarios.ts'
import { DECISION } from './scenarios/decision.scenarios.ts'
import { ENFORCEMENT } from './scenarios/enforcement.scenarios.ts'
import { HOURS } from './scenarios/hours.scenarios.ts'
import { LIMITATION } from './scenarios/limitation.scenarios.ts'
import { MAYOR } from './scenarios/mayor.scenarios.ts'
import { OBJECTION } from './scenarios/objection.scenarios.ts'
import { OPENNESS } from './scenarios/openness.scenarios.ts'
import { PEOPLE } from './scenarios/people.scenarios.ts'
import type { Scenario } from './scenarios/scenario.ts'
import { STANDING_STILL } from './scenarios/standing-still.scenarios.ts'

const TABLES: Record<string, readonly Scenario[]> = {
  'objecting and appealing': OBJECTION,
  'deciding on an objection': DECIDE_ON_OBJECTION,
  'deciding on an application': DECISION,
  'orders and their collection': ENFORCEMENT,
  limitation: LIMITATION,
  'powers of the mayor': MAYOR,
  Bibob: BIBOB,
  'compulsory care and home bans': CARE,
  'openness, plans and archive': OPENNESS,
  'what people are owed': PEOPLE,
  'terms in hours': HOURS,
  'terms that stand still': STANDING_STILL,
  'the calendar': CALENDAR_DAYS,
}

const ALL = Object.values(TABLES).flat()

describe.each(Object.entries(TABLES))('%s', (_, scenarios) => {
  it.each(scenarios)('$rule from $start: $why', ({ raw, end, why: _why, verify, open, equatedDays, ...request }) => {
    const done = computeDeadline(request, { equatedDays })
    if (!done.ok) throw new Error(`refused: ${done.reason}`)
    const { rawEnd, end: found, shifted, certainty, isOpen = false } = done.value
    expect({ rawEnd, end: found, shifted, certainty, isOpen }).toEqual({
      rawEnd: raw,
      end,
      shifted: raw !== end,
      certainty: verify ? 'verify' : 'certain',
      isOpen: open ?? false,
    })
  })
})

describe('the scenarios', () => {
  it('are more than two hundred', () => {
    expect(ALL.length).toBeGreaterThan(200)
  })

  it('show every version of every rule', () => {
    const isShown = ({ id, validFrom = '', validUntil = '9999' }: (typeof RULES)[number]) =>
      ALL.some(({ rule, start }) => rule === id && validFrom <= start && start.slice(0, 10) <= validUntil)
    expect(RULES.filter((rule) => !isShown(rule)).map(({ id, source }) => `${id} ${source}`)).toEqual([])
  })
})
