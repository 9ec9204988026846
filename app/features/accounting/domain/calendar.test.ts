import { describe, expect, it } from 'vitest'
import { daysOfRound, reminderOf } from './calendar.ts'

describe('the days of a round', () => {
  it('are counted back from the day of the council', () => {
    expect(daysOfRound('2023-06-28').map(({ milestone, on }) => `${milestone} ${on}`)).toEqual([
      'asked 2023-03-08',
      'reminded 2023-03-29',
      'due 2023-04-05',
      'approved 2023-05-03',
      'college 2023-05-24',
      'toCouncil 2023-06-14',
      'council 2023-06-28',
    ])
  })

  it('move to the last working day before a day on which nobody works', () => {
    // Five weeks before 22 June 2023 is Ascension Day, and six weeks before 20 July 2024 a Saturday.
    expect(daysOfRound('2023-06-22').find(({ milestone }) => milestone === 'college')).toEqual({
      milestone: 'college',
      on: '2023-05-17',
      daysBefore: 35,
      isMoved: true,
    })
    expect(daysOfRound('2024-07-20').find(({ milestone }) => milestone === 'toCouncil')?.on).toBe('2024-07-05')
  })

  it('leave the day of the council where it was chosen', () => {
    expect(daysOfRound('2023-06-25').at(-1)).toMatchObject({ on: '2023-06-25', isMoved: false })
  })
})

describe('a reminder', () => {
  it.each([
    ['2023-03-28', undefined],
    ['2023-03-29', 'reminded'],
    ['2023-04-04', 'reminded'],
    ['2023-04-05', 'dueToday'],
    ['2023-04-06', undefined],
    ['2023-04-12', 'escalated'],
    ['2023-09-01', 'escalated'],
  ])('on %s is %s', (today, expected) => {
    expect(reminderOf('2023-04-05', today)).toBe(expected)
  })
})
