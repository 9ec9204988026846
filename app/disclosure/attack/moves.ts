import type { System } from '../system.ts'

/** One direction of one need: a sensitive cell must be able to move this far up or down. */
export type Move = { cell: number; isUp: boolean; amount: number }

/** Every need as moves, the widest first: they decide most. */
export function movesOf({ needs, values }: Pick<System, 'needs' | 'values'>): Move[] {
  return needs
    .flatMap(({ cell, atMost, atLeast }) => [
      { cell, isUp: true, amount: atLeast - values[cell]! },
      { cell, isUp: false, amount: values[cell]! - atMost },
    ])
    .filter(({ amount }) => amount > 0)
    .sort((a, b) => b.amount - a.amount)
}
