import type { ChartPoint, ChartSeries } from '../spec.ts'

/** A yearly series as it is registered: null is a year without a figure, 0 a year in which it did not happen. */
export function yearly(key: string, name: string, firstYear: number, values: (number | null)[]): ChartSeries {
  return {
    key,
    name,
    points: values.map((value, index): ChartPoint => {
      const period = String(firstYear + index)
      const state = value === null ? 'missing' : value === 0 ? 'zero' : 'value'
      return { period, label: period, value, state, isProvisional: false }
    }),
  }
}

/** One figure of a split, for a single year. */
export function part(key: string, name: string, period: string, value: number): ChartSeries {
  return { key, name, points: [{ period, label: period, value, state: 'value', isProvisional: false }] }
}

export const HIGH_IMPACT_CRIME = [
  yearly('total', 'Totaal', 2017, [277, 194, 173, 143, 189, 191]),
  yearly('dwelling', 'Diefstal/inbraak woning', 2017, [266, 186, 158, 135, 184, 182]),
  yearly('street', 'Straatroof', 2017, [11, 7, 11, 7, 3, 5]),
  yearly('robbery', 'Overval', 2017, [0, 1, 4, 1, 2, 4]),
]

export const CASES = [
  yearly('cases', 'Casussen', 2016, [98, 84, 82, 98, 84, 69, 46]),
  yearly('mdos', 'MDO’s', 2016, [255, 205, 204, 223, 185, 192, 94]),
]

export const BIBOB_SPLIT = [
  part('permits', 'Vergunningen', '2022', 57),
  part('grants', 'Subsidies', '2022', 1),
  part('tenders', 'Aanbestedingen', '2022', 5),
  part('property', 'Vastgoedtransacties', '2022', 26),
]
