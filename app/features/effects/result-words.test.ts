import { describe, expect, test } from 'vitest'
import type { FrozenInputs } from './domain/frozen.ts'
import type { EvaluationResult } from './domain/result.ts'
import { percent, sentencesOf } from './result-words.ts'

const FROZEN = { outcome: { name: { nl: 'Geregistreerde misdrijven', en: 'Registered crimes' } } } as FrozenInputs

const RESULT = {
  standing: 'as-registered',
  target: 'Zutphen',
  verdict: 'effect',
  reachesCriterion: true,
  guards: [],
  estimate: { method: 'synth', relative: -0.124, lo: -0.2, hi: -0.04, p: 0.025, seen: 30, expected: 34 },
  detectable: 0.11,
  line: [
    { period: '2017', role: 'before', observed: 40, expected: 40 },
    { period: '2018', role: 'after', observed: 31, expected: 35 },
    { period: '2020', role: 'after', observed: 29, expected: 33 },
  ],
  placeboCount: 79,
  others: [{ method: 'did', relative: -0.11 }],
} as unknown as EvaluationResult

const say = (given: Partial<EvaluationResult>, language: 'nl' | 'en' = 'nl') =>
  sentencesOf(FROZEN, { ...RESULT, ...given } as EvaluationResult, language)

describe('what came of an effort', () => {
  test('is told with its size, its uncertainty, what chance does, and what other methods say', () => {
    expect(say({})).toEqual([
      'Zutphen, 2018–2020: het cijfer "Geregistreerde misdrijven" lag 12 % lager dan zonder deze inzet te verwachten was (onzekerheid: van −20 % tot −4,0 %). Dat is meer dan toeval.',
      'Daarmee is gehaald wat vooraf was afgesproken.',
      'Van 80 vergeleken gebieden, dit gebied meegeteld, laten er 2 een even opvallend verschil zien.',
      'Andere methoden komen op ongeveer hetzelfde.',
    ])
  })

  test('is told in English with the same numbers', () => {
    expect(say({}, 'en')[0]).toBe(
      'Zutphen, 2018–2020: the figure "Registered crimes" was 12% lower than expected without this effort (uncertainty: from −20% to −4.0%). That is more than chance.',
    )
  })

  test('is not called nothing when nothing was shown', () => {
    const none = say({ verdict: 'none-shown', estimate: { ...RESULT.estimate, lo: -0.25, hi: 0.03 } })
    expect(none[0]).toContain('een effect is niet aangetoond')
    expect(none[1]).toBe(
      'Niet aangetoond is iets anders dan: er is geen effect. Een verandering kleiner dan ongeveer 11 % is met deze cijfers niet te zien.',
    )
  })

  test('is refused with the conditions that do not hold, and without a number that could pass for an outcome', () => {
    const refused = say({
      verdict: 'no-statement',
      standing: 'exploratory',
      guards: [
        { code: 'complete', outcome: 'passed', value: 0, limit: 0 },
        { code: 'long-enough-before', outcome: 'failed', value: 5, limit: 8 },
        { code: 'can-see-it', outcome: 'failed', value: 0.24, limit: 0.1 },
      ],
    })
    expect(refused).toEqual([
      'Dit is een verkennende meting: zij is niet vooraf vastgelegd. Hierover is geen uitspraak mogelijk.',
      'Aantal perioden vóór de start: 5. Nodig: 8.',
      'Te zien is een verandering vanaf ongeveer 24 %; afgesproken is 10 %.',
    ])
  })

  test('names the spread when other methods say something else', () => {
    expect(
      say({
        others: [
          { ...RESULT.estimate, relative: -0.02 },
          { ...RESULT.estimate, relative: -0.27 },
        ],
      }).at(-1),
    ).toBe('Andere methoden komen op −27 % tot −2,0 %. De methoden lopen uiteen; neem dat mee als onzekerheid.')
  })
})

test('a share has a real minus, one decimal below ten per cent, and a sign when it is a difference', () => {
  expect([0.0561, -0.124, 0.5].map((value) => percent(value, 'nl', { signed: true }))).toEqual([
    '+5,6 %',
    '−12 %',
    '+50 %',
  ])
  expect(percent(null, 'nl')).toBe('niet te berekenen')
})
