import type { Answer, Answers } from './answers.ts'
import { optionKeys, type Question } from './definition.ts'

/** How many people answered a question, and how their answers were spread. */
export type Tally = {
  question: Question
  /** Who answered; of several choices this is not the sum of the counts. */
  n: number
  counts: { option: string; row?: string; count: number }[]
  /** Of a number: its middle half. Of points and of a ranking: the mean per option. */
  middle?: { low: number; middle: number; high: number }
  means?: { option: string; mean: number }[]
  /** Of a text: how many wrote something. What they wrote is not counted here. */
  texts?: number
}

/** Counts the answers to one question. Weights are worked out elsewhere: these are people. */
export function tally(question: Question, all: readonly Answers[], areas: readonly string[] = []): Tally {
  const given = all.flatMap((answers) => (answers[question.key] === undefined ? [] : [answers[question.key]!]))
  const n = given.length
  const options = optionKeys(question, areas)
  switch (question.kind) {
    case 'matrix':
      return { question, n, counts: (question.rows ?? []).flatMap(({ key }) => countsOfRow(key, options, given)) }
    case 'number':
      return { question, n, counts: [], ...middleOf(given as number[]) }
    case 'date':
      return { question, n, counts: [] }
    case 'short-text':
    case 'long-text':
      return { question, n, counts: [], texts: n }
    case 'points':
      return { question, n, counts: [], means: meansOf(options, given as Record<string, number>[]) }
    case 'ranking':
      return {
        question,
        n,
        counts: countOf(
          options,
          given.map((one) => (one as string[])[0]!),
        ),
      }
    case 'best-worst':
      return { question, n, counts: ['best', 'worst'].flatMap((end) => countsOfRow(end, options, given)) }
    default:
      return { question, n, counts: countOf(options, given.flat() as string[]) }
  }
}

function countOf(options: readonly string[], chosen: readonly string[]) {
  const counts = new Map(options.map((option) => [option, 0]))
  // An option of an earlier version that is gone still counts, under its own key.
  for (const option of chosen) counts.set(option, (counts.get(option) ?? 0) + 1)
  return [...counts].map(([option, count]) => ({ option, count }))
}

const countsOfRow = (row: string, options: readonly string[], given: readonly Answer[]) =>
  countOf(
    options,
    given.flatMap((one) => (one as Record<string, string>)[row] ?? []),
  ).map((counted) => ({ ...counted, row }))

function meansOf(options: readonly string[], given: readonly Record<string, number>[]) {
  return options.map((option) => ({
    option,
    mean: given.length === 0 ? 0 : given.reduce((sum, one) => sum + (one[option] ?? 0), 0) / given.length,
  }))
}

function middleOf(values: number[]) {
  if (values.length === 0) return {}
  const sorted = [...values].sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.round((sorted.length - 1) * share)]!
  return { middle: { low: at(0.25), middle: at(0.5), high: at(0.75) } }
}
