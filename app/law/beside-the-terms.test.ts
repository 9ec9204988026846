import { describe, expect, it } from 'vitest'
import {
  checkOrderPeriods,
  checkSpreadDays,
  computeDeadline,
  findRetention,
  keptUntil,
  latePenalty,
  latePenaltyOn,
  RETENTIONS,
  standstillForBibob,
  standstillWhileAsking,
} from './index.ts'

describe('the penalty for deciding too late', () => {
  it.each([
    [-3, 0],
    [0, 0],
    [1, 23],
    [14, 322],
    [15, 357],
    [28, 812],
    [29, 857],
    [42, 1442],
    [43, 1442],
    [400, 1442],
  ])('after %i days is %i euros', (days, euros) => {
    expect(latePenalty(days)).toBe(euros)
  })

  it('runs from the day after the two weeks, and stops where the rule says', () => {
    expect(latePenaltyOn('2026-03-16', '2026-03-16')).toBe(0)
    expect(latePenaltyOn('2026-03-16', '2026-03-17')).toBe(23)
    expect(latePenaltyOn('2026-03-16', '2026-04-26')).toBe(1397)
    expect(latePenaltyOn('2026-03-16', '2026-04-27')).toBe(1442)
    expect(computeDeadline({ rule: 'awb-4:17-max', start: '2026-03-16' })).toMatchObject({
      value: { end: '2026-04-27' },
    })
  })
})

describe('an order against disturbance', () => {
  const order = { from: '2026-03-10', to: '2026-06-10' }
  const first = { from: '2026-06-11', to: '2026-09-10' }
  const second = { from: '2026-09-11', to: '2026-12-10' }
  const third = { from: '2026-12-11', to: '2027-03-10' }

  it('may be extended three times', () => {
    expect(checkOrderPeriods([order])).toEqual({ ok: true, value: { lastDay: '2026-06-10', extensionsLeft: 3 } })
    expect(checkOrderPeriods([order, first, second, third])).toEqual({
      ok: true,
      value: { lastDay: '2027-03-10', extensionsLeft: 0 },
    })
  })

  it.each([
    [
      'a fourth extension',
      [order, first, second, third, { from: '2027-03-11', to: '2027-03-12' }],
      'too-many-extensions',
      '4',
    ],
    ['more than three months', [{ from: '2026-03-10', to: '2026-06-11' }], 'period-too-long', '0'],
    [
      'an extension of more than three months',
      [order, { from: '2026-06-11', to: '2026-09-11' }],
      'period-too-long',
      '1',
    ],
    ['a gap', [order, { from: '2026-06-12', to: '2026-09-01' }], 'not-connected', '1'],
    ['an overlap', [order, { from: '2026-06-10', to: '2026-09-01' }], 'not-connected', '1'],
    ['an end before its beginning', [{ from: '2026-03-10', to: '2026-03-09' }], 'bad-day', '0'],
  ])('may not have %s', (_, periods, reason, field) => {
    expect(checkOrderPeriods(periods)).toMatchObject({ ok: false, reason, details: { field } })
  })

  it('is not an order without a period', () => {
    expect(checkOrderPeriods([])).toMatchObject({ ok: false, reason: 'bad-day' })
  })

  const daysFrom = (count: number) =>
    Array.from({ length: count }, (_, index) => new Date(Date.UTC(2026, 2, 1 + 7 * index)).toISOString().slice(0, 10))

  it('on separate days may take ninety of them within two years', () => {
    expect(checkSpreadDays(['2026-03-01', '2026-03-01', '2028-03-01'])).toEqual({
      ok: true,
      value: { used: 2, left: 88, lastPossible: '2028-03-01' },
    })
    expect(checkSpreadDays(daysFrom(90))).toMatchObject({ ok: true, value: { used: 90, left: 0 } })
    expect(checkSpreadDays(daysFrom(91))).toMatchObject({ ok: false, reason: 'too-many-days' })
    expect(checkSpreadDays(['2028-03-02', '2026-03-01'])).toMatchObject({ ok: false, reason: 'period-too-long' })
    expect(checkSpreadDays([])).toMatchObject({ ok: false, reason: 'bad-day' })
    expect(checkSpreadDays(['2026-02-30'])).toMatchObject({ ok: false, reason: 'bad-day' })
  })
})

