import { type Box, boxAround, boxIn, combined, IDENTITY, type Matrix } from './geometry.ts'
import { operatorNames, type PdfPage } from './open-pdf.ts'

/** One letter on a page: what it says, where it stands, and in which of the page's calls to show text. */
export type Glyph = {
  unicode: string
  box: Box
  show: number
  order: number
  isInvisible: boolean
  isWhite: boolean
  /** How far the next letter stands, as a part of the size of the letters. */
  advance: number
}

/** Something opaque that was drawn over whatever stood there before. */
export type Cover = { box: Box; order: number }

/** `grounds` are filled shapes of any form, on which a white letter can be read. `shows` is how often the page shows text, also where no letter comes of it. */
export type PageDrawing = { glyphs: Glyph[]; covers: Cover[]; grounds: Cover[]; shows: number }

type State = {
  matrix: Matrix
  fontSize: number
  spacing: number
  wordSpacing: number
  stretch: number
  leading: number
  rise: number
  mode: number
  alpha: number
  blends: boolean
  isWhite: boolean
}

type PdfGlyph = { unicode?: string; width?: number; isSpace?: boolean }

const START: State = {
  matrix: IDENTITY,
  fontSize: 0,
  spacing: 0,
  wordSpacing: 0,
  stretch: 1,
  leading: 0,
  rise: 0,
  mode: 0,
  alpha: 1,
  blends: false,
  isWhite: false,
}

const FILLS = /^(eoF|f)ill(Stroke)?$|^close(EO)?FillStroke$/
const UNIT: Box = { left: 0, bottom: 0, right: 1, top: 1 }
const INVISIBLE = 3

/** Draws a page without a screen: every letter and every opaque box, in the order in which they are put on the page. */
export async function drawingOf(page: PdfPage): Promise<PageDrawing> {
  const names = await operatorNames()
  const { fnArray, argsArray } = await page.getOperatorList()
  const pen = new Pen()
  fnArray.forEach((operator, index) => {
    pen.draw(names.get(operator) ?? '', (argsArray[index] ?? []) as unknown[], index)
  })
  return { glyphs: pen.glyphs, covers: pen.covers, grounds: pen.grounds, shows: pen.shows }
}

/** The state of drawing, as PDF 1.7 chapters 8 and 9 describe it. */
class Pen {
  readonly glyphs: Glyph[] = []
  readonly covers: Cover[] = []
  readonly grounds: Cover[] = []
  private now = START
  private readonly kept: State[] = []
  private text: Matrix = IDENTITY
  private line: Matrix = IDENTITY
  shows = 0

  draw(name: string, args: unknown[], order: number) {
    const numbers = args as number[]
    switch (name) {
      case 'save':
        this.kept.push(this.now)
        break
      case 'restore':
      case 'paintFormXObjectEnd':
      case 'endAnnotation':
        this.now = this.kept.pop() ?? this.now
        break
      case 'transform':
        this.turn(numbers as unknown as Matrix)
        break
      case 'paintFormXObjectBegin':
        this.kept.push(this.now)
        if (args[0]) this.turn(args[0] as Matrix)
        break
      case 'beginAnnotation':
        this.kept.push(this.now)
        this.now = { ...START }
        for (const matrix of [args[2], args[3]]) if (matrix) this.turn(matrix as Matrix)
        break
      case 'setGState':
        this.setState(args[0] as [string, unknown][])
        break
      case 'setFillRGBColor':
        this.now = { ...this.now, isWhite: args[0] === '#ffffff' }
        break
      case 'setFont':
        this.now = { ...this.now, fontSize: numbers[1]! }
        break
      case 'setCharSpacing':
        this.now = { ...this.now, spacing: numbers[0]! }
        break
      case 'setWordSpacing':
        this.now = { ...this.now, wordSpacing: numbers[0]! }
        break
      case 'setHScale':
        this.now = { ...this.now, stretch: numbers[0]! / 100 }
        break
      case 'setLeading':
        this.now = { ...this.now, leading: -numbers[0]! }
        break
      case 'setTextRise':
        this.now = { ...this.now, rise: numbers[0]! }
        break
      case 'setTextRenderingMode':
        this.now = { ...this.now, mode: numbers[0]! }
        break
      case 'beginText':
        this.place(IDENTITY)
        break
      case 'setTextMatrix':
        this.place([...Array.from(args[0] as ArrayLike<number>)] as unknown as Matrix)
        break
      case 'moveText':
        this.move(numbers[0]!, numbers[1]!)
        break
      case 'setLeadingMoveText':
        this.now = { ...this.now, leading: numbers[1]! }
        this.move(numbers[0]!, numbers[1]!)
        break
      case 'nextLine':
        this.move(0, this.now.leading)
        break
      case 'nextLineShowText':
      case 'nextLineSetSpacingShowText':
        this.move(0, this.now.leading)
        this.show(args.at(-1) as (PdfGlyph | number)[], order)
        break
      case 'showText':
      case 'showSpacedText':
        this.show(args[0] as (PdfGlyph | number)[], order)
        break
      case 'constructPath':
        this.path(args, order)
        break
      case 'paintImageXObject':
      case 'paintInlineImageXObject':
      case 'paintSolidColorImageMask':
        this.cover(UNIT, order)
        this.grounds.push({ box: boxIn(this.now.matrix, UNIT), order })
        break
    }
  }

