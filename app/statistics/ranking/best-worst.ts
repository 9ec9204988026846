import { InputProblem } from '../method.ts'

/** One task as it comes in: how many answered so, what was shown, and what they called best and worst of it. */
export type Task = [number, { shown: string[]; best: string; worst: string }]

/**
 * Best–worst score by candidate: (times best − times worst) / times shown, from −1 to 1 (Finn & Louviere 1992 J Public
 * Policy Mark 11:12; Marley & Louviere 2005 J Math Psychol 49:464). NaN for what was never shown.
 */
export function bestWorstScores(candidates: readonly string[], tasks: readonly Task[]): Float64Array {
  const known = new Map(candidates.map((name, at) => [name, at]))
  const score = new Float64Array(candidates.length)
  const shownTimes = new Float64Array(candidates.length)
  for (const [at, [weight, { shown, best, worst }]] of tasks.entries()) {
    const field = `bestWorst.${at}`
    for (const [part, name] of Object.entries({ best, worst })) {
      if (!shown.includes(name)) throw new InputProblem(`${field}.${part}`, `${name} was not shown`)
    }
    if (best === worst) throw new InputProblem(`${field}.worst`, 'is the same as best')
    for (const name of shown) {
      const candidate = known.get(name)
      if (candidate === undefined) throw new InputProblem(`${field}.shown`, `${name} is no candidate`)
      shownTimes[candidate]! += weight
    }
    score[known.get(best)!]! += weight
    score[known.get(worst)!]! -= weight
  }
  return score.map((value, at) => value / shownTimes[at]!)
}
