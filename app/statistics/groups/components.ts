import { leadingEigenvectors } from './eigen.ts'
import type { VoteTable } from './vote-table.ts'

export type Components = {
  /** By statement: the mean of the votes cast on it; 0 when there were none. */
  means: Float64Array
  /** The directions in which votes differ most, row after row; the first two are used. */
  directions: Float64Array
  /** The part of all variance that lies along each of the first two. */
  explained: [number, number]
}

/**
 * Principal components of the votes, a statement that was not seen counting as its mean, so that it says nothing: with x
 * the vote less the mean, the largest eigenvectors of C = Σ_p w_p·x_p·x_p' / (Σ w − 1). Only votes that were cast are
 * visited. weights: how often each participant counts. The largest entry of a direction is positive.
 */
export function componentsOf(table: VoteTable, weights: Float64Array, from?: Components): Components {
  const { statements } = table
  const means = meansOf(table, weights)
  const covariance = covarianceOf(table, weights, means)
  const { values, vectors } = leadingEigenvectors(covariance, statements, from?.directions)
  let total = 0
  for (let at = 0; at < statements; at++) total += covariance[at * statements + at]!
  for (let at = 0; at < vectors.length; at += statements) pointUp(vectors.subarray(at, at + statements))
  return { means, directions: vectors, explained: [values[0]! / total, (values[1] ?? 0) / total] }
}

function meansOf({ statements, start, statement, vote }: VoteTable, weights: Float64Array): Float64Array {
  const means = new Float64Array(statements)
  const times = new Float64Array(statements)
  for (let participant = 0; participant < weights.length; participant++) {
    const weight = weights[participant]!
    for (let at = start[participant]!; at < start[participant + 1]!; at++) {
      means[statement[at]!]! += weight * vote[at]!
      times[statement[at]!]! += weight
    }
  }
  for (let at = 0; at < statements; at++) means[at] = times[at]! > 0 ? means[at]! / times[at]! : 0
  return means
}

function covarianceOf(table: VoteTable, weights: Float64Array, means: Float64Array): Float64Array {
  const { statements, start, statement, vote } = table
  const covariance = new Float64Array(statements * statements)
  const distance = new Float64Array(statements)
  let total = 0
  for (let participant = 0; participant < weights.length; participant++) {
    const weight = weights[participant]!
    total += weight
    if (weight === 0) continue
    const [first, end] = [start[participant]!, start[participant + 1]!]
    for (let at = first; at < end; at++) {
      const row = statement[at]! * statements
      const x = vote[at]! - means[statement[at]!]!
      distance[at - first] = x
      for (let other = first; other <= at; other++) {
        covariance[row + statement[other]!]! += weight * x * distance[other - first]!
      }
    }
  }
  for (let i = 0; i < statements; i++) {
    for (let j = 0; j <= i; j++) {
      const value = covariance[i * statements + j]! / (total - 1)
      covariance[i * statements + j] = value
      covariance[j * statements + i] = value
    }
  }
  return covariance
}

/** A direction and its opposite are the same; this one is shown. */
function pointUp(direction: Float64Array): void {
  let largest = 0
  for (const entry of direction) if (Math.abs(entry) > Math.abs(largest) * (1 + 1e-9)) largest = entry
  if (largest < 0) for (let at = 0; at < direction.length; at++) direction[at] = -direction[at]!
}

/**
 * Where each participant stands, x and y in turn: the votes less their means along both directions, over the statements
 * that were seen, times √(statements / seen), so that who saw few does not drift to the middle.
 */
export function projected(table: VoteTable, { means, directions }: Components): Float64Array {
  const { participants, statements, start, statement, vote } = table
  const points = new Float64Array(2 * participants)
  const hasTwo = directions.length >= 2 * statements
  for (let participant = 0; participant < participants; participant++) {
    const [first, end] = [start[participant]!, start[participant + 1]!]
    let [x, y] = [0, 0]
    for (let at = first; at < end; at++) {
      const column = statement[at]!
      const distance = vote[at]! - means[column]!
      x += distance * directions[column]!
      if (hasTwo) y += distance * directions[statements + column]!
    }
    const stretch = Math.sqrt(statements / Math.max(1, end - first))
    points[2 * participant] = x * stretch
    points[2 * participant + 1] = y * stretch
  }
  return points
}
