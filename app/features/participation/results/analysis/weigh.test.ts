import { describe, expect, test } from 'vitest'
import type { Answers } from '../../domain/answers.ts'
import { outcomeOf, population, shortSurvey, tableOf } from '../testing/answers.ts'
import { rowsWith, sharesOf } from './estimates.ts'
import { boundsOf, proposeMappings, targetsOf } from './population.ts'
import { weigh } from './weigh.ts'

/**
 * Two hundred people by plain arithmetic, so that R makes the same:
 *
 *   i <- 0:199
 *   d0 <- data.frame(age = c("15-24", "25-44", "25-44", "45-64", "45-64", "45-64", "65", "65", "65", "65")[(i * 7) %% 10 + 1],
 *     sex = ifelse(i %% 5 < 3, "man", "woman"), yes = ifelse((i * i) %% 11 < 4, 1, 0))
 *   pa <- data.frame(age = c("15-24", "25-44", "45-64", "65"), Freq = c(12474, 25524, 28215, 18338))
 *   ps <- data.frame(sex = c("man", "woman"), Freq = c(49763, 50956) * sum(pa$Freq) / (49763 + 50956))
 *   r <- rake(svydesign(~1, weights = ~rep(1, 200), data = d0), list(~age, ~sex), list(pa, ps), control = list(maxit = 1000, epsilon = 1e-9))
 */
const AGES = ['15-24', '25-44', '25-44', '45-64', '45-64', '45-64', '65', '65', '65', '65']
const people = (): Record<string, string>[] =>
  Array.from({ length: 200 }, (_, i) => ({
    age: AGES[(i * 7) % 10]!,
    sex: i % 5 < 3 ? 'm' : 'v',
    lights: (i * i) % 11 < 4 ? 'agree' : 'disagree',
  }))

const targets = targetsOf(shortSurvey, population, proposeMappings(shortSurvey, population))
const withoutDistricts = { ...targets, area: 'no-question' as const }

function weighed(answers: readonly Answers[]) {
  const table = tableOf(answers)
  const weighing = weigh(table, withoutDistricts)
  const column = table.columns.find(({ key }) => key === 'lights')!
  const [agree] = sharesOf(weighing, column, [{ key: 'agree', members: ['agree'] }], rowsWith(column))
  return { weighing, agree: agree! }
}

describe('weights', () => {
  test('are those of rake in R, with its design effect, and give the share, error and bounds of svymean and svyciprop', () => {
    const { weighing, agree } = weighed(people())
    // weights(r)[1:4]; n * sum(w^2) / sum(w)^2; sum(w)^2 / sum(w^2)
    for (const [at, weight] of [623.7, 156.297016553, 358.6776514, 841.111653343].entries()) {
      expect(weighing.weights[at]).toBeCloseTo(weight, 5)
    }
    expect(weighing.deff).toBeCloseTo(1.26191566198, 9)
    expect(weighing.nEff).toBeCloseTo(158.48919704041, 6)
    expect(weighing.reason).toBeUndefined()
    // svymean(~yes, r): 0.4513105978, SE 0.0395096894654; svyciprop(~yes, r, method = "logit", df = 199): 0.37519 to 0.52978
    expect(agree).toEqual({ share: 0.45, lo: 0.38, hi: 0.53, se: 0.0395 })
  })

  test('count who left a feature open for what he is among the answers', () => {
    // d1 <- d0; d1$age[i %% 10 == 9] <- "open"; the target of open is 20 of 180 of the population
    const answers = people().map(({ age, ...rest }, i) => ({ ...rest, ...(i % 10 === 9 ? {} : { age: age! }) }))
    const { weighing } = weighed(answers)
    expect(weighing.features[0]).toMatchObject({ isUsed: true, leftOpen: 20 })
    // weights(rake(...)) / median before trimming runs to 0.138; trimmed it is 0.3
    const sorted = [...weighing.weights].sort((a, b) => a - b)
    const middle = (sorted[99]! + sorted[100]!) / 2
    expect(weighing.weights.reduce((least, one) => Math.min(least, one), Infinity) / middle).toBeGreaterThan(0.28)
  })

  test('are trimmed to three times the middle one, as trimWeights of R does', () => {
    // d2 <- d0; half of the youngest become the oldest; t2 <- trimWeights(r2, lower = .3 * median(w2), upper = 3 * median(w2), strict = TRUE)
    const young = people().flatMap(({ age }, i) => (age === '15-24' ? [i] : []))
    const answers = people().map((one, i) => (young.indexOf(i) >= 10 ? { ...one, age: '65' } : one))
    const { weighing, agree } = weighed(answers)
    expect(weighing.deff).toBeCloseTo(1.39719892473, 8)
    // svymean(~yes, t2): 0.445527000366, SE 0.0414362942163
    expect(agree).toMatchObject({ share: 0.45, se: 0.0414 })
  })
})

