import { describe, expect, test } from 'vitest'
import { goalsDuty } from './goals-duty.ts'

const decided = (decidedOn: string | null) => ({ planId: '1', slug: 'mjbp', title: 'MJBP', decidedOn })

describe('the duty of goals at least every four years', () => {
  test('ends on the day four years after the decision of the council', () => {
    const duty = goalsDuty(decided('2023-11-29'), '2027-11-29', 'nl')
    expect(duty).toMatchObject({ state: 'inTime', deadline: { end: '2027-11-29' } })
    expect(goalsDuty(decided('2023-11-29'), '2027-11-30', 'nl').state).toBe('overdue')
  })

  test('names the article, with the text of a day', () => {
    const duty = goalsDuty(decided('2023-11-29'), '2026-01-01', 'nl')
    expect(duty).toMatchObject({
      deadline: {
        article: 'artikel 38b, eerste lid, Politiewet 2012',
        source: 'https://wetten.overheid.nl/BWBR0031788/2026-06-12#Artikel38b',
      },
    })
  })

  test('cannot be worked out where the day of the decision is not known', () => {
    expect(goalsDuty(decided(null), '2026-01-01', 'nl').state).toBe('undated')
    expect(goalsDuty(decided('2019-11'), '2026-01-01', 'nl').state).toBe('undated')
    expect(goalsDuty(undefined, '2026-01-01', 'nl')).toEqual({ state: 'never' })
  })
})
