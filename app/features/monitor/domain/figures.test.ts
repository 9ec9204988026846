import { describe, expect, test } from 'vitest'
import {
  comparison,
  comparisonInWords,
  definitionFor,
  differenceFromPrinted,
  differenceInWords,
  formatFigure,
  shareOf,
} from './figures.ts'
import type { Figure } from './series.ts'

const figure = (given: Partial<Figure>): Figure => ({
  indicator: 'zvh_cases',
  period: '2022',
  category: '',
  state: 'value',
  value: 46,
  numerator: null,
  denominator: null,
  printed: null,
  isProvisional: false,
  place: '',
  note: '',
  definition: 1,
  snapshotId: '00000000-0000-0000-0000-000000000000',
  row: 1,
  ...given,
})

const complex2019 = figure({ value: shareOf(32, 98), numerator: 32, denominator: 98, printed: 32 })
const share = { valueType: 'share' } as const
const count = { valueType: 'count' } as const

describe('a share', () => {
  test('is computed from its parts and shown in whole percents', () => {
    expect(formatFigure(complex2019, share, 'nl')).toEqual({ text: '33%' })
  })

  test('says so when the source printed another percentage than its parts give', () => {
    expect(differenceFromPrinted(complex2019, 'share')).toEqual({ printed: 32, computed: 33 })
    expect(differenceInWords(complex2019, 'share', 'nl')).toBe('Afgedrukt is 32%; berekend is 33% (32 van 98).')
  })

  test('says nothing when the printed percentage is right', () => {
    const right = figure({ value: shareOf(24, 98), numerator: 24, denominator: 98, printed: 24 })
    expect(differenceFromPrinted(right, 'share')).toBeUndefined()
  })

  test('of exactly a half percent rounds up', () => {
    expect(formatFigure(figure({ value: shareOf(13, 40) }), share, 'nl').text).toBe('33%')
  })

  test('of nothing at all does not exist', () => {
    expect(shareOf(0, 0)).toBeNull()
  })
})

describe('the five states read differently', () => {
  test.each([
    ['value', 46, '46', undefined],
    ['zero', 0, '0', 'geteld en nul'],
    ['suppressed', null, '×', 'afgeschermd: te klein om te tonen, of nodig om zo’n aantal te beschermen'],
    ['missing', null, '–', 'geen cijfer'],
    ['not-applicable', null, 'n.v.t.', 'niet van toepassing'],
  ] as const)('%s', (state, value, text, explanation) => {
    const shown = formatFigure(figure({ state, value }), count, 'nl')
    expect(shown).toEqual(explanation ? { text, explanation } : { text })
  })

  test('a provisional figure carries its mark and the reason', () => {
    expect(formatFigure(figure({ value: 5, isProvisional: true }), count, 'en')).toEqual({
      text: '5*',
      explanation: 'provisional figure, may still change',
    })
  })

  test('a missing figure never reads as zero, whatever was stored beside it', () => {
    expect(formatFigure(figure({ state: 'value', value: null }), count, 'nl').text).toBe('–')
  })

  test('large and broken numbers have Dutch notation', () => {
    expect(formatFigure(figure({ value: 10_000_000_000 }), { valueType: 'amount' }, 'nl').text).toBe('10.000.000.000')
    expect(formatFigure(figure({ value: 8.5 }), { valueType: 'amount' }, 'nl').text).toBe('8,5')
    // Of a survey the margin stands beside the figure, and the number of answers in its explanation.
    expect(formatFigure(figure({ value: 32.9, margin: 2, sample: 1450 }), { valueType: 'amount' }, 'nl')).toEqual({
      text: '32,9 ± 2,0',
      explanation: 'n = 1.450',
    })
  })
})

describe('comparing two figures', () => {
  const y2021 = figure({ period: '2021', value: 69 })
  const y2022 = figure({ period: '2022', value: 46 })

  test('tells the difference and its percentage', () => {
    const compared = comparison(y2021, y2022, [])
    expect(compared).toEqual({ ok: true, value: { difference: -23, percent: -33.3 } })
    expect(comparisonInWords(compared, '2021', 'count', 'nl')).toBe('23 minder dan in 2021 (−33,3%)')
  })

  test('from zero tells only the difference', () => {
    expect(comparison(figure({ period: '2017', state: 'zero', value: 0 }), y2022, [])).toEqual({
      ok: true,
      value: { difference: 46, percent: null },
    })
  })

  test('of shares is in percentage points', () => {
    const later = figure({ period: '2020', value: shareOf(37, 84), numerator: 37, denominator: 84 })
    const compared = comparison({ ...complex2019, period: '2019' }, later, [], 'share')
    expect(comparisonInWords(compared, '2019', 'share', 'nl')).toBe('11 procentpunt meer dan in 2019')
  })

  test('is refused across a break, also when the break is in the later year itself', () => {
    expect(comparison(y2021, y2022, [{ period: '2022' }])).toMatchObject({ ok: false, reason: 'across-a-break' })
    expect(comparison(y2021, y2022, [{ period: '2021-07-01' }])).toMatchObject({ ok: false, reason: 'across-a-break' })
  })

  test('is allowed when the break lies before both or after both', () => {
    expect(comparison(y2021, y2022, [{ period: '2021' }]).ok).toBe(true)
    expect(comparison(y2021, y2022, [{ period: '2023' }]).ok).toBe(true)
  })

  test('is refused with a missing figure, another definition, a part of a year or another series', () => {
    const refusal = (later: Partial<Figure>) => comparison(y2021, figure(later), [])
    expect(refusal({ state: 'missing', value: null })).toMatchObject({ reason: 'no-value' })
    expect(refusal({ definition: 2 })).toMatchObject({ reason: 'other-definition' })
    expect(refusal({ period: '2023-ytd' })).toMatchObject({ reason: 'unlike-periods' })
    expect(refusal({ category: 'beroep' })).toMatchObject({ reason: 'other-series' })
  })
})

test('figures with margins are more or less only when chance does not explain it', () => {
  const survey = (period: string, value: number) => figure({ period, value, margin: 4, sample: 600 })
  const said = (value: number) =>
    comparisonInWords(comparison(survey('2017', 40), survey('2021', value), [], 'amount'), '2017', 'amount', 'nl')
  expect(said(43)).toBe('Het verschil met de vorige keer kan toeval zijn.')
  expect(said(46.5)).toBe('6,5 meer dan in 2017 (+16,3%)')
})

test('the definition that holds is the latest already valid in the period', () => {
  const text = { nl: '', en: '' }
  const definitions = [
    { number: 1, text, validFrom: '', source: '' },
    { number: 2, text, validFrom: '2021', source: '' },
  ]
  expect(definitionFor(definitions, '2020')).toBe(1)
  expect(definitionFor(definitions, '2021')).toBe(2)
  expect(definitionFor(definitions, '2023-ytd')).toBe(2)
})