describe('a standstill', () => {
  it.each([
    ['2026-03-10', '2026-03-20', { from: '2026-03-11', to: '2026-03-19' }],
    ['2026-03-10', '2026-03-12', { from: '2026-03-11', to: '2026-03-11' }],
    ['2026-03-10', '2026-03-11', undefined],
    ['2026-03-10', '2026-03-10', undefined],
    ['2026-03-10', undefined, { from: '2026-03-11' }],
  ])('asked on %s and supplied on %s', (askedOn, cameInOn, expected) => {
    expect(standstillWhileAsking(askedOn, cameInOn)).toEqual(expected)
  })

  it('for a Bibob advice holds both the day of the request and that of receipt, and ends with the term of the bureau', () => {
    expect(standstillForBibob('2026-11-02', '2026-12-15')).toEqual({
      ok: true,
      value: { from: '2026-11-02', to: '2026-12-15', latest: '2026-12-28' },
    })
    expect(standstillForBibob('2026-11-02', '2027-02-01')).toMatchObject({ value: { to: '2026-12-28' } })
    expect(standstillForBibob('2026-11-02', '2027-02-01', { extended: true })).toMatchObject({
      value: { to: '2027-01-25' },
    })
    expect(standstillForBibob('2026-11-02')).toEqual({ ok: true, value: { from: '2026-11-02', latest: '2026-12-28' } })
    expect(standstillForBibob('2026-11-31')).toMatchObject({ ok: false, reason: 'bad-start' })
  })

  it('for a Bibob advice moves the term of the decision', () => {
    const standstill = standstillForBibob('2026-11-02', '2026-12-15')
    if (!standstill.ok) throw new Error(standstill.reason)
    // 5 October plus eight weeks is 30 November; 44 days stood still, so 13 January.
    const decision = computeDeadline({ rule: 'awb-4:13', start: '2026-10-05', suspensions: [standstill.value] })
    expect(decision).toMatchObject({ value: { end: '2027-01-13' } })
  })
})

describe('retention', () => {
  it.each([
    ['6.1', '2026-03-10', { isPermanent: false, lastDay: '2031-03-10', destroyFrom: '2031-03-11' }],
    ['12.1.9', '2026-03-10', { isPermanent: false, lastDay: '2026-04-07', destroyFrom: '2026-04-08' }],
    ['12.2.4', '2024-02-29', { isPermanent: false, lastDay: '2044-02-29', destroyFrom: '2044-03-01' }],
    ['13.1.1', '2026-03-10', { isPermanent: false, lastDay: '2033-03-10', destroyFrom: '2033-03-11' }],
    ['3.1.1', '2026-03-10', { isPermanent: true }],
  ])('of result %s from %s', (result, startsOn, expected) => {
    expect(keptUntil(result, startsOn)).toEqual({ ok: true, value: expected })
  })

  it('is refused for a result that is not there, and for a day that does not exist', () => {
    expect(keptUntil('99.9', '2026-03-10')).toMatchObject({ ok: false, reason: 'unknown-result' })
    expect(keptUntil('6.1', '2026-02-30')).toMatchObject({ ok: false, reason: 'bad-start' })
  })

  it('knows each result once, permanent or with a start', () => {
    expect(new Set(RETENTIONS.map(({ result }) => result)).size).toBe(20)
    expect(RETENTIONS.filter(({ keeps, from }) => (keeps === undefined) !== (from === undefined))).toEqual([])
    expect(findRetention('12.2.1')).toMatchObject({ keeps: { value: 5, unit: 'years' }, from: 'fixed-day' })
  })
})
