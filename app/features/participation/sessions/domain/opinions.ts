import { opinionGroups } from '../../../../statistics/index.ts'
import type { Answers } from '../../domain/answers.ts'
import { FEWEST_PEOPLE } from '../../domain/public-result.ts'
import type { OpinionGroups, StatementCounts } from './results.ts'
import type { Asked } from './rounds.ts'

const SIGNS: Record<string, 1 | -1 | 0> = { agree: 1, disagree: -1, pass: 0 }

/** How many agree, disagree and pass, for each statement. */
export function countStances({ options }: Pick<Asked, 'options'>, votes: readonly Answers[]): StatementCounts[] {
  return options.map(({ key }) => {
    const count = (stance: string) => votes.filter((vote) => vote[key] === stance).length
    return { option: key, agree: count('agree'), disagree: count('disagree'), pass: count('pass') }
  })
}

/** What goes into the method that looks for groups. */
export function opinionInput({ options }: Pick<Asked, 'options'>, votes: readonly Answers[]) {
  return {
    votes: votes.map((vote) => options.map(({ key }) => SIGNS[String(vote[key] ?? '')] ?? null)),
    leastSize: FEWEST_PEOPLE,
    seed: 1,
  }
}

/** Groups of people who voted alike: only those that would be found again, each of at least as many as may be shown. */
export function findOpinionGroups(asked: Pick<Asked, 'options'>, votes: readonly Answers[]): OpinionGroups {
  if (asked.options.length < 2) return { found: false, reason: 'too-few-statements' }
  const out = opinionGroups.run(opinionGroups.input.parse(opinionInput(asked, votes)))
  if (out instanceof Promise) throw new Error('groups are looked for at once')
  if (!out.groups) return { found: false, reason: out.reason! }
  // A group that may not be named is not told by subtraction either: then there are no groups to speak of.
  if (!out.groups.every((group) => group.isNamed)) return { found: false, reason: 'groups-too-small' }
  const groups = out.groups.map(({ group, size }) => ({
    size,
    statements: (out.representative!.find((one) => one.group === group)?.statements ?? []).map(
      ({ statement, vote, share, shareOfOthers }) => ({
        option: asked.options[statement]!.key,
        vote,
        share,
        shareOfOthers,
      }),
    ),
  }))
  return { found: true, groups: groups.sort((a, b) => b.size - a.size), stability: out.stability! }
}
