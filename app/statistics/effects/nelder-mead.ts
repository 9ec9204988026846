type Point = { at: readonly number[]; value: number }

/**
 * The lowest point that a simplex finds by turning over, stretching and shrinking (Nelder & Mead 1965, Computer J 7:308),
 * with the factors 1, 2 and 1/2 as R's `optim`. Needs no derivatives, so the function may have edges.
 * Ends when the best and the worst corner differ by less than 1e-8 of the best, or after `most` evaluations.
 */
export function nelderMead(
  value: (at: readonly number[]) => number,
  start: readonly number[],
  step: number,
  most: number,
): Point {
  const size = start.length
  const corner = (at: readonly number[]): Point => ({ at, value: value(at) })
  const corners = [corner(start), ...start.map((_, i) => corner(start.map((x, j) => (i === j ? x + step : x))))]
  let used = size + 1
  const order = () => corners.sort((a, b) => a.value - b.value)
  for (order(); used < most && !isFlat(corners); order()) {
    const worst = corners[size] as Point
    const centre = start.map(
      (_, j) => corners.slice(0, size).reduce((sum, { at }) => sum + (at[j] as number), 0) / size,
    )
    const along = (factor: number) => {
      used++
      return corner(centre.map((m, j) => m + factor * ((worst.at[j] as number) - m)))
    }
    const turned = along(-1)
    if (turned.value < (corners[0] as Point).value) {
      const stretched = along(-2)
      corners[size] = stretched.value < turned.value ? stretched : turned
    } else if (turned.value < (corners[size - 1] as Point).value) corners[size] = turned
    else {
      if (turned.value < worst.value) corners[size] = turned
      const inside = along(0.5)
      if (inside.value < (corners[size] as Point).value) corners[size] = inside
      else used += shrink(corners, corner)
    }
  }
  return corners[0] as Point
}

function isFlat(corners: readonly Point[]): boolean {
  const best = (corners[0] as Point).value
  return (corners.at(-1) as Point).value - best <= 1e-8 * (Math.abs(best) + 1e-8)
}

function shrink(corners: Point[], corner: (at: readonly number[]) => Point): number {
  const best = (corners[0] as Point).at
  for (let i = 1; i < corners.length; i++) {
    corners[i] = corner((corners[i] as Point).at.map((x, j) => (x + (best[j] as number)) / 2))
  }
  return corners.length - 1
}
