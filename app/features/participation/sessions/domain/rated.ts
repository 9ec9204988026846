import { studentQuantile } from '../../../../statistics/index.ts'
import type { Answers } from '../../domain/answers.ts'
import type { Mean, RatedOption, Side } from './results.ts'
import { type Asked, type Criterion, criterionKey } from './rounds.ts'

/** Of marks from 1 to 5. */
const MIDDLE = 3

/** For each option how important and how feasible people find it, and on which side of the middle that surely is. */
export function rateOptions({ options }: Pick<Asked, 'options'>, votes: readonly Answers[]): RatedOption[] {
  return options.map(({ key }) => {
    const importance = meanOf(votes, 'importance', key)
    const feasibility = meanOf(votes, 'feasibility', key)
    return {
      option: key,
      importance,
      feasibility,
      sides: { importance: sideOf(importance), feasibility: sideOf(feasibility) },
    }
  })
}

function meanOf(votes: readonly Answers[], criterion: Criterion, option: string): Mean | null {
  const marks = votes.flatMap((vote) => {
    const mark = vote[criterionKey(criterion, option)]
    return mark === undefined ? [] : [Number(mark)]
  })
  const n = marks.length
  if (n === 0) return null
  const mean = marks.reduce((sum, mark) => sum + mark, 0) / n
  if (n === 1) return { n, mean, lo: 1, hi: 5 }
  const variance = marks.reduce((sum, mark) => sum + (mark - mean) ** 2, 0) / (n - 1)
  const margin = studentQuantile(0.975, n - 1) * Math.sqrt(variance / n)
  return { n, mean, lo: Math.max(1, mean - margin), hi: Math.min(5, mean + margin) }
}

function sideOf(mean: Mean | null): Side {
  if (!mean) return 'unclear'
  return mean.lo > MIDDLE ? 'high' : mean.hi < MIDDLE ? 'low' : 'unclear'
}
