import type { Question } from '../../domain/definition.ts'

const MOST_CLASSES = 8

/**
 * Numbers in at most eight classes of one width: 1, 2 or 5 times a power of ten, over what may be filled in or, where that has
 * no end, over the middle nine tenths of what was. The outermost classes are open where somebody is beyond them, so that no
 * class tells the largest or the smallest answer.
 */
export function numberClasses(
  { least, most }: Question,
  values: Float64Array,
): { options: string[]; codes: Int16Array } {
  const known = values.filter((value) => !Number.isNaN(value)).sort()
  const codes = new Int16Array(values.length).fill(-1)
  if (known.length === 0) return { options: [], codes }
  const at = (share: number) => known[Math.round((known.length - 1) * share)]!
  const [from, to] = [Math.max(least ?? -Infinity, at(0.05)), Math.min(most ?? Infinity, at(0.95))]
  const areWhole = known.every((value) => Number.isInteger(value))
  const width = Math.max(niceStep((to - from) / (MOST_CLASSES - 1)), areWhole ? 1 : 0) || 1
  const start = Math.floor(from / width + 1e-9) * width
  const count = Math.max(1, Math.min(MOST_CLASSES, Math.floor((to - start) / width + 1e-9) + 1))
  for (const [row, value] of values.entries()) {
    if (Number.isNaN(value)) continue
    codes[row] = Math.max(0, Math.min(count - 1, Math.floor((value - start) / width + 1e-9)))
  }
  const edge = (place: number) => Number((start + place * width).toPrecision(12))
  return {
    codes,
    options: Array.from({ length: count }, (_, place) => {
      const isOpenBelow = place === 0 && known[0]! < start
      const isOpenAbove = place === count - 1 && known.at(-1)! >= start + count * width
      const last = areWhole ? edge(place + 1) - 1 : edge(place + 1)
      if (isOpenBelow && isOpenAbove) return '..'
      if (isOpenBelow) return `..${last}`
      if (isOpenAbove) return `${edge(place)}..`
      return last === edge(place) ? `${last}` : `${edge(place)}..${last}`
    }),
  }
}

/** The least of 1, 2 and 5 times a power of ten that is at least this. */
function niceStep(wanted: number): number {
  if (!(wanted > 0)) return 0
  const power = 10 ** Math.floor(Math.log10(wanted) + 1e-12)
  return [1, 2, 5, 10].map((times) => times * power).find((step) => step >= wanted * (1 - 1e-9))!
}
