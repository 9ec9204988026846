import { AlignmentType, type INumberingOptions, type IStylesOptions, LevelFormat } from 'docx'
import type { Language } from '../shared/numbers.ts'

/** The width of the text on the page, in twentieths of a point. */
export const CONTENT_WIDTH = 9072
export const SOFT = '565E68'
const INK = '1B1F24'

// Faces that Word itself brings: a file that is meant to be edited may not fall apart on another desk.
const BODY = 'Calibri'
const DISPLAY = 'Cambria'

/** Real heading styles, so that navigation, contents and screen readers work in Word. */
export function docxStyles(accent: string, language: Language): IStylesOptions {
  const heading = (size: number, before: number, after: number, color: string) => ({
    run: { font: DISPLAY, size, bold: true, color },
    paragraph: { spacing: { before, after }, keepNext: true, keepLines: true },
  })
  const styled = (id: string, run: object, paragraph: object = {}) => ({
    id,
    name: id,
    basedOn: 'Normal',
    quickFormat: true,
    run,
    paragraph,
  })
  return {
    default: {
      document: {
        run: { font: BODY, size: 22, color: INK, language: { value: language === 'nl' ? 'nl-NL' : 'en-GB' } },
        paragraph: { spacing: { after: 160, line: 300, lineRule: 'auto' } },
      },
      title: {
        run: { font: DISPLAY, size: 60, bold: true, color: 'FFFFFF' },
        paragraph: { spacing: { before: 120, after: 200, line: 250, lineRule: 'auto' } },
      },
      heading1: heading(44, 520, 200, accent),
      heading2: heading(29, 380, 120, INK),
      heading3: heading(24, 280, 80, INK),
      hyperlink: { run: { color: accent, underline: { color: accent } } },
      caption: {
        run: { bold: true, italics: false, size: 20, color: INK },
        paragraph: { spacing: { before: 320, after: 120 }, keepNext: true },
      },
    },
    paragraphStyles: [
      styled('ContentsTitle', { font: DISPLAY, size: 44, bold: true, color: accent }, { spacing: { after: 240 } }),
      styled('CoverPublisher', { bold: true, size: 24, color: accent }, { spacing: { after: 900 } }),
      styled('CoverKicker', { bold: true, size: 25, color: 'FFFFFF' }, { spacing: { before: 0, after: 0 } }),
      styled('CoverSubtitle', { font: DISPLAY, size: 32, color: 'FFFFFF' }, { spacing: { before: 0, after: 0 } }),
      styled('CoverLine', { color: SOFT, size: 22 }, { spacing: { after: 40 } }),
      styled('Quotation', { font: DISPLAY, size: 26 }, { spacing: { before: 280, after: 80 }, keepLines: true }),
      styled('Attribution', { color: SOFT, size: 20 }, { spacing: { before: 0, after: 280 } }),
      styled('TableText', { size: 19 }, { spacing: { before: 50, after: 50, line: 240, lineRule: 'auto' } }),
      styled('Note', { size: 18, color: SOFT }, { spacing: { before: 80, after: 60, line: 250, lineRule: 'auto' } }),
      styled('KeyFigureTitle', { bold: true, size: 23 }, { spacing: { before: 320, after: 120 }, keepNext: true }),
      styled(
        'KeyFigureValue',
        { font: DISPLAY, size: 60, bold: true, color: accent },
        { spacing: { before: 120, after: 0, line: 240, lineRule: 'auto' } },
      ),
      styled(
        'KeyFigureLabel',
        { bold: true, size: 20 },
        { spacing: { before: 0, after: 40, line: 240, lineRule: 'auto' } },
      ),
      styled(
        'KeyFigureNote',
        { size: 18, color: SOFT },
        { spacing: { before: 0, after: 120, line: 240, lineRule: 'auto' } },
      ),
    ],
  }
}

export function docxNumbering(accent: string): INumberingOptions {
  const level = (format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
    level: 0,
    format,
    text,
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: 454, hanging: 340 } }, run: { color: accent, bold: true } },
  })
  return {
    config: [
      { reference: 'opsomming', levels: [level(LevelFormat.BULLET, '•')] },
      { reference: 'nummering', levels: [level(LevelFormat.DECIMAL, '%1.')] },
    ],
  }
}
