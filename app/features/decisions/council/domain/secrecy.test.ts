import { expect, test } from 'vitest'
import { isSecret, type Secrecy, secrecyStanding } from './secrecy.ts'

const now: Secrecy = {
  imposedBy: 'executiveBoard',
  imposedOn: '2026-09-01',
  givenToCouncilOn: null,
  confirmedOn: null,
  liftedOn: null,
}
const old: Secrecy = { ...now, imposedOn: '2022-03-01', givenToCouncilOn: '2022-03-02' }
const held = (heldOn: string, hadQuorum: boolean | null = true) => ({ heldOn, isHeld: true, hadQuorum })
const today = '2026-11-29'

test('secrecy of today lasts until the body that imposed it lifts it', () => {
  expect(secrecyStanding(now, [held('2026-09-30')], today)).toEqual({ state: 'in-force', liftedBy: 'executiveBoard' })
})

test('once the council was given it only the council lifts it, and nobody confirms', () => {
  const given = { ...now, givenToCouncilOn: '2026-09-02' }
  expect(secrecyStanding(given, [held('2026-09-30')], today)).toEqual({ state: 'in-force', liftedBy: 'council' })
})

test('before April 2023 it lapsed in the first meeting that did not confirm it', () => {
  expect(secrecyStanding(old, [held('2022-02-23'), held('2022-03-30')], today)).toEqual({
    state: 'lapsed',
    lapsedOn: '2022-03-30',
  })
  expect(isSecret({ state: 'lapsed', lapsedOn: '2022-03-30' })).toBe(false)
})

test('a meeting that too few attended is not the meeting that had to confirm', () => {
  const meetings = [held('2022-03-30', false), held('2022-04-20')]
  expect(secrecyStanding({ ...old, confirmedOn: '2022-04-20' }, meetings, today).state).toBe('in-force')
  expect(secrecyStanding(old, meetings, today)).toEqual({ state: 'lapsed', lapsedOn: '2022-04-20' })
})

test('confirmed after that meeting is too late', () => {
  const late = { ...old, confirmedOn: '2022-04-20' }
  expect(secrecyStanding(late, [held('2022-03-30'), held('2022-04-20')], today)).toMatchObject({ state: 'lapsed' })
})

test('when nobody wrote down how many were there, it stays secret until that is looked up', () => {
  const standing = secrecyStanding(old, [held('2022-03-30', null)], today)
  expect(standing).toEqual({ state: 'to-verify', meetingOn: '2022-03-30' })
  expect(isSecret(standing)).toBe(true)
})

test('until the meeting comes, the page says on which day the council must confirm', () => {
  const planned = { heldOn: '2022-03-30', isHeld: false, hadQuorum: null }
  expect(secrecyStanding(old, [planned], '2022-03-10')).toMatchObject({ state: 'to-confirm', confirmOn: '2022-03-30' })
  expect(secrecyStanding(old, [], '2022-03-10')).toMatchObject({ state: 'to-confirm', confirmOn: null })
})

test('the last day before the change asks for confirmation and the first day after does not', () => {
  const meetings = [held('2023-04-19')]
  expect(
    secrecyStanding({ ...old, imposedOn: '2023-03-31', givenToCouncilOn: '2023-04-03' }, meetings, today).state,
  ).toBe('lapsed')
  expect(
    secrecyStanding({ ...old, imposedOn: '2023-04-01', givenToCouncilOn: '2023-04-03' }, meetings, today).state,
  ).toBe('in-force')
})

test('lifted is lifted from its day on', () => {
  const lifted = { ...now, liftedOn: '2026-12-01' }
  expect(secrecyStanding(lifted, [], today).state).toBe('in-force')
  expect(secrecyStanding(lifted, [], '2026-12-01')).toEqual({ state: 'lifted', liftedOn: '2026-12-01' })
})
