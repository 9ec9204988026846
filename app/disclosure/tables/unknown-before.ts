import { movable, type Need, type System } from '../system.ts'
import { violationsOf } from './judge.ts'

/**
 * What must stay possible for counts that were hidden before and that nobody here knows: that they are no small ones, and
 * not one number only. What is not possible even when everything that may be hidden is, is left to the judge.
 */
export async function needsOfUnknown(system: System, suspects: readonly Need[]): Promise<Need[]> {
  if (suspects.length === 0) return []
  // `values` of these cells are some that fit; what a reader can work out is the same from each of them.
  const needs = suspects.map(({ cell, atLeast }) => {
    const value = system.values[cell]!
    return { cell, atMost: value, atLeast: value < atLeast ? atLeast : value + 1 }
  })
  const lost = new Set((await violationsOf({ ...system, needs }, movable(system))).map(({ cell }) => cell))
  return needs.filter(({ cell }) => !lost.has(system.ids[cell]!))
}
