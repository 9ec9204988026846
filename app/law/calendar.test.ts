import { describe, expect, it } from 'vitest'
import { calendarOf, EQUATED_DAYS, isWorkingDay } from './index.ts'

const days = (year: number) => calendarOf(year, []).map(({ date }) => date.slice(5))

/** New Year, Good Friday, Easter Monday, King's (Queen's) Day, 5 May, Ascension, Whit Monday, both Christmas days, in order of date. */
const YEARS: [number, string][] = [
  [1966, '01-01 04-08 04-11 04-30 05-19 05-30 12-25 12-26'],
  [1967, '01-01 03-24 03-27 05-01 05-04 05-15 12-25 12-26'],
  [1978, '01-01 03-24 03-27 05-01 05-04 05-15 12-25 12-26'],
  [1995, '01-01 04-14 04-17 04-29 05-05 05-25 06-05 12-25 12-26'],
  [2000, '01-01 04-21 04-24 04-29 05-05 06-01 06-12 12-25 12-26'],
  [2008, '01-01 03-21 03-24 04-30 05-01 05-05 05-12 12-25 12-26'],
  [2011, '01-01 04-22 04-25 04-30 05-05 06-02 06-13 12-25 12-26'],
  [2013, '01-01 03-29 04-01 04-30 05-05 05-09 05-20 12-25 12-26'],
  [2014, '01-01 04-18 04-21 04-26 05-05 05-29 06-09 12-25 12-26'],
  [2016, '01-01 03-25 03-28 04-27 05-05 05-05 05-16 12-25 12-26'],
  [2024, '01-01 03-29 04-01 04-27 05-05 05-09 05-20 12-25 12-26'],
  [2025, '01-01 04-18 04-21 04-26 05-05 05-29 06-09 12-25 12-26'],
  [2026, '01-01 04-03 04-06 04-27 05-05 05-14 05-25 12-25 12-26'],
  [2027, '01-01 03-26 03-29 04-27 05-05 05-06 05-17 12-25 12-26'],
  [2028, '01-01 04-14 04-17 04-27 05-05 05-25 06-05 12-25 12-26'],
  [2031, '01-01 04-11 04-14 04-26 05-05 05-22 06-02 12-25 12-26'],
  [2038, '01-01 04-23 04-26 04-27 05-05 06-03 06-14 12-25 12-26'],
  [2049, '01-01 04-16 04-19 04-27 05-05 05-27 06-07 12-25 12-26'],
  [2076, '01-01 04-17 04-20 04-27 05-05 05-28 06-08 12-25 12-26'],
]

describe('the calendar of the Termijnenwet', () => {
  it.each(YEARS)('has the holidays of %i', (year, expected) => {
    expect(days(year)).toEqual(expected.split(' '))
  })

  it('names each holiday with its ground and article', () => {
    expect(calendarOf(2025, []).map(({ ground, article }) => [ground.nl, ground.en, article])).toEqual([
      ['Nieuwjaarsdag', "New Year's Day", 'artikel 3, eerste lid, Algemene termijnenwet'],
      ['Goede Vrijdag', 'Good Friday', 'artikel 3, tweede lid, Algemene termijnenwet'],
      ['Tweede Paasdag', 'Easter Monday', 'artikel 3, eerste lid, Algemene termijnenwet'],
      ['Koningsdag', "King's Day", 'artikel 3, eerste lid, Algemene termijnenwet'],
      ['Bevrijdingsdag', 'Liberation Day', 'artikel 3, eerste lid, Algemene termijnenwet'],
      ['Hemelvaartsdag', 'Ascension Day', 'artikel 3, eerste lid, Algemene termijnenwet'],
      ['Tweede Pinksterdag', 'Whit Monday', 'artikel 3, eerste lid, Algemene termijnenwet'],
      ['Eerste Kerstdag', 'Christmas Day', 'artikel 3, eerste lid, Algemene termijnenwet'],
      ['Tweede Kerstdag', 'Boxing Day', 'artikel 3, eerste lid, Algemene termijnenwet'],
    ])
    expect(calendarOf(2013, [])[3]!.ground.nl).toBe('Koninginnedag')
  })

  it('puts equated days between them, with their decree', () => {
    const equated = calendarOf(2018).filter(({ article }) => article.includes('derde lid'))
    expect(equated.map(({ date, certainty }) => [date, certainty])).toEqual([
      ['2018-05-11', 'certain'],
      ['2018-12-24', 'certain'],
      ['2018-12-31', 'certain'],
    ])
    expect(equated[0]).toMatchObject({
      ground: { nl: 'vrijdag na Hemelvaartsdag (gelijkgesteld)' },
      article: 'artikel 3, derde lid, Algemene termijnenwet; besluit van 24 oktober 2016, Stcrt. 2016, 58653',
      source: 'https://wetten.overheid.nl/BWBR0038666/2016-11-01',
    })
  })

  it('takes only those equated days for certain whose decree was read', () => {
    const certain = EQUATED_DAYS.filter(({ certainty }) => certainty === 'certain').map(({ date }) => date)
    expect(certain).toEqual([
      '2017-04-28',
      '2017-05-26',
      '2018-05-11',
      '2018-12-24',
      '2018-12-31',
      '2019-05-31',
      '2019-12-27',
    ])
  })

  it('is not certain of 5 May before 1990', () => {
    const liberationDay = (year: number) => calendarOf(year, []).find(({ date }) => date === `${year}-05-05`)
    expect(liberationDay(1981)).toBeUndefined()
    expect(liberationDay(1985)).toMatchObject({ certainty: 'verify' })
    expect(liberationDay(1990)).toMatchObject({ certainty: 'certain' })
  })

  it.each([
    ['2026-04-24', true],
    ['2026-04-25', false],
    ['2026-04-26', false],
    ['2026-04-27', false],
    ['2026-04-28', true],
    ['2026-05-15', false],
    ['2026-12-24', true],
    ['2026-12-31', true],
  ])('%s is a working day: %s', (day, expected) => {
    expect(isWorkingDay(day)).toBe(expected)
  })
})
