export type Clustering = {
  /** x and y of every centre in turn. */
  centres: Float64Array
  /** Which centre each point is nearest to. */
  label: Int32Array
  /** Weighted sum of squared distances to the own centre. */
  spread: number
}

/**
 * Points in the plane (x and y in turn, each with a weight) in k clusters: Lloyd's algorithm (1982 IEEE Trans Inf Theory
 * 28:129) from the centres given, until no point moves. A cluster that loses all its points takes the one farthest off.
 */
export function lloyd(points: Float64Array, weights: Float64Array, from: Float64Array, mostRounds = 100): Clustering {
  const count = weights.length
  const k = from.length / 2
  const centres = Float64Array.from(from)
  const label = new Int32Array(count).fill(-1)
  const sums = new Float64Array(3 * k)
  let spread = 0
  for (let round = 0; round < mostRounds; round++) {
    const { moved, total } = assign(points, weights, centres, label)
    spread = total
    if (!moved) break
    sums.fill(0)
    for (let at = 0; at < count; at++) {
      const own = 3 * label[at]!
      const weight = weights[at]!
      sums[own]! += weight * points[2 * at]!
      sums[own + 1]! += weight * points[2 * at + 1]!
      sums[own + 2]! += weight
    }
    for (let cluster = 0; cluster < k; cluster++) {
      const weight = sums[3 * cluster + 2]!
      const other = weight > 0 ? -1 : farthest(points, weights, centres, label)
      centres[2 * cluster] = weight > 0 ? sums[3 * cluster]! / weight : points[2 * other]!
      centres[2 * cluster + 1] = weight > 0 ? sums[3 * cluster + 1]! / weight : points[2 * other + 1]!
    }
  }
  return { centres, label, spread }
}

function assign(points: Float64Array, weights: Float64Array, centres: Float64Array, label: Int32Array) {
  let moved = false
  let total = 0
  for (let at = 0; at < label.length; at++) {
    const [x, y] = [points[2 * at]!, points[2 * at + 1]!]
    let nearest = 0
    let least = Number.POSITIVE_INFINITY
    for (let centre = 0; centre < centres.length; centre += 2) {
      const dx = x - centres[centre]!
      const dy = y - centres[centre + 1]!
      const distance = dx * dx + dy * dy
      if (distance < least) {
        least = distance
        nearest = centre
      }
    }
    if (label[at] !== nearest >> 1) {
      label[at] = nearest >> 1
      moved = true
    }
    total += weights[at]! * least
  }
  return { moved, total }
}

const squared = (points: Float64Array, at: number, centres: Float64Array, centre: number) =>
  (points[2 * at]! - centres[2 * centre]!) ** 2 + (points[2 * at + 1]! - centres[2 * centre + 1]!) ** 2

function farthest(points: Float64Array, weights: Float64Array, centres: Float64Array, label: Int32Array): number {
  let [found, most] = [0, -1]
  for (let at = 0; at < label.length; at++) {
    const distance = weights[at]! > 0 ? squared(points, at, centres, label[at]!) : -1
    if (distance > most) [found, most] = [at, distance]
  }
  return found
}

/** k centres to begin with, each drawn with a chance by its squared distance to those before (k-means++, Arthur & Vassilvitskii 2007). */
export function spreadOut(points: Float64Array, weights: Float64Array, k: number, random: () => number): Float64Array {
  const count = weights.length
  const centres = new Float64Array(2 * k)
  const chance = Float64Array.from(weights)
  const nearest = new Float64Array(count).fill(Number.POSITIVE_INFINITY)
  for (let centre = 0; centre < k; centre++) {
    const drawn = drawBy(chance, random)
    centres[2 * centre] = points[2 * drawn]!
    centres[2 * centre + 1] = points[2 * drawn + 1]!
    for (let at = 0; at < count; at++) {
      const distance = squared(points, at, centres, centre)
      if (distance < nearest[at]!) nearest[at] = distance
      chance[at] = weights[at]! * nearest[at]!
    }
  }
  return centres
}

function drawBy(chance: Float64Array, random: () => number): number {
  let total = 0
  for (let at = 0; at < chance.length; at++) total += chance[at]!
  let left = random() * total
  for (let at = 0; at < chance.length; at++) {
    left -= chance[at]!
    if (left < 0) return at
  }
  return chance.length - 1
}

/** The best of several clusterings, from as many beginnings. */
export function kMeans(
  points: Float64Array,
  weights: Float64Array,
  k: number,
  starts: number,
  random: () => number,
): Clustering {
  let best = lloyd(points, weights, spreadOut(points, weights, k, random))
  for (let start = 1; start < starts; start++) {
    const other = lloyd(points, weights, spreadOut(points, weights, k, random))
    if (other.spread < best.spread) best = other
  }
  return best
}
