import { describe, expect, test } from 'vitest'
import { liveTexts } from '../../../../i18n/live.ts'
import { sentenceOf } from '../components/ranking-result.tsx'
import { countRound } from './count-round.ts'
import { findOpinionGroups } from './opinions.ts'
import { resultForAll } from './public-result.ts'
import { rowsOfResult } from './result-rows.ts'
import type { Ranking } from './results.ts'
import { type Asked, asSent, questionsOfRound, readVote } from './rounds.ts'

const asked = (kind: Asked['kind'], texts: string[]): Asked => ({
  kind,
  question: 'Wat vindt u?',
  options: texts.map((text, at) => ({ key: `o${at + 1}`, text })),
  points: 10,
})
const times = (count: number, vote: object) =>
  Array.from({ length: count }, () => ({ fraction: '', vote: vote as never }))
const rankingOf = (round: Asked, votes: ReturnType<typeof times>): Ranking => {
  const result = countRound(round, votes, false)
  if (result.kind !== 'ranking') throw new Error(result.kind)
  return result.ranking
}
const said = (round: Asked, ranking: Ranking) =>
  sentenceOf(ranking, (key) => round.options.find((one) => one.key === key)!.text, liveTexts.nl.result)

describe('an order', () => {
  const four = asked('ranking', ['Drugsoverlast', 'Woninginbraak', 'Verkeer', 'Oplichting'])

  test('says who is first by every count, and which places cannot be told apart', () => {
    const votes = [
      ...times(10, { order: ['o1', 'o2', 'o3', 'o4'] }),
      ...times(10, { order: ['o1', 'o3', 'o4', 'o2'] }),
      ...times(10, { order: ['o1', 'o4', 'o2', 'o3'] }),
    ]
    const ranking = rankingOf(four, votes)
    expect(ranking.tiers).toEqual([['o1'], ['o2', 'o3', 'o4']])
    expect(said(four, ranking)).toContain(
      'Drugsoverlast staat op 1, hoe we ook tellen. Plek 2 tot en met 4 verschillen niet aantoonbaar.',
    )
  })

  test('by points is that of the points, with their mean', () => {
    const round = asked('points', ['Licht', 'Toezicht', 'Groen'])
    const votes = [...times(8, { points: { o1: 7, o2: 3 } }), ...times(2, { points: { o2: 10 } })]
    const ranking = rankingOf(round, votes)
    expect(ranking.options.map(({ option, schulze, points }) => [option, schulze, points])).toEqual([
      ['o1', 1, 5.6],
      ['o2', 2, 4.4],
      ['o3', 3, 0],
    ])
  })

  test('by choices between two holds as far as people chose', () => {
    const round = asked('pairs', ['Licht', 'Toezicht', 'Groen'])
    const votes = [...times(20, { 'o1-o2': 'o2', 'o2-o3': 'o2', 'o1-o3': 'o1' })]
    expect(rankingOf(round, votes).tiers).toEqual([['o2'], ['o1'], ['o3']])
  })

  test('of which the ways of counting differ says so', () => {
    // Tennessee in small: Borda puts the fourth before the third, pairs do not.
    const votes = [
      ...times(42, { order: ['o1', 'o2', 'o3', 'o4'] }),
      ...times(26, { order: ['o2', 'o3', 'o4', 'o1'] }),
      ...times(15, { order: ['o3', 'o4', 'o2', 'o1'] }),
      ...times(17, { order: ['o4', 'o3', 'o2', 'o1'] }),
    ]
    const ranking = rankingOf(four, votes)
    expect(ranking.isSameByAll).toBe(false)
    expect(ranking.options.map(({ option, schulze, borda }) => [option, schulze, borda])).toEqual([
      ['o2', 1, 1],
      ['o3', 2, 2],
      ['o4', 3, 4],
      ['o1', 4, 3],
    ])
  })
})

