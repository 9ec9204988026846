export type Box = { x: number; y: number; width: number; height: number }

/** Do two boxes touch? */
export function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

/**
 * Moves labels of given heights apart vertically, as little as possible, keeping their order and staying between top
 * and bottom while there is room. Returns the middle of each label in the order given.
 */
export function spread(wanted: { middle: number; height: number }[], top: number, bottom: number): number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => wanted[a]!.middle - wanted[b]!.middle)
  const placed = new Array<number>(wanted.length).fill(0)
  let edge = top
  for (const index of order) {
    const { middle, height } = wanted[index]!
    placed[index] = Math.max(middle, edge + height / 2)
    edge = placed[index] + height / 2
  }
  edge = bottom
  for (const index of order.reverse()) {
    const { height } = wanted[index]!
    placed[index] = Math.min(placed[index]!, edge - height / 2)
    edge = placed[index] - height / 2
  }
  return placed
}
