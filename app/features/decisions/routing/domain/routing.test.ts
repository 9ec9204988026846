import { describe, expect, it } from 'vitest'
import { type Act, isTurnOf, routingState, type Stop } from './routing.ts'

const stop = (id: string, position: number): Stop => ({ id, position, office: id, accountId: null, dueOn: null })
const act = (stopId: string, contentHash: string, what: Act['act'] = 'initialled'): Act => ({
  stopId,
  act: what,
  contentHash,
  happenedOn: '2019-07-01',
})
const MANAGER = stop('manager', 1)
const MAYOR = stop('mayor', 2)
const ALDERMAN = stop('alderman', 2)
const SECRETARY = stop('secretary', 3)
const ROUTE = [MANAGER, MAYOR, ALDERMAN, SECRETARY]
const states = (acts: Act[], hash = 'a') => Object.fromEntries(routingState(ROUTE, acts, hash))

describe('a route', () => {
  it('asks one after the other, and at one position at the same time', () => {
    expect(states([])).toEqual({ manager: 'open', mayor: 'waiting', alderman: 'waiting', secretary: 'waiting' })
    expect(states([act('manager', 'a')])).toEqual({
      manager: 'done',
      mayor: 'open',
      alderman: 'open',
      secretary: 'waiting',
    })
    expect(states([act('manager', 'a'), act('alderman', 'a')])).toMatchObject({ mayor: 'open', secretary: 'waiting' })
  })

  it('lets every initial lapse when the text is another', () => {
    const acts = [act('manager', 'a'), act('mayor', 'a')]
    expect(states(acts, 'b')).toEqual({ manager: 'lapsed', mayor: 'lapsed', alderman: 'waiting', secretary: 'waiting' })
    expect(states([...acts, act('manager', 'b')], 'b')).toMatchObject({ manager: 'done', mayor: 'lapsed' })
  })

  it('holds again when the text is as it was', () => {
    expect(states([act('manager', 'a')], 'a').manager).toBe('done')
  })

  it('stands still at who sent it back, until the text changes', () => {
    const acts = [act('manager', 'a'), act('mayor', 'a', 'returned')]
    expect(states(acts)).toMatchObject({ mayor: 'returned', alderman: 'open', secretary: 'waiting' })
    expect(states(acts, 'b')).toMatchObject({ manager: 'lapsed', mayor: 'lapsed' })
  })

  it('passes over who did not initial on paper', () => {
    expect(states([act('manager', 'a', 'passedOver')])).toMatchObject({ manager: 'done', mayor: 'open' })
  })
})

describe('whose turn it is', () => {
  it('is nobody before those ahead of him are done', () => {
    const none = routingState(ROUTE, [], 'a')
    expect(ROUTE.filter((one) => isTurnOf(one, ROUTE, none)).map(({ id }) => id)).toEqual(['manager'])
    const lapsed = routingState(ROUTE, [act('manager', 'a'), act('mayor', 'a')], 'b')
    expect(ROUTE.filter((one) => isTurnOf(one, ROUTE, lapsed)).map(({ id }) => id)).toEqual(['manager'])
  })
})
