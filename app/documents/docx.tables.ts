import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  type FileChild,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import type { DocxContext } from './docx.context.ts'
import { inlinesToDocx } from './docx.inlines.ts'
import { CONTENT_WIDTH, SOFT } from './docx.styles.ts'
import type { KeyFiguresBlock, SourcesBlock, TableBlock } from './model.ts'
import { sourceFacts } from './pdf.data.ts'

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const HAIR = { style: BorderStyle.SINGLE, size: 4, color: 'D5DAE1' }
const NO_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE }

/** A table with its caption above it and its notes below it; the head is repeated on every page. */
export function tableToDocx(table: TableBlock, number: string | undefined, context: DocxContext): FileChild[] {
  const widths = columnWidths(table.columns)
  const alignment = table.columns.map((column) => (column.align === 'end' ? AlignmentType.RIGHT : AlignmentType.LEFT))
  const head = table.columns.map((column, i) => [
    new Paragraph({
      style: 'TableText',
      alignment: alignment[i],
      keepNext: true,
      children: [new TextRun({ text: column.title, bold: true })],
    }),
  ])
  const rows = table.rows.map((row) =>
    row.map((cell, i) => [
      new Paragraph({
        style: 'TableText',
        alignment: alignment[i],
        children: inlinesToDocx(cell, context, { underline: false }),
      }),
    ]),
  )
  return [
    new Paragraph({
      style: 'Caption',
      children: [
        ...(number ? [new TextRun({ text: `${number}  `, color: context.accent })] : []),
        new TextRun(table.caption),
      ],
    }),
    gridOf(head, rows, widths, context.accent),
    ...(table.notes ?? []).map((note) => new Paragraph({ style: 'Note', children: inlinesToDocx(note, context) })),
    new Paragraph({ spacing: { after: 120, line: 200, lineRule: 'auto' } }),
  ]
}

/** The appendix as a table; every label is the place its figures lead to. */
export function sourcesToDocx(block: SourcesBlock, context: DocxContext): FileChild[] {
  const { labels, model } = context
  const words = (children: ParagraphChild[], alignment?: 'right') =>
    new Paragraph({ style: 'TableText', ...(alignment ? { alignment } : {}), children })
  const head = [labels.figure, labels.value, labels.source].map((title, i) => [
    words([new TextRun({ text: title, bold: true })], i === 1 ? 'right' : undefined),
  ])
  const rows = block.entries.map((entry) => [
    [
      words([
        new Bookmark({
          id: context.bookmarks.get(entry.id)!,
          children: [new TextRun({ text: entry.label, bold: true })],
        }),
      ]),
      ...(entry.definition ? [words([new TextRun({ text: entry.definition, color: SOFT })])] : []),
    ],
    [words([new TextRun({ text: entry.value, bold: true })], 'right')],
    [
      words([new TextRun(entry.source)]),
      words([new TextRun({ text: sourceFacts(entry, model.meta).join(' · '), color: SOFT, size: 17 })]),
    ],
  ])
  return [gridOf(head, rows, [3700, 1100, CONTENT_WIDTH - 4800], context.accent)]
}

/** The infographic: a tinted band under a line in the accent colour, at most four figures beside each other. */
export function keyFiguresToDocx(block: KeyFiguresBlock, context: DocxContext): FileChild[] {
  const perRow = block.items.length === 4 ? 4 : Math.min(3, block.items.length)
  const width = Math.floor(CONTENT_WIDTH / perRow)
  const lines = Array.from({ length: Math.ceil(block.items.length / perRow) }, (_, i) =>
    block.items.slice(i * perRow, (i + 1) * perRow),
  )
  const edge = { style: BorderStyle.SINGLE, size: 24, color: context.accent }
  const cell = (index: number, line: KeyFiguresBlock['items'], isFirst: boolean) => {
    const item = line[index]
    return new TableCell({
      width: { size: width, type: WidthType.DXA },
      shading: { type: 'clear', color: 'auto', fill: 'EDF1F5' },
      margins: { top: 140, bottom: 140, left: 200, right: 100 },
      borders: { ...NO_BORDERS, top: isFirst ? edge : NONE },
      children: item
        ? [
            new Paragraph({
              style: 'KeyFigureValue',
              children: inlinesToDocx([item.value], context, { underline: false }),
            }),
            new Paragraph({ style: 'KeyFigureLabel', text: item.label }),
            ...(item.note ? [new Paragraph({ style: 'KeyFigureNote', text: item.note })] : []),
          ]
        : [new Paragraph({})],
    })
  }
  return [
    new Paragraph({ style: 'KeyFigureTitle', text: block.title }),
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: width * perRow, type: WidthType.DXA },
      columnWidths: Array.from({ length: perRow }, () => width),
      borders: NO_BORDERS,
      rows: lines.map(
        (line, row) =>
          new TableRow({
            cantSplit: true,
            children: Array.from({ length: perRow }, (_, index) => cell(index, line, row === 0)),
          }),
      ),
    }),
    new Paragraph({ spacing: { after: 160, line: 240, lineRule: 'auto' } }),
  ]
}

function gridOf(head: Paragraph[][], rows: Paragraph[][][], widths: number[], accent: string): Table {
  const cell = (children: Paragraph[], column: number, isHead: boolean) =>
    new TableCell({
      children,
      width: { size: widths[column]!, type: WidthType.DXA },
      verticalAlign: isHead ? VerticalAlign.BOTTOM : VerticalAlign.TOP,
      margins: { left: column === 0 ? 0 : 80, right: column === widths.length - 1 ? 0 : 80, top: 0, bottom: 0 },
      borders: {
        ...NO_BORDERS,
        bottom: isHead ? { style: BorderStyle.SINGLE, size: 10, color: accent } : HAIR,
      },
    })
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: CONTENT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    borders: NO_BORDERS,
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: head.map((words, i) => cell(words, i, true)) }),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: row.map((words, i) => cell(words, i, false)) })),
    ],
  })
}

/** Columns of numbers are as narrow as they may be; columns of words share the rest. */
function columnWidths(columns: TableBlock['columns']): number[] {
  const isWords = columns.map((column, index) => index === 0 || column.align === 'start')
  const words = isWords.filter(Boolean).length
  const numbers = columns.length - words
  const narrow = numbers ? Math.min(1150, Math.floor((CONTENT_WIDTH * 0.68) / numbers)) : 0
  const wide = Math.floor((CONTENT_WIDTH - numbers * narrow) / words)
  return isWords.map((isWide) => (isWide ? wide : narrow))
}
