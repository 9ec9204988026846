import type { Answers } from '../../domain/answers.ts'
import { countStances } from './opinions.ts'
import { rankVotes } from './rank-votes.ts'
import { rateOptions } from './rated.ts'
import { FEWEST_IN_HALL, type FractionPart, type RoundResult } from './results.ts'
import type { Asked } from './rounds.ts'

type CountedVote = { fraction: string; vote: Answers }

/** What came of a round. Of too few votes nothing but how many; fractions speak in public, so theirs are counted always. */
export function countRound(asked: Asked, cast: readonly CountedVote[], isCouncil: boolean): RoundResult {
  const votes = cast.map(({ vote }) => vote)
  const n = votes.length
  if (!isCouncil && n < FEWEST_IN_HALL) return { kind: 'suppressed', n }
  const fractions = isCouncil ? { fractions: countFractions(asked, cast) } : {}
  switch (asked.kind) {
    case 'rate':
      return { kind: 'rate', n, options: rateOptions(asked, votes), ...fractions }
    case 'statements':
      return {
        kind: 'statements',
        n,
        statements: countStances(asked, votes),
        opinions: { found: false, reason: 'counting' },
        ...fractions,
      }
    default:
      return n === 0
        ? { kind: 'suppressed', n }
        : { kind: 'ranking', n, ranking: rankVotes(asked, votes), ...fractions }
  }
}

/** What each fraction said, apart. */
function countFractions(asked: Asked, cast: readonly CountedVote[]): FractionPart[] {
  const names = [...new Set(cast.map(({ fraction }) => fraction))].sort((a, b) => a.localeCompare(b, 'nl'))
  return names.map((fraction) => {
    const votes = cast.flatMap((one) => (one.fraction === fraction ? [one.vote] : []))
    return { fraction, n: votes.length, cells: cellsOf(asked, votes) }
  })
}

/** Of stances three counts, of marks two means, of an order the place. */
function cellsOf(asked: Asked, votes: readonly Answers[]): FractionPart['cells'] {
  switch (asked.kind) {
    case 'statements':
      return Object.fromEntries(
        countStances(asked, votes).map(({ option, agree, disagree, pass }) => [option, [agree, disagree, pass]]),
      )
    case 'rate':
      return Object.fromEntries(
        rateOptions(asked, votes).map(({ option, importance, feasibility }) => [
          option,
          importance && feasibility ? [importance.mean, feasibility.mean] : [],
        ]),
      )
    default:
      return Object.fromEntries(rankVotes(asked, votes).options.map(({ option, schulze }) => [option, [schulze]]))
  }
}