test('a mark is on a side of the middle only when its margin is', () => {
  const round = asked('rate', ['Licht', 'Toezicht'])
  const votes = ['5', '5', '5', '4', '5'].map((mark, at) => ({
    fraction: '',
    vote: { 'importance-o1': mark, 'feasibility-o1': ['1', '5', '3', '2', '4'][at]! },
  }))
  const result = countRound(round, votes, false)
  if (result.kind !== 'rate') throw new Error(result.kind)
  const [light, watch] = result.options
  // Mean 4.8, standard error 0.2, t of 4 degrees of freedom 2.776.
  expect(light!.importance!.lo).toBeCloseTo(4.2447, 3)
  expect(light!.importance).toMatchObject({ n: 5, mean: 4.8, hi: 5 })
  expect(light!.sides).toEqual({ importance: 'high', feasibility: 'unclear' })
  expect(watch).toMatchObject({ importance: null, sides: { importance: 'unclear' } })
})

describe('groups of opinions', () => {
  const eight = asked('statements', ['1', '2', '3', '4', '5', '6', '7', '8'])
  const camp = (isFirst: boolean) =>
    Object.fromEntries(eight.options.map(({ key }, at) => [key, at < 4 === isFirst ? 'agree' : 'disagree']))
  const votesOf = (first: number, second: number) =>
    [...times(first, camp(true)), ...times(second, camp(false))].map(({ vote }) => vote)

  test('are shown when they are found again and each is large enough', () => {
    const found = findOpinionGroups(eight, votesOf(40, 20))
    expect(found).toMatchObject({ found: true, groups: [{ size: 40 }, { size: 20 }] })
  })

  test('are not when one would be smaller than ten people, or there are too few at all', () => {
    expect(findOpinionGroups(eight, votesOf(52, 8))).toEqual({ found: false, reason: 'groups-too-small' })
    expect(findOpinionGroups(eight, votesOf(9, 9))).toEqual({ found: false, reason: 'too-few-participants' })
    expect(findOpinionGroups(eight, votesOf(40, 0))).toEqual({ found: false, reason: 'all-alike' })
    expect(findOpinionGroups(asked('statements', ['1']), votesOf(40, 20))).toMatchObject({
      reason: 'too-few-statements',
    })
  })
})

test('of fewer than five votes the hall sees nothing, of fewer than ten the public', () => {
  const round = asked('statements', ['Licht', 'Toezicht'])
  expect(countRound(round, times(4, { o1: 'agree' }), false)).toEqual({ kind: 'suppressed', n: 4 })
  const nine = countRound(round, times(9, { o1: 'agree' }), false)
  expect([nine.kind, resultForAll(nine, 'network')]).toEqual(['statements', { kind: 'suppressed', n: 9 }])
  expect(resultForAll(nine, 'council').kind).toBe('statements')
  expect(rowsOfResult(resultForAll(nine, 'partner')).map(({ measure, value }) => [measure, value])).toEqual([
    ['votes', '9'],
    ['result', 'suppressed'],
  ])
})

describe('a vote', () => {
  test('comes back in its form as it was sent', () => {
    const round = asked('ranking', ['Licht', 'Toezicht', 'Groen'])
    const sent = asSent({ order: ['o3', 'o1'] })
    expect(['order.o1', 'order.o2', 'order.o3'].map((name) => sent(name))).toEqual([['2'], [], ['1']])
    expect(readVote(round, sent)).toEqual({ vote: { order: ['o3', 'o1'] }, problems: {}, isEmpty: false })
    const points = asSent({ points: { o1: 4, o2: 6 } })
    expect(readVote(asked('points', ['Licht', 'Toezicht']), points).vote).toEqual({ points: { o1: 4, o2: 6 } })
  })

  test('that says nothing, or gives other points than there are, is not one', () => {
    const round = asked('points', ['Licht', 'Toezicht'])
    expect(readVote(round, () => [])).toEqual({ problems: {}, isEmpty: true })
    expect(readVote(round, (name) => (name === 'points.o1' ? ['9'] : []))).toEqual({
      problems: { points: 'not-the-total' },
      isEmpty: false,
    })
  })

  test('between two is asked of every pair', () => {
    const keys = questionsOfRound(asked('pairs', ['Licht', 'Toezicht', 'Groen'])).map(({ key }) => key)
    expect(keys).toEqual(['o1-o2', 'o1-o3', 'o2-o3'])
  })
})