describe('what cannot be weighed', () => {
  test('counts once and says why: too few answers', async () => {
    const outcome = await outcomeOf(people().slice(0, 49))
    expect(outcome.weighing).toMatchObject({ isWeighted: false, reason: 'few-answers', deff: 1, nEff: 49 })
  })

  test('counts once and says why: nobody said who he is', async () => {
    const outcome = await outcomeOf(people().map(({ lights }) => ({ lights: lights! })))
    expect(outcome.weighing).toMatchObject({ isWeighted: false, reason: 'no-feature' })
    expect(outcome.weighing.features).toContainEqual({ feature: 'age', isUsed: false, because: 'one-class' })
  })

  test('is told with the groups that were put together: an empty class goes with its neighbour', () => {
    const answers = people().map(({ age, ...rest }) => ({ ...rest, age: age === '15-24' ? '25-44' : age! }))
    const { weighing } = weighed(answers)
    expect(weighing.features[0]).toMatchObject({
      isUsed: true,
      classes: [{ members: ['15-24', '25-44'] }, { members: ['45-64'] }, { members: ['65'] }],
    })
    const inFirst = answers.flatMap(({ age }, i) => (age === '25-44' ? [weighing.weights[i]!] : []))
    // 12,474 + 25,524 people, less what trimming moved: nothing here.
    expect(inFirst.reduce((sum, one) => sum + one, 0)).toBeCloseTo(37998, 3)
  })

  test('does not use a question whose groups are others than those that are known', () => {
    const other = structuredClone(shortSurvey)
    other.sections[0]!.questions[0]!.options = [
      { key: '18-30', text: { nl: '18 tot en met 30' } },
      { key: '31', text: { nl: '31 of ouder' } },
    ]
    const found = targetsOf(other, population, proposeMappings(other, population))
    expect(found.age).toBe('no-question')
    expect(found.sex).toMatchObject({ question: 'sex' })
  })
})

describe('what an option says of a person', () => {
  test.each([
    ['15-24', [15, 24]],
    ['15 tot en met 24 jaar', [15, 24]],
    ['15 tot 25 jaar', [15, 24]],
    ['65 jaar of ouder', [65, Number.POSITIVE_INFINITY]],
    ['65plus', [65, Number.POSITIVE_INFINITY]],
    ['75+', [75, Number.POSITIVE_INFINITY]],
    ['tot 18 jaar', [0, 17]],
    ['Under 45', [0, 44]],
    ['weet ik niet', undefined],
  ])('%s', (words, bounds) => {
    expect(boundsOf(words)).toEqual(bounds)
  })

  test('is found by its bounds and its word, and districts count only who is old enough', () => {
    expect(proposeMappings(shortSurvey, population)).toEqual({
      area: { question: 'district', to: {} },
      age: { question: 'age', to: { '15-24': ['15-24'], '25-44': ['25-44'], '45-64': ['45-64'], '65': ['65plus'] } },
      sex: { question: 'sex', to: { m: ['man'], v: ['woman'], x: [] } },
    })
    expect(targets.area).toMatchObject({
      classes: [{ size: 500 }, { size: 700 }, { size: 900 }, { size: 1100 }],
    })
  })
})
