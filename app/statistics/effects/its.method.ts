import { z } from 'zod'
import { computable, countOrMissing, defaulting, optional, result } from '../fields.ts'
import { method } from '../method.ts'
import { neweyWest, usualLag } from '../regression/newey-west.ts'
import { fitInterruptedSeries, type InterruptedFit, postEffect } from './interrupted-series.ts'
import { itsCard } from './its-card.ts'
import { completeSeries } from './its-input.ts'

const numbers = z.array(computable)
const byTerm = z.record(z.string(), result)

/** Interrupted time series: did a series change course when something was started? */
export const its = method({
  name: 'its',
  card: itsCard,
  input: z.strictObject({
    y: z.array(countOrMissing.or(computable.nonnegative())).meta({ description: 'counts by period; null is missing' }),
    time: numbers.meta({ description: 'the moment of each period, rising' }),
    level: z.array(z.number().min(0).max(1)).meta({ description: '0 before the start, 1 from it on' }),
    slope: optional(numbers).meta({
      description: 'periods since the start, 0 before it; absent: the effect is one step',
    }),
    seasonIndex: optional(numbers).meta({ description: 'place of each period in the year; absent: time' }),
    period: defaulting(z.number().positive(), 12).meta({ description: 'periods in a year; 12 when absent' }),
    harmonics: defaulting(z.number().int().min(0).max(26), 0).meta({ description: 'pairs of waves for the season' }),
    // A logarithm beyond this is of a number that no computer holds.
    offset: optional(z.array(z.number().min(-700).max(700))).meta({
      description: 'log of what is counted over, such as residents',
    }),
    neweyWestLag: optional(z.number().int().nonnegative()).meta({
      description: 'periods over which errors hang together; absent: 12 for months, else floor(4 (n/100)^(2/9))',
    }),
    adjust: defaulting(z.boolean(), false).meta({
      description: 'whether the interval of postEffect uses the covariance times n/(n - terms)',
    }),
  }),
  output: z.object({
    coef: byTerm.meta({ description: 'log scale; null for a term that is a sum of others' }),
    seModel: byTerm,
    seNeweyWest: byTerm,
    seNeweyWestAdjusted: byTerm,
    dispersion: result,
    dfResidual: z.number(),
    neweyWestLag: z.number(),
    periods: z.number().meta({ description: 'how many periods had a count' }),
    postEffect: z.object({
      ratio: result,
      lo: result,
      hi: result,
      averted: result.meta({ description: 'expected without the effort, minus counted; negative: more' }),
      avertedLo: result,
      avertedHi: result,
    }),
  }),
  run: (input) => {
    const series = completeSeries(input)
    const fitted = fitInterruptedSeries(series)
    const lag = input.neweyWestLag ?? (input.period === 12 ? 12 : usualLag(series.y.length))
    const plain = neweyWest(fitted.contributions, fitted.fit.unscaled, lag, false)
    const [n, r] = [series.y.length, fitted.fit.estimated.length]
    const adjusted = plain.map((value) => (value * n) / (n - r))
    const { dispersion, dfResidual, unscaled, coefficients } = fitted.fit
    return {
      coef: Object.fromEntries(fitted.terms.map((term, j) => [term, coefficients[j] as number])),
      seModel: standardErrors(
        fitted,
        unscaled.map((value) => value * dispersion),
      ),
      seNeweyWest: standardErrors(fitted, plain),
      seNeweyWestAdjusted: standardErrors(fitted, adjusted),
      dispersion,
      dfResidual,
      neweyWestLag: lag,
      periods: series.y.length,
      postEffect: postEffect(fitted, input.adjust ? adjusted : plain),
    }
  },
})

function standardErrors({ terms, fit }: InterruptedFit, covariance: Float64Array): Record<string, number> {
  const r = fit.estimated.length
  const errors: Record<string, number> = Object.fromEntries(terms.map((term) => [term, Number.NaN]))
  for (const [a, j] of fit.estimated.entries()) errors[terms[j] as string] = Math.sqrt(covariance[a * r + a] as number)
  return errors
}
