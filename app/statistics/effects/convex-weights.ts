/** What every unit shares with every other: inner products of their features, size × size, row-major. */
export type Gram = { values: Float64Array; size: number }

/** Inner products of the rows, after taking out the mean of each column so that no digits are lost. */
export function gramOf(rows: readonly Float64Array[]): Gram {
  const size = rows.length
  const columns = rows[0]?.length ?? 0
  const means = Float64Array.from(
    { length: columns },
    (_, t) => rows.reduce((sum, row) => sum + (row[t] as number), 0) / size,
  )
  const centred = rows.map((row) => row.map((value, t) => value - (means[t] as number)))
  const values = new Float64Array(size * size)
  for (const [i, left] of centred.entries()) {
    for (let j = 0; j <= i; j++) {
      const right = centred[j] as Float64Array
      let sum = 0
      for (let t = 0; t < columns; t++) sum += (left[t] as number) * (right[t] as number)
      values[i * size + j] = sum
      values[j * size + i] = sum
    }
  }
  return { values, size }
}

/** Two gradients closer than this share of the scale are the same. */
const CLOSE = 1e-12

/**
 * Weights w ≥ 0 with sum 1 for which Σ w x (over the donors) lies closest to x of the target.
 * Wolfe's active set method for the point of a convex hull nearest to the origin (Wolfe 1976, Math Program 11:128):
 * donors enter one by one where that shortens the distance most, and leave when their weight would fall below 0.
 * Each step solves a system of only the donors in use, with one Gram matrix for all targets.
 * Exact up to rounding; when several answers are equally good, one with few donors. Gives one weight per unit.
 */
export function convexWeights(gram: Gram, target: number, donors: readonly number[]): Float64Array {
  const { values: g, size } = gram
  const own = g[target * size + target] as number
  const distance = (j: number, k: number) =>
    (g[j * size + k] as number) - (g[j * size + target] as number) - (g[k * size + target] as number) + own
  const weights = new Float64Array(size)
  const scale = donors.reduce((most, j) => Math.max(most, distance(j, j)), 0)
  if (donors.length === 0) return weights
  const support = supportOf(distance, scale > 0 ? scale : 1, donors.length)
  support.enter(nearest(donors, (j) => distance(j, j)))
  const slopes = new Float64Array(size)
  for (let step = 0; step < 50 * donors.length; step++) {
    const length = slopesAt(gram, target, donors, support, slopes)
    const best = nearest(donors, (j) => slopes[j] as number)
    if ((slopes[best] as number) > length - CLOSE * scale || !support.enter(best)) break
    support.settle()
  }
  for (const [i, j] of support.members.entries()) weights[j] = support.shares[i] as number
  return weights
}

function nearest(donors: readonly number[], value: (j: number) => number): number {
  let best = donors[0] as number
  for (const j of donors) if (value(j) < value(best)) best = j
  return best
}

/** p·x for every donor, p what it lies away from the target and x the present difference; gives x·x. */
function slopesAt(
  { values: g, size }: Gram,
  target: number,
  donors: readonly number[],
  support: Support,
  slopes: Float64Array,
) {
  const { members, shares } = support
  const away = target * size
  let shift = -(g[away + target] as number)
  for (let i = 0; i < members.length; i++) shift += (shares[i] as number) * (g[away + (members[i] as number)] as number)
  slopes.fill(0)
  for (let i = 0; i < members.length; i++) {
    const row = (members[i] as number) * size
    const share = shares[i] as number
    for (let j = 0; j < size; j++) slopes[j] = (slopes[j] as number) + share * (g[row + j] as number)
  }
  for (const j of donors) slopes[j] = (slopes[j] as number) - (g[away + j] as number) - shift
  let length = 0
  for (let i = 0; i < members.length; i++) length += (shares[i] as number) * (slopes[members[i] as number] as number)
  return length
}

type Support = ReturnType<typeof supportOf>

/** The donors in use with their shares, and the Cholesky factor of what they share plus a constant. */
function supportOf(distance: (j: number, k: number) => number, constant: number, most: number) {
  const members: number[] = []
  let shares: number[] = []
  const lower = new Float64Array(most * most)

  /** Adds a row to the factor; not when the donor lies in the plane of the others. */
  function extend(j: number): boolean {
    const row = members.length
    let left = distance(j, j) + constant
    for (let i = 0; i < row; i++) {
      let sum = distance(j, members[i] as number) + constant
      for (let k = 0; k < i; k++) sum -= (lower[row * most + k] as number) * (lower[i * most + k] as number)
      const entry = sum / (lower[i * most + i] as number)
      lower[row * most + i] = entry
      left -= entry * entry
    }
    if (!(left > CLOSE * constant)) return false
    lower[row * most + row] = Math.sqrt(left)
    members.push(j)
    return true
  }

  /** Where the plane through the members comes nearest: shares that may be negative. */
  function unbounded(): Float64Array {
    const k = members.length
    const solution = new Float64Array(k).fill(1)
    for (let i = 0; i < k; i++) {
      let sum = solution[i] as number
      for (let c = 0; c < i; c++) sum -= (lower[i * most + c] as number) * (solution[c] as number)
      solution[i] = sum / (lower[i * most + i] as number)
    }
    for (let i = k - 1; i >= 0; i--) {
      let sum = solution[i] as number
      for (let c = i + 1; c < k; c++) sum -= (lower[c * most + i] as number) * (solution[c] as number)
      solution[i] = sum / (lower[i * most + i] as number)
    }
    const total = solution.reduce((sum, value) => sum + value, 0)
    return solution.map((value) => value / total)
  }

  function leave(at: number): void {
    const after = members.splice(at).slice(1)
    shares.splice(at, 1)
    for (const j of after) if (!extend(j)) throw new Error('a donor in use came to depend on the others')
  }

  return {
    members,
    get shares(): readonly number[] {
      return shares
    },
    enter(j: number): boolean {
      if (members.includes(j) || !extend(j)) return false
      shares.push(members.length === 1 ? 1 : 0)
      return true
    },
    /** Moves to the nearest point of the members, letting go of those whose share would fall below 0. */
    settle(): void {
      for (;;) {
        const wanted = unbounded()
        let step = 1
        let first = -1
        for (const [i, value] of wanted.entries()) {
          const share = shares[i] as number
          if (value > CLOSE || share - value <= 0) continue
          const reach = share / (share - value)
          if (reach < step || first < 0) [step, first] = [Math.min(step, reach), i]
        }
        if (first < 0) {
          shares = Array.from(wanted)
          return
        }
        const by = step
        shares = shares.map((share, i) => share + by * ((wanted[i] as number) - share))
        leave(first)
      }
    },
  }
}
