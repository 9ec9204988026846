/** A transformation as PDF writes it: x' = a x + c y + e, y' = b x + d y + f. */
export type Matrix = readonly [number, number, number, number, number, number]

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]

/** First `inner`, then `outer`. */
export function combined(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer
  const [g, h, i, j, k, l] = inner
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}

export const pointIn = ([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] => [
  a * x + c * y + e,
  b * x + d * y + f,
]

export type Box = { left: number; bottom: number; right: number; top: number }

/** The upright box around these corners. */
export function boxAround(points: readonly (readonly [number, number])[]): Box {
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  return { left: Math.min(...xs), bottom: Math.min(...ys), right: Math.max(...xs), top: Math.max(...ys) }
}

export const cornersOf = ({ left, bottom, right, top }: Box): [number, number][] => [
  [left, bottom],
  [right, bottom],
  [right, top],
  [left, top],
]

export const boxIn = (matrix: Matrix, box: Box): Box => boxAround(cornersOf(box).map(([x, y]) => pointIn(matrix, x, y)))

/** Whether the middle of one box lies inside another. */
export function coversMiddle(cover: Box, of: Box): boolean {
  const x = (of.left + of.right) / 2
  const y = (of.bottom + of.top) / 2
  return x > cover.left && x < cover.right && y > cover.bottom && y < cover.top
}
