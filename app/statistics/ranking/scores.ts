/** Copeland's score by candidate: pairs won, and half of the pairs tied (Copeland 1951). From 0 to n − 1. */
export function copelandScores(pairs: Float64Array, count: number): Float64Array {
  const scores = new Float64Array(count)
  for (let i = 0; i < count; i++) {
    for (let j = 0; j < count; j++) {
      if (i === j) continue
      const lead = pairs[i * count + j]! - pairs[j * count + i]!
      scores[i]! += lead > 0 ? 1 : lead === 0 ? 0.5 : 0
    }
  }
  return scores
}

/**
 * Borda's score by candidate: for every vote n − 1 points for a first place down to 0 for a last one, those that share
 * places sharing their points. From the pairs: the votes won, and half of those in which the two shared a place.
 */
export function bordaScores(pairs: Float64Array, count: number, votes: number): Float64Array {
  const scores = new Float64Array(count)
  for (let i = 0; i < count; i++) {
    for (let j = 0; j < count; j++) {
      if (i === j) continue
      const [won, lost] = [pairs[i * count + j]!, pairs[j * count + i]!]
      scores[i]! += won + (votes - won - lost) / 2
    }
  }
  return scores
}

/** The candidate that wins from every other one, if there is one. */
export function condorcetWinner(pairs: Float64Array, count: number): number | undefined {
  for (let i = 0; i < count; i++) {
    let isWinner = true
    for (let j = 0; j < count && isWinner; j++) {
      isWinner = i === j || pairs[i * count + j]! > pairs[j * count + i]!
    }
    if (isWinner) return i
  }
  return undefined
}

/** The rank of each candidate by its score, 1 for the highest; equal scores share the best rank they take together. */
export function ranksOf(scores: ArrayLike<number>, tolerance = 0): Int32Array {
  const ranks = new Int32Array(scores.length)
  for (let i = 0; i < scores.length; i++) {
    let rank = 1
    for (let j = 0; j < scores.length; j++) if (scores[j]! > scores[i]! + tolerance) rank++
    ranks[i] = rank
  }
  return ranks
}
