/** Counts and populations of areas. An area with a missing count (NaN), or nobody living in it, takes no part: NaN. */
export type Areas = { y: Float64Array; n: Float64Array }

/** Whether an area has a rate. */
export const hasRate = ({ y, n }: Areas, area: number): boolean => y[area]! >= 0 && n[area]! > 0

/**
 * Rates drawn to the mean of all areas, the more the smaller the area: m + (r − m) · a / (a + m/n), with m = Σy / Σn and
 * a = max(0, Σn(r − m)² / Σn − m / n̄). Per person. Marshall 1991 Appl Stat 40:283; as `EBest` of R spdep.
 */
export function smoothGlobally(areas: Areas): Float64Array {
  const { y, n } = areas
  let cases = 0
  let people = 0
  let count = 0
  for (let area = 0; area < y.length; area++) {
    if (!hasRate(areas, area)) continue
    cases += y[area]!
    people += n[area]!
    count++
  }
  const mean = cases / people
  let spread = 0
  for (let area = 0; area < y.length; area++) {
    if (hasRate(areas, area)) spread += n[area]! * (y[area]! / n[area]! - mean) ** 2
  }
  const between = Math.max(0, spread / people - (mean * count) / people)
  return y.map((_, area) => drawn(areas, area, mean, between))
}

/** Around which mean the variance among neighbours is taken: each area's own neighbourhood, or that of the area itself. */
export type Around = 'own' | 'common'

/**
 * The same, to the mean of an area and its neighbours (0-based; the area itself always counts). `own` is `EBlocal` of R
 * spdep, in which every area is compared with the mean of its own neighbourhood; `common` is Marshall's text and GeoDa.
 * Unstable with fewer than four neighbours.
 */
export function smoothLocally(areas: Areas, neighbours: readonly (readonly number[])[], around: Around): Float64Array {
  const { y, n } = areas
  const circles = Array.from(y, (_, area) =>
    [...new Set([area, ...(neighbours[area] ?? [])])].filter((each) => hasRate(areas, each)),
  )
  const means = circles.map((circle) => sumOf(circle, (each) => y[each]!) / sumOf(circle, (each) => n[each]!))
  return y.map((_, area) => {
    const circle = circles[area]!
    const mean = means[area]!
    const people = sumOf(circle, (each) => n[each]!)
    const spread = sumOf(circle, (each) => {
      const from = around === 'own' ? means[each]! : mean
      return n[each]! * (y[each]! / n[each]! - from) ** 2
    })
    return drawn(areas, area, mean, Math.max(0, spread / people - (mean * circle.length) / people))
  })
}

function drawn(areas: Areas, area: number, mean: number, between: number): number {
  if (!hasRate(areas, area)) return Number.NaN
  const within = mean / areas.n[area]!
  const share = between > 0 ? between / (between + within) : 0
  return mean + (areas.y[area]! / areas.n[area]! - mean) * share
}

function sumOf(members: readonly number[], value: (member: number) => number): number {
  let sum = 0
  for (const member of members) sum += value(member)
  return sum
}
