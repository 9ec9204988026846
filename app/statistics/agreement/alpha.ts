import { seeded } from '../../shared/seeded.ts'

export type Level = 'nominal' | 'ordinal' | 'interval'

/** What categories mean: how they compare, and what each is as a number, which only an interval scale asks. */
export type Scale = { level: Level; values: readonly number[] }

/** A unit that at least two rated: the categories it was given, and by how many. */
export type Unit = { codes: Int32Array; times: Float64Array; raters: number }

/** Units that can be compared; those with one rating say nothing of agreement. */
export function unitsOf(coders: readonly Int32Array[]): Unit[] {
  const units: Unit[] = []
  for (let at = 0; at < coders[0]!.length; at++) {
    const tally = new Map<number, number>()
    for (const codes of coders) if (codes[at]! >= 0) tally.set(codes[at]!, (tally.get(codes[at]!) ?? 0) + 1)
    const raters = [...tally.values()].reduce((sum, times) => sum + times, 0)
    if (raters < 2) continue
    units.push({ codes: Int32Array.from(tally.keys()), times: Float64Array.from(tally.values()), raters })
  }
  return units
}

/**
 * Krippendorff's alpha, α = 1 − D_o / D_e, for any number of coders and with missing ratings (Krippendorff 2011,
 * Computing Krippendorff's alpha-reliability; 2019 Content Analysis, ch. 12). D_o is the disagreement within units, every
 * unit of m ratings counting its pairs 1 / (m − 1); D_e that of all ratings put together. Disagreement of two categories is
 * 1 when nominal; when ordinal the square of the ratings between them, half of each of the two included; on an interval scale
 * the square of the difference between the two numbers.
 * `drawn` says how many times each unit counts; all once when absent. NaN when all ratings are the same.
 */
export function krippendorffsAlpha(units: readonly Unit[], { level, values }: Scale, drawn?: Float64Array): number {
  const categories = values.length
  const pairs = new Float64Array(categories * categories)
  const totals = new Float64Array(categories)
  let all = 0
  for (const [at, { codes, times, raters }] of units.entries()) {
    const weight = drawn ? drawn[at]! : 1
    if (weight === 0) continue
    all += weight * raters
    for (let a = 0; a < codes.length; a++) {
      totals[codes[a]!]! += weight * times[a]!
      for (let b = 0; b < codes.length; b++) {
        const both = a === b ? times[a]! * (times[a]! - 1) : times[a]! * times[b]!
        pairs[codes[a]! * categories + codes[b]!]! += (weight * both) / (raters - 1)
      }
    }
  }
  let [observed, expected] = [0, 0]
  for (let c = 0; c < categories; c++) {
    let between = totals[c]! / 2
    for (let k = c + 1; k < categories; k++) {
      between += (totals[k - 1]! + totals[k]!) / 2
      let distance = 1
      // From the middle of the ratings in c to the middle of those in k.
      if (level === 'ordinal') distance = (between - totals[c]! / 2) ** 2
      if (level === 'interval') distance = (values[k]! - values[c]!) ** 2
      observed += pairs[c * categories + k]! * distance
      expected += totals[c]! * totals[k]! * distance
    }
  }
  return expected > 0 ? 1 - ((all - 1) * observed) / expected : Number.NaN
}

/**
 * Interval of alpha by drawing as many units again from those there are (bootstrap, percentiles as R's type 7). Samples in
 * which all ratings are the same have no alpha and do not count. Same seed, same interval.
 */
export function alphaInterval(
  units: readonly Unit[],
  scale: Scale,
  { resamples, seed, confidence }: { resamples: number; seed: number; confidence: number },
): { lo: number; hi: number } {
  const random = seeded(seed)
  const drawn = new Float64Array(units.length)
  const found: number[] = []
  for (let resample = 0; resample < resamples; resample++) {
    drawn.fill(0)
    for (let draw = 0; draw < units.length; draw++) drawn[Math.floor(random() * units.length)]!++
    const alpha = krippendorffsAlpha(units, scale, drawn)
    if (!Number.isNaN(alpha)) found.push(alpha)
  }
  const sorted = Float64Array.from(found).sort()
  const tail = (1 - confidence) / 2
  return { lo: percentile(sorted, tail), hi: percentile(sorted, 1 - tail) }
}

function percentile(sorted: Float64Array, part: number): number {
  if (sorted.length === 0) return Number.NaN
  const at = part * (sorted.length - 1)
  const below = Math.floor(at)
  const above = Math.min(below + 1, sorted.length - 1)
  return sorted[below]! + (at - below) * (sorted[above]! - sorted[below]!)
}
