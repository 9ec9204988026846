import { describe, expect, test } from 'vitest'
import { type Membership, nextStep, type PanelSettings, stateOf } from './membership.ts'

const settings: PanelSettings = {
  isRecruiting: true,
  mostInvitations: 4,
  leastDaysBetween: 30,
  monthsBeforeAsking: 12,
  invitationsBeforeAsking: 5,
  mostYears: 4,
}

const member = (changes: Partial<Membership & { invitedSinceWord: number }> = {}) => ({
  consentedOn: '2026-01-10',
  agreedYears: 4,
  confirmedOn: '2026-01-10',
  lastWordOn: '2026-01-10',
  askedOn: null,
  dormantOn: null,
  pausedUntil: null,
  unreachableOn: null,
  invitedSinceWord: 0,
  ...changes,
})

describe('a membership', () => {
  const cases: [string, Partial<Membership & { invitedSinceWord: number }>, string, string | undefined][] = [
    ['is left alone while all is well', {}, '2026-06-01', undefined],
    ['that was never confirmed waits a week', { confirmedOn: null }, '2026-01-17', undefined],
    ['that was never confirmed is forgotten after that', { confirmedOn: null }, '2026-01-18', 'forget'],
    ['is not asked a day too early', {}, '2027-01-09', undefined],
    ['is asked after a year without a word', {}, '2027-01-10', 'ask'],
    ['is asked after five invitations', { invitedSinceWord: 5 }, '2026-06-01', 'ask'],
    ['is not asked after four', { invitedSinceWord: 4 }, '2026-06-01', undefined],
    ['is not asked twice', { askedOn: '2027-01-10' }, '2027-02-21', undefined],
    ['becomes dormant when the question stays open', { askedOn: '2027-01-10' }, '2027-02-22', 'rest'],
    ['goes on when the question was answered', { lastWordOn: '2027-01-11' }, '2027-03-01', undefined],
    ['is asked anew a year after that', { lastWordOn: '2027-01-11' }, '2028-01-11', 'ask'],
    ['is not asked during a pause', { pausedUntil: '2027-06-01' }, '2027-03-01', undefined],
    ['sleeps for a year', { dormantOn: '2027-02-22' }, '2028-02-22', undefined],
    ['that slept for a year is forgotten', { dormantOn: '2027-02-22' }, '2028-02-23', 'forget'],
    ['whose mail comes back is kept for a month', { unreachableOn: '2026-03-01' }, '2026-03-31', undefined],
    ['whose mail keeps coming back is forgotten', { unreachableOn: '2026-03-01' }, '2026-04-01', 'forget'],
    ['ends after four years', { lastWordOn: '2029-12-01' }, '2030-01-11', 'say-goodbye'],
    ['ends sooner when less was agreed', { lastWordOn: '2027-12-01', agreedYears: 2 }, '2028-01-11', 'say-goodbye'],
    ['lasts to the end of its last day', { lastWordOn: '2029-12-01' }, '2030-01-10', undefined],
  ]
  test.each(cases)('%s', (_name, changes, today, step) => {
    expect(nextStep(member(changes), settings, today)).toBe(step)
  })

  test('is paused up to and including the day that was named', () => {
    expect(stateOf(member({ pausedUntil: '2026-06-30' }), '2026-06-30')).toBe('paused')
    expect(stateOf(member({ pausedUntil: '2026-06-30' }), '2026-07-01')).toBe('active')
  })
})
