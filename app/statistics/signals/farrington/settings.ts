/** How Farrington's method is used; names and defaults as in `farringtonFlexible` of R surveillance. */
export type Settings = {
  /** Years back. */
  b: number
  /** Periods on either side of the reference point that belong to it. */
  w: number
  /** Season blocks in a year; 1 is no season. */
  noPeriods: number
  /** The newest periods that are left out, so that an outbreak does not hide itself. */
  pastWeeksNotIncluded: number
  reweight: boolean
  /** Anscombe residuals above this are weighed down. */
  weightsThreshold: number
  alpha: number
  trend: boolean
  pThresholdTrend: number
  /** No judgement under this many cases in so many periods, the current one included. */
  limit54: readonly [cases: number, periods: number]
  powertrans: '2/3' | '1/2' | 'none'
  populationOffset: boolean
  thresholdMethod: 'delta' | 'nbPlugin' | 'muan'
  /** Copies what the package does after reweighting; otherwise as the textbook says (see judge.ts). */
  rCompatible: boolean
}

/** Monthly police figures by neighbourhood: five years, season blocks, negative binomial threshold. */
export const MONTHLY: Settings = {
  b: 5,
  w: 1,
  noPeriods: 4,
  pastWeeksNotIncluded: 6,
  reweight: true,
  weightsThreshold: 2.58,
  alpha: 0.01,
  trend: true,
  pThresholdTrend: 0.05,
  limit54: [5, 4],
  powertrans: '2/3',
  populationOffset: false,
  thresholdMethod: 'nbPlugin',
  rCompatible: true,
}
