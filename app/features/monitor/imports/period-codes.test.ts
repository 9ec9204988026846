import { expect, test } from 'vitest'
import { readPeriodCode } from './period-codes.ts'

test.each([
  ['2012JJ00', '2012'],
  ['2022KW01', '2022-Q1'],
  ['2022MM03', '2022-03'],
  ['2022', '2022'],
  [' 2022 ', '2022'],
  ['2022 3e kwartaal', '2022-Q3'],
  ['2022 maart', '2022-03'],
  ['20221231', '2022-12-31'],
  ['2022-03', '2022-03'],
])('%j is %s', (text, period) => {
  expect(readPeriodCode(text)).toEqual({ period, isProvisional: false })
})

test.each([
  ['2024*', '2024'],
  ['2024**', '2024'],
  ['2024 maart*', '2024-03'],
])('%j is %s, and may still change', (text, period) => {
  expect(readPeriodCode(text)).toEqual({ period, isProvisional: true })
})

test.each(['', '2022KW05', '2022MM13', '2022SJ00', '2022HJ01', '20221301', '2022 lente', '22', 'totaal', '2022JJ01'])(
  '%j is no period we know, and gives no figure on a wrong one',
  (text) => {
    expect(readPeriodCode(text)).toBeUndefined()
  },
)
