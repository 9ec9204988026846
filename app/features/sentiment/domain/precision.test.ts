import { expect, test } from 'vitest'
import { marginOf } from './precision.ts'

test('a margin that is given stands', () => {
  expect(marginOf('score', { estimate: 6.2, answers: 400 }, { margin: 0.25 })).toBe(0.25)
})

test('a standard error of 2 points is a margin of 3.92', () => {
  expect(marginOf('proportion', { estimate: 30, answers: 500 }, { standardError: 2 })).toBe(3.9199)
})

// R: 100 * qnorm(.975) * sqrt(1.5 * .3 * .7 / 500) is 4.919471
test('of a proportion the margin follows from the answers and the design effect', () => {
  expect(marginOf('proportion', { estimate: 30, answers: 500 }, { designEffect: 1.5 })).toBe(4.9195)
})

// R: prop.test(0, 40, correct = FALSE)$conf.int is 0 to 0.08762160
test('that nobody of forty said so still leaves room', () => {
  expect(marginOf('proportion', { estimate: 0, answers: 40 }, { designEffect: 1 })).toBe(8.7622)
  expect(marginOf('proportion', { estimate: 100, answers: 40 }, { designEffect: 1 })).toBe(8.7622)
})

test('the margin of a mean score does not follow from the number of answers', () => {
  expect(marginOf('score', { estimate: 6.2, answers: 400 }, { designEffect: 1.2 })).toBeUndefined()
})
