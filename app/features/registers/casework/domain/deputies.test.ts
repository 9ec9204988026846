import { describe, expect, it } from 'vitest'
import { actingFor, overlaps, worksFor } from './deputies.ts'

const away = (accountId: string, deputyId: string, startsOn: string, endsOn: string | null) => ({
  ...{ accountId, deputyId, startsOn, endsOn },
})

describe('who does the work of somebody', () => {
  const absences = [away('ada', 'bas', '2026-07-06', '2026-07-17'), away('bas', 'cor', '2026-07-13', null)]

  it.each([
    ['before she leaves', 'ada', '2026-07-05', 'ada'],
    ['on her first day away', 'ada', '2026-07-06', 'bas'],
    ['while her deputy is away too', 'ada', '2026-07-13', 'cor'],
    ['on her last day away', 'ada', '2026-07-17', 'cor'],
    ['when she is back', 'ada', '2026-07-18', 'ada'],
    ['of the deputy, who does not know yet when he is back', 'bas', '2027-01-04', 'cor'],
  ])('%s', (_when, whose, day, who) => expect(actingFor(whose, day, absences)).toBe(who))

  it('stays with the first of two who stand in for each other and are both away', () => {
    const both = [away('ada', 'bas', '2026-07-06', null), away('bas', 'ada', '2026-07-06', null)]
    expect(actingFor('ada', '2026-07-07', both)).toBe('ada')
    expect(actingFor('bas', '2026-07-07', both)).toBe('bas')
  })

  it('falls to the deputy beside his own, and to nobody who is away', () => {
    expect(worksFor('bas', '2026-07-07', absences)).toEqual(['bas', 'ada'])
    expect(worksFor('ada', '2026-07-07', absences)).toEqual([])
    expect(worksFor('cor', '2026-07-14', absences)).toEqual(['cor', 'ada', 'bas'])
  })
})

it('two absences overlap when they share a day', () => {
  const july = { startsOn: '2026-07-06', endsOn: '2026-07-17' }
  expect(overlaps(july, { startsOn: '2026-07-17', endsOn: '2026-07-20' })).toBe(true)
  expect(overlaps(july, { startsOn: '2026-07-18', endsOn: null })).toBe(false)
  expect(overlaps(july, { startsOn: '2026-07-01', endsOn: null })).toBe(true)
})
