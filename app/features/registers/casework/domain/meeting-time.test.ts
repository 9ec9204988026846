import { describe, expect, it } from 'vitest'
import { isOpenNow, meetingTime } from './meeting-time.ts'

describe('the time of a meeting', () => {
  it('is that of the clocks in the Netherlands, in winter and in summer', () => {
    const winter = meetingTime('2026-11-24', '10:00', '11:30')
    const summer = meetingTime('2026-07-14', '10:00', '11:30')
    expect(winter.ok && winter.value.startsAt.toISOString()).toBe('2026-11-24T09:00:00.000Z')
    expect(summer.ok && summer.value.endsAt.toISOString()).toBe('2026-07-14T09:30:00.000Z')
  })

  it.each([
    ['10:00', '10:00', 'ends-before'],
    ['10:00', '09:00', 'ends-before'],
    ['08:00', '16:01', 'too-long'],
    ['tien', '11:00', 'not-a-time'],
    ['25:00', '26:00', 'not-a-time'],
  ])('from %s to %s is refused: %s', (from, until, reason) => {
    const refused = meetingTime('2026-11-24', from, until)
    expect(refused.ok ? 'ok' : refused.reason).toBe(reason)
  })
})

describe('a meeting', () => {
  const meeting = { state: 'planned', startsAt: new Date('2026-11-24T09:00Z'), endsAt: new Date('2026-11-24T10:30Z') }

  it.each([
    ['2026-11-24T08:59:59Z', false],
    ['2026-11-24T09:00:00Z', true],
    ['2026-11-24T10:29:59Z', true],
    ['2026-11-24T10:30:00Z', false],
  ])('is open at %s: %s', (now, open) => expect(isOpenNow(meeting, new Date(now))).toBe(open))

  it('that was closed is open no more, whatever the clock says', () => {
    expect(isOpenNow({ ...meeting, state: 'held' }, new Date('2026-11-24T09:30:00Z'))).toBe(false)
  })
})
