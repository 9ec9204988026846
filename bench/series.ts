import { seeded } from '../app/shared/seeded.ts'

/** Months from January 2012 on. */
export const months = (count: number): string[] =>
  Array.from({ length: count }, (_, at) => `${2012 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`)

/** Poisson counts per month around a level that differs by series, most of it low, with a season; the same in every run. */
export function* monthlySeries(count: number, length: number, lowest: number, highest: number): Generator<number[]> {
  const random = seeded(2026)
  const season = Array.from({ length: 12 }, (_, month) => Math.exp(0.25 * Math.sin((2 * Math.PI * month) / 12)))
  for (let series = 0; series < count; series++) {
    const level = lowest * (highest / lowest) ** (random() * random())
    const none = season.map((factor) => Math.exp(-level * factor))
    yield Array.from({ length }, (_, at) => draw(none[at % 12]!, random))
  }
}

function draw(none: number, random: () => number): number {
  let count = 0
  for (let left = random(); left > none; left *= random()) count++
  return count
}
