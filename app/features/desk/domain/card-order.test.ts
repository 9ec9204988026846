import { describe, expect, it } from 'vitest'
import { cardsOf, moved } from './card-order.ts'

const ALL = ['due', 'work', 'initial', 'approve', 'waiting', 'meetings', 'new', 'loose', 'changed']

describe('the cards of a person', () => {
  it('are those of his role, as far as he can have them', () => {
    expect(cardsOf(['due', 'meetings', 'initial', 'work'], ['mayor'], null)).toEqual({
      shown: ['initial', 'due', 'meetings', 'work'],
      hidden: [],
    })
  })

  it('are those of the first role that has its own, when he has several', () => {
    expect(cardsOf(ALL, ['caseworker', 'townSecretary', 'policyLead'], null).shown[0]).toBe('initial')
    expect(cardsOf(ALL, ['caseworker'], null)).toEqual({
      shown: ['due', 'work', 'meetings', 'waiting', 'new', 'approve', 'initial'],
      hidden: ['loose', 'changed'],
    })
  })

  it('are those he chose, and a card that came later waits among the hidden ones', () => {
    expect(cardsOf(['due', 'work', 'new'], ['policyLead'], ['work', 'gone', 'due', 'due'])).toEqual({
      shown: ['work', 'due'],
      hidden: ['new'],
    })
    expect(cardsOf(['due', 'work'], ['policyLead'], [])).toEqual({ shown: [], hidden: ['due', 'work'] })
  })
})

describe('one press of a button', () => {
  const choice = { shown: ['a', 'b', 'c'], hidden: ['d'] }
  it.each([
    ['up', 'b', ['b', 'a', 'c']],
    ['up', 'a', undefined],
    ['down', 'b', ['a', 'c', 'b']],
    ['down', 'c', undefined],
    ['hide', 'a', ['b', 'c']],
    ['hide', 'd', undefined],
    ['show', 'd', ['a', 'b', 'c', 'd']],
    ['show', 'a', undefined],
    ['up', 'nothing', undefined],
  ] as const)('%s on %s leaves %j', (move, card, order) => {
    expect(moved(choice, move, card)).toEqual(order)
  })
})
