import { expect, test } from 'vitest'
import { spread } from './placement.ts'

test('labels that do not touch stay where they are', () => {
  expect(
    spread(
      [
        { middle: 20, height: 16 },
        { middle: 60, height: 16 },
      ],
      0,
      100,
    ),
  ).toEqual([20, 60])
})

test('labels that would touch are moved apart in their order', () => {
  expect(
    spread(
      [
        { middle: 52, height: 16 },
        { middle: 50, height: 16 },
      ],
      0,
      100,
    ),
  ).toEqual([66, 50])
})

test('labels pushed past the bottom move back up', () => {
  expect(
    spread(
      [
        { middle: 95, height: 16 },
        { middle: 98, height: 16 },
      ],
      0,
      100,
    ),
  ).toEqual([76, 92])
})
