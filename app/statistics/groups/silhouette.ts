/**
 * Mean silhouette of clustered points in the plane, from −1 to 1: (b − a) / max(a, b) with a the mean distance to the rest
 * of the own cluster and b that to the nearest other cluster (Rousseeuw 1987 J Comput Appl Math 20:53). A point with weight
 * w stands for w participants in one place. A cluster of one participant counts 0. Room: k numbers per point.
 */
export function silhouette(points: Float64Array, weights: Float64Array, label: Int32Array, k: number): number {
  const count = weights.length
  const size = new Float64Array(k)
  for (let at = 0; at < count; at++) size[label[at]!]! += weights[at]!
  const distances = new Float64Array(k)
  let [sum, total] = [0, 0]
  for (let at = 0; at < count; at++) {
    distances.fill(0)
    for (let other = 0; other < count; other++) {
      const dx = points[2 * at]! - points[2 * other]!
      const dy = points[2 * at + 1]! - points[2 * other + 1]!
      distances[label[other]!]! += weights[other]! * Math.sqrt(dx * dx + dy * dy)
    }
    const own = label[at]!
    let outside = Number.POSITIVE_INFINITY
    for (let cluster = 0; cluster < k; cluster++) {
      if (cluster !== own && size[cluster]! > 0) outside = Math.min(outside, distances[cluster]! / size[cluster]!)
    }
    const inside = distances[own]! / (size[own]! - 1)
    total += weights[at]!
    if (size[own]! > 1) sum += (weights[at]! * (outside - inside)) / (Math.max(outside, inside) || 1)
  }
  return sum / total
}
