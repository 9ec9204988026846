import { type Box, coversMiddle } from './geometry.ts'
import type { Glyph, PageDrawing } from './page-drawing.ts'

/** Smaller than this, in points, nobody reads it. */
const SMALLEST_TEXT = 1.5

/** Letters over which something opaque was drawn. */
export function coveredGlyphs({ glyphs, covers }: PageDrawing): Glyph[] {
  return glyphs.filter(
    ({ unicode, box, order }) =>
      unicode.trim() !== '' && covers.some((cover) => cover.order > order && coversMiddle(cover.box, box)),
  )
}

/** Letters that nobody sees: drawn invisibly, too small, white on white, or beside the page. */
export function hiddenGlyphs(view: readonly number[], { glyphs, grounds }: PageDrawing): Glyph[] {
  const [left, bottom, right, top] = view as [number, number, number, number]
  return glyphs.filter(({ unicode, box, isInvisible, isWhite, order }) => {
    if (unicode.trim() === '') return false
    const isBeside = box.right < left || box.left > right || box.top < bottom || box.bottom > top
    const stands = grounds.some((ground) => ground.order < order && within(ground.box, box))
    return isInvisible || isBeside || box.top - box.bottom < SMALLEST_TEXT || (isWhite && !stands)
  })
}

const within = (outer: Box, inner: Box): boolean =>
  inner.left >= outer.left - 2 &&
  inner.right <= outer.right + 2 &&
  inner.bottom >= outer.bottom - 4 &&
  inner.top <= outer.top + 4
