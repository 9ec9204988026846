import { optionKeys, type Question } from '../../domain/definition.ts'
import { FEWEST_PEOPLE } from '../../domain/public-result.ts'

/** A count from 1 up to but not including this one is never shown, nor can it be worked out. */
export const SMALLEST_COUNT = 5

/**
 * One thing that is counted of a question, so that everybody who answered is in exactly one of its options: a single choice,
 * a row of a matrix, whether one of several options was chosen, what came first in a ranking, the best or the worst.
 */
export type Line = { key: string; question: Question; row: string; options: string[] }

/** Of several choices each option is a line: it was chosen, or it was not. */
export const CHOSEN = 'chosen'
export const LEFT = 'left'

/** Options that are told together, in order; most stand alone. */
export type Class = { key: string; members: string[] }

/** The lines of a question; none of a text, and none of points, which have means. Those of a number and a date follow from the answers. */
export function linesOf(question: Question, areas: readonly string[]): Line[] {
  const options = optionKeys(question, areas)
  const line = (row: string, of: string[] = options): Line => ({
    key: row === '' ? question.key : `${question.key}.${row}`,
    question,
    row,
    options: [...of],
  })
  switch (question.kind) {
    case 'multiple':
      return options.map((option) => line(option, [CHOSEN, LEFT]))
    case 'matrix':
      return (question.rows ?? []).map(({ key }) => line(key))
    case 'best-worst':
      return [line('best'), line('worst')]
    case 'short-text':
    case 'long-text':
    case 'points':
      return []
    case 'number':
    case 'date':
      return [line('', [])]
    default:
      return [line('')]
  }
}

/** The lowest third of a scale, the middle and the highest; alone when there are three or fewer. */
export function thirdsOf(options: readonly string[]): Class[] {
  const outer = Math.floor(options.length / 3)
  if (options.length <= 3) return options.map((option) => ({ key: option, members: [option] }))
  const parts = [
    options.slice(0, outer),
    options.slice(outer, options.length - outer),
    options.slice(options.length - outer),
  ]
  return parts.map(classOf)
}

export const classOf = (members: readonly string[]): Class => ({
  key: members.length === 1 ? members[0]! : `${members[0]}..${members.at(-1)}`,
  members: [...members],
})

/**
 * How the answers of a line are told: each option by itself, and of a scale neighbours within a third together when one
 * of them is small, so that a few who chose an end do not take the rest with them.
 */
export function classesOf({ question, options }: Line, counts: ReadonlyMap<string, number>): Class[] {
  if (question.kind !== 'scale') return options.map((option) => classOf([option]))
  const third = thirdsOf(options)
  return third.flatMap(({ members }, at) => {
    // From the ends to the middle, so that what is taken together is what is far from it.
    const inward = at === third.length - 1 && third.length > 1 ? [...members].reverse() : members
    const classes = toSmall(inward, counts).map((part) => (inward === members ? part : [...part].reverse()))
    return (inward === members ? classes : classes.reverse()).map(classOf)
  })
}

function toSmall(options: readonly string[], counts: ReadonlyMap<string, number>): string[][] {
  const parts: string[][] = []
  const sizeOf = (part: readonly string[]) => part.reduce((sum, option) => sum + (counts.get(option) ?? 0), 0)
  let part: string[] = []
  for (const option of options) {
    part.push(option)
    const size = sizeOf(part)
    if (size > 0 && size < SMALLEST_COUNT) continue
    parts.push(part)
    part = []
  }
  if (part.length > 0) parts.push([...(parts.pop() ?? []), ...part])
  return parts
}

/** How a line is told beside another one: of a scale its thirds, of the rest as by itself. */
export const groupsOf = ({ question, options }: Line, classes: readonly Class[]): Class[] =>
  question.kind === 'scale' ? thirdsOf(options) : [...classes]

/** What districts are called that are told together. */
export const REST = 'rest'

/**
 * Classes without an order, of which those with too few people go together as the rest, with the next smallest when they are
 * still too few.
 */
export function smallTogether(classes: readonly Class[], counts: readonly number[]): Class[] {
  const bySize = classes
    .map((one, at) => ({ one, at, count: counts[at]! }))
    .sort((a, b) => a.count - b.count || a.at - b.at)
  const rest: typeof bySize = []
  const inRest = () => rest.reduce((sum, { count }) => sum + count, 0)
  while (bySize.length > 0 && (bySize[0]!.count < FEWEST_PEOPLE || (rest.length > 0 && inRest() < FEWEST_PEOPLE))) {
    rest.push(bySize.shift()!)
  }
  const alone = bySize.sort((a, b) => a.at - b.at).map(({ one }) => one)
  return rest.length === 0 ? alone : [...alone, { key: REST, members: rest.flatMap(({ one }) => one.members) }]
}
