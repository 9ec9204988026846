/**
 * Strongest paths between candidates, row-major as the pairs (n × n): a path is as strong as its weakest pair, a pair as
 * strong as the votes that won it (winning votes; a tie or a loss is no link). Schulze 2011 Soc Choice Welf 36:267. O(n³).
 */
export function strongestPaths(pairs: Float64Array, count: number): Float64Array {
  const paths = new Float64Array(count * count)
  for (let i = 0; i < count; i++) {
    for (let j = 0; j < count; j++) {
      const won = pairs[i * count + j]!
      if (i !== j && won > pairs[j * count + i]!) paths[i * count + j] = won
    }
  }
  for (let via = 0; via < count; via++) {
    for (let i = 0; i < count; i++) {
      const first = paths[i * count + via]!
      if (i === via || first === 0) continue
      for (let j = 0; j < count; j++) {
        const through = Math.min(first, paths[via * count + j]!)
        if (j !== i && through > paths[i * count + j]!) paths[i * count + j] = through
      }
    }
  }
  return paths
}

/** By candidate, how many beat it: those with a stronger path to it than it has to them. Nobody beats a winner. */
export function beatenBy(paths: Float64Array, count: number): Int32Array {
  const beaten = new Int32Array(count)
  for (let i = 0; i < count; i++) {
    for (let j = 0; j < count; j++) if (paths[i * count + j]! > paths[j * count + i]!) beaten[j]!++
  }
  return beaten
}
