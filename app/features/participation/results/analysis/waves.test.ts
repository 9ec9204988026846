import { describe, expect, test } from 'vitest'
import { shortSurvey } from '../testing/answers.ts'
import type { QuestionResult } from './outcome.ts'
import { compareWaves } from './waves.ts'

const question = (key: string) => shortSurvey.sections[0]!.questions.find((one) => one.key === key)!
const classOf = (key: string, share: number | undefined, se = 0.03) => ({
  key,
  members: [key],
  ...(share === undefined ? { count: null } : { count: 100, share: { share, lo: 0, hi: 1, se } }),
})
const lights = (...shares: (number | undefined)[]): QuestionResult => ({
  question: question('lights'),
  n: 250,
  isTooFew: false,
  lines: [
    {
      key: 'lights',
      row: '',
      answered: 250,
      classes: ['agree', 'disagree', 'pass'].map((key, at) => classOf(key, shares[at])),
    },
  ],
})
const mark = (mean: number, se: number): QuestionResult => ({
  question: question('mark'),
  n: 250,
  isTooFew: false,
  lines: [{ key: 'mark', row: '', answered: 250, classes: [], mean: { mean, lo: 0, hi: 9, se, n: 250 } }],
})
const earlier = (questions: QuestionResult[], definition = shortSurvey) => ({
  ...{ definition, outcome: { questions } },
  title: 'Vorig jaar',
  closedOn: '2025-11-01',
})
const now = (questions: QuestionResult[], definition = shortSurvey) => ({ definition, outcome: { questions } })

describe('two waves of the same question', () => {
  test('differ by more than chance or not, with rounding as uncertainty, all judged together', () => {
    const { compared } = compareWaves(earlier([lights(0.4, 0.5, 0.1)]), now([lights(0.52, 0.46, undefined)]))
    // e <- c(.12, -.04); se <- sqrt(2 * .03^2 + 2 * .01^2 / 12); e + c(-1, 1) * qnorm(.975) * se
    // p.adjust(2 * pnorm(-abs(e / se)), "BH"): 0.0097, 0.348
    expect(compared).toEqual([
      {
        ...{ line: 'lights', isReworded: false, classKey: 'agree', before: 0.4, now: 0.52 },
        ...{ diff: 0.12, lo: 0.04, hi: 0.2, q: 0.01, change: 'up' },
      },
      {
        ...{ line: 'lights', isReworded: false, classKey: 'disagree', before: 0.5, now: 0.46 },
        ...{ diff: -0.04, lo: -0.12, hi: 0.04, q: 0.348, change: 'none' },
      },
    ])
  })

  test('compare means of a scale', () => {
    const { compared } = compareWaves(earlier([mark(3.4, 0.05)]), now([mark(3.2, 0.05)]))
    // sqrt(2 * .05^2 + 2 * .1^2 / 12) = 0.0816; z = -2.449; p = 0.0143
    expect(compared).toMatchObject([{ classKey: null, diff: -0.2, lo: -0.36, hi: -0.04, q: 0.014, change: 'down' }])
  })

  test('are not compared when answers count otherwise, were not asked, or are not public', () => {
    const other = structuredClone(shortSurvey)
    other.sections[0]!.questions[3]!.scale!.to = 10
    other.sections[0]!.questions.splice(5, 1)
    const { notCompared, compared } = compareWaves(earlier([mark(3, 0.1)], other), now([mark(3, 0.1)]))
    expect(compared).toEqual([])
    expect(notCompared).toContainEqual({ question: 'mark', because: 'other-question' })
    expect(notCompared).toContainEqual({ question: 'seen', because: 'not-there' })
    expect(notCompared).toContainEqual({ question: 'lights', because: 'not-shown' })
  })

  test('say that a question was put in other words', () => {
    const other = structuredClone(shortSurvey)
    other.sections[0]!.questions[4]!.text = { nl: 'Er zijn genoeg lantaarns.' }
    const { compared } = compareWaves(earlier([lights(0.4)], other), now([lights(0.5)]))
    expect(compared).toMatchObject([{ classKey: 'agree', isReworded: true }])
  })
})