  private turn(matrix: Matrix) {
    this.now = { ...this.now, matrix: combined(this.now.matrix, matrix) }
  }

  private setState(settings: [string, unknown][]) {
    for (const [key, value] of settings) {
      if (key === 'ca') this.now = { ...this.now, alpha: value as number }
      if (key === 'BM') this.now = { ...this.now, blends: value !== 'source-over' && value !== 'Normal' }
      if (key === 'Font') this.now = { ...this.now, fontSize: (value as [unknown, number])[1] }
    }
  }

  private place(matrix: Matrix) {
    this.line = matrix
    this.text = matrix
  }

  private move(x: number, y: number) {
    this.place(combined(this.line, [1, 0, 0, 1, x, y]))
  }

  private show(parts: (PdfGlyph | number)[], order: number) {
    const { fontSize, spacing, wordSpacing, stretch, rise, mode, isWhite, matrix } = this.now
    const show = this.shows
    this.shows += 1
    for (const part of parts) {
      if (typeof part === 'number') {
        this.advance((-part / 1000) * fontSize * stretch)
        continue
      }
      const width = ((part.width ?? 0) / 1000) * fontSize
      const all = combined(matrix, this.text)
      const box = boxIn(all, {
        left: 0,
        bottom: rise - fontSize * 0.2,
        right: width * stretch,
        top: rise + fontSize * 0.75,
      })
      const step = width + spacing + (part.isSpace ? wordSpacing : 0)
      const looks = { isInvisible: mode === INVISIBLE, isWhite }
      this.glyphs.push({
        unicode: part.unicode ?? '',
        box,
        show,
        order,
        ...looks,
        advance: fontSize ? step / fontSize : 0,
      })
      this.advance(step * stretch)
    }
  }

  private advance(distance: number) {
    this.text = combined(this.text, [1, 0, 0, 1, distance, 0])
  }

  /** Upright rectangles of a path that is filled; other shapes draw, they do not cover. */
  private path([operator, paths, bounds]: unknown[], order: number) {
    if (!fillOperators.has(operator as number)) return
    const [left, bottom, right, top] = Array.from((bounds ?? []) as ArrayLike<number>) as [
      number,
      number,
      number,
      number,
    ]
    if (top !== undefined && !this.now.isWhite) {
      this.grounds.push({ box: boxIn(this.now.matrix, { left, bottom, right, top }), order })
    }
    for (const data of paths as (ArrayLike<number> | null)[]) {
      for (const points of subpaths(data ?? [])) {
        if (points.length < 4 || points.length > 5 || !isUpright(points)) continue
        this.cover(boxAround(points), order)
      }
    }
  }

  private cover(box: Box, order: number) {
    const { matrix, alpha, blends } = this.now
    if (alpha < 0.9 || blends) return
    this.covers.push({ box: boxIn(matrix, box), order })
  }
}

const fillOperators = new Set<number>()
for (const [number, name] of await operatorNames()) if (FILLS.test(name)) fillOperators.add(number)

/** Points of lines; a curve ends the shape as a candidate. The reader writes 0 move, 1 line, 2 and 3 curves, 4 close. */
function subpaths(data: ArrayLike<number>): [number, number][][] {
  const all: [number, number][][] = []
  for (let at = 0; at < data.length; ) {
    const step = data[at]!
    if (step === 0) all.push([])
    if (step <= 1) all.at(-1)?.push([data[at + 1]!, data[at + 2]!])
    // One point more than a rectangle has.
    if (step === 2 || step === 3) all.at(-1)?.push([0, 0], [0, 0], [0, 0], [0, 0], [0, 0], [0, 0])
    at += step <= 1 ? 3 : step === 2 ? 7 : step === 3 ? 5 : 1
  }
  return all
}

function isUpright(points: [number, number][]): boolean {
  return points.every(([x, y], index) => {
    const [nextX, nextY] = points[(index + 1) % points.length]!
    return Math.abs(x - nextX) < 0.01 || Math.abs(y - nextY) < 0.01
  })
}
