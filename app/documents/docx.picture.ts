import { Resvg } from '@resvg/resvg-js'
import { fontFolders } from './fonts.ts'

/** A drawing as SVG for new versions of Word and as PNG for the others, with its height relative to its width. */
export function pictureOf(svg: string, fontFolders: string[]): { svg: Uint8Array; png: Uint8Array; ratio: number } {
  const drawn = new Resvg(svg, {
    background: '#ffffff',
    fitTo: { mode: 'width', value: 1280 },
    font: { fontDirs: fontFolders, loadSystemFonts: false, defaultFontFamily: 'Source Sans 3' },
  })
  return {
    svg: new TextEncoder().encode(svg),
    png: new Uint8Array(drawn.render().asPng()),
    ratio: drawn.height / drawn.width,
  }
}

/** A drawing of our own as PNG, 1,280 pixels wide, set in the typeface of the documents. */
export const drawingAsPng = (svg: string): Uint8Array => pictureOf(svg, fontFolders(['source-sans-3'])).png
