import { describe, expect, test } from 'vitest'
import { agreement } from './agreement.method.ts'

/** As it goes from the command line: parsed, then computed. */
const agreed = (input: Record<string, unknown>) => {
  const out = agreement.run(agreement.input.parse(input))
  if (out instanceof Promise) throw new Error('agreement does not take time')
  return out
}

// Krippendorff 2011, Computing Krippendorff's alpha-reliability, section C: four observers, twelve units.
const _ = null
const OBSERVERS = [
  [1, 2, 3, 3, 2, 1, 4, 1, 2, _, _, _],
  [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, _, 3],
  [_, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, _],
  [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, _],
]

describe("Krippendorff's alpha", () => {
  test('is 0.743 for the published example, 0.815 with an order and 0.849 as numbers', () => {
    expect(agreed({ ratings: OBSERVERS, level: 'nominal' }).alpha?.toFixed(3)).toBe('0.743')
    expect(agreed({ ratings: OBSERVERS, level: 'ordinal' }).alpha?.toFixed(3)).toBe('0.815')
    expect(agreed({ ratings: OBSERVERS, level: 'interval' }).alpha?.toFixed(3)).toBe('0.849')
  })

  test('leaves out the unit that one rated only', () => {
    expect(agreed({ ratings: OBSERVERS }).units).toBe(11)
  })

  test('is 0.692 for the published example of twelve units in five categories by two observers', () => {
    // Krippendorff 2011, section B: a a b b d c c c e d d a against b a b b b c c c e d d d
    const ratings = [[...'aabbdcccedda'], [...'babbbcccedd'].concat('d')]
    expect(agreed({ ratings }).alpha?.toFixed(3)).toBe('0.692')
  })

  test('is 0.095 for the published two-valued example', () => {
    // Section A: ten units, 0 and 1
    const ratings = [
      [0, 1, 0, 0, 0, 0, 0, 0, 1, 0],
      [1, 1, 1, 0, 0, 1, 0, 0, 0, 0],
    ]
    expect(agreed({ ratings }).alpha?.toFixed(3)).toBe('0.095')
  })

  test('is 1 when all agree, and cannot be told when there is one category only', () => {
    expect(
      agreed({
        ratings: [
          ['a', 'b', 'a'],
          ['a', 'b', 'a'],
        ],
      }),
    ).toMatchObject({ alpha: 1, judgement: 'reliable' })
    expect(
      agreed({
        ratings: [
          ['a', 'a'],
          ['a', 'a'],
        ],
      }),
    ).toMatchObject({ alpha: Number.NaN, judgement: 'unknown' })
  })

  test('lies in its interval, the same for the same seed', () => {
    const { alpha, lo, hi } = agreed({ ratings: OBSERVERS, seed: 5 })
    expect(lo! < alpha! && alpha! < hi! && hi! <= 1).toBe(true)
    expect(agreed({ ratings: OBSERVERS, seed: 5 })).toMatchObject({ lo, hi })
    expect(agreed({ ratings: OBSERVERS, seed: 6 }).lo).not.toBe(lo)
  })

  test('takes words in the order that is told', () => {
    const words = ['laag', 'midden', 'hoog', 'hoger', 'hoogst']
    const ratings = OBSERVERS.map((coder) => coder.map((value) => (value === null ? null : words[value - 1])))
    expect(agreed({ ratings, level: 'ordinal', order: words }).alpha?.toFixed(3)).toBe('0.815')
  })
})

describe("Cohen's kappa", () => {
  /** Two coders from a table of counts: the first coder's category is the row. */
  const fromTable = (table: number[][]) => {
    const ratings: [string[], string[]] = [[], []]
    for (const [row, counts] of table.entries()) {
      for (const [column, count] of counts.entries()) {
        ratings[0].push(...Array(count).fill(`c${row}`))
        ratings[1].push(...Array(count).fill(`c${column}`))
      }
    }
    return agreed({ ratings, resamples: 100 })
  }

  test('is 0.4 where 35 of 50 agree and chance would give 25', () => {
    const { kappa, kappaSe } = fromTable([
      [20, 5],
      [10, 15],
    ])
    expect(kappa).toBeCloseTo(0.4, 12)
    expect(kappaSe).toBeCloseTo(0.126996062931, 9)
  })

  test('is 0.676 with a standard error of 0.088 for the diagnoses of Fleiss, Levin & Paik', () => {
    // Statistical Methods for Rates and Proportions, 3rd ed., table 18.1: hundred subjects, three diagnoses
    const { kappa, kappaSe, kappaLo, kappaHi } = fromTable([
      [75, 1, 4],
      [5, 4, 1],
      [0, 0, 10],
    ])
    expect([kappa?.toFixed(3), kappaSe?.toFixed(3)]).toEqual(['0.676', '0.088'])
    expect([kappaLo?.toFixed(2), kappaHi?.toFixed(2)]).toEqual(['0.50', '0.85'])
  })

  test('is given for two coders only', () => {
    expect('kappa' in agreed({ ratings: OBSERVERS })).toBe(false)
  })
})

describe('what cannot be compared is refused by its name', () => {
  test.each([
    [{ ratings: [[1, 2], [1]] }, 'ratings.1: has 1 units, and the first coder has 2'],
    [
      {
        ratings: [
          [1, null],
          [null, 1],
        ],
      },
      'ratings: no unit was rated by two coders',
    ],
    [{ ratings: [['a'], ['b']], level: 'ordinal' }, 'order: is needed'],
    [{ ratings: [['a'], ['b']], order: ['a'] }, 'order: does not name b'],
    [{ ratings: [[1], ['b']], level: 'interval' }, 'level: interval is for ratings that are numbers'],
    [{ ratings: [[true], [false]], level: 'interval' }, 'level: interval is for ratings that are numbers'],
  ])('%j', (input, line) => {
    expect(() => agreed(input)).toThrow(line)
  })
})
