import { Bookmark, BorderStyle, type FileChild, HeadingLevel, ImageRun, Paragraph, TextRun } from 'docx'
import type { DocxContext } from './docx.context.ts'
import { inlinesToDocx } from './docx.inlines.ts'
import { pictureOf } from './docx.picture.ts'
import { CONTENT_WIDTH } from './docx.styles.ts'
import { keyFiguresToDocx, sourcesToDocx, tableToDocx } from './docx.tables.ts'
import type { Block, CalloutBlock, ChartBlock, Inline } from './model.ts'

const LEVELS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const
const PIXELS_WIDE = Math.floor(CONTENT_WIDTH / 15)

/** The paragraphs, tables and pictures of the blocks; a page break becomes a property of what follows it. */
export function blocksToDocx(blocks: Block[], context: DocxContext): FileChild[] {
  return blocks.flatMap((block, index) => blockToDocx(block, blocks[index - 1]?.type === 'pageBreak', context))
}

function blockToDocx(block: Block, isOnNewPage: boolean, context: DocxContext): FileChild[] {
  const start = isOnNewPage
    ? [new Paragraph({ pageBreakBefore: true, spacing: { before: 0, after: 0, line: 20, lineRule: 'exact' } })]
    : []
  switch (block.type) {
    case 'heading':
      return [
        new Paragraph({
          heading: LEVELS[block.level],
          pageBreakBefore: isOnNewPage,
          children: [
            new Bookmark({ id: context.headingBookmarks.get(block.id)!, children: [new TextRun(block.text)] }),
          ],
        }),
      ]
    case 'paragraph':
      return [new Paragraph({ pageBreakBefore: isOnNewPage, children: inlinesToDocx(block.content, context) })]
    case 'list': {
      if (block.ordered) context.lists += 1
      const numbering = block.ordered
        ? { reference: 'nummering', level: 0, instance: context.lists }
        : { reference: 'opsomming', level: 0 }
      return [
        ...start,
        ...block.items.map(
          (item) => new Paragraph({ numbering, spacing: { after: 80 }, children: inlinesToDocx(item, context) }),
        ),
      ]
    }
    case 'quote':
      return [...start, ...quoteToDocx(block.content, block.attribution, context)]
    case 'table':
      return [...start, ...tableToDocx(block, context.numbers.get(block), context)]
    case 'chart':
      return [...start, ...chartToDocx(block, context)]
    case 'keyFigures':
      return [...start, ...keyFiguresToDocx(block, context)]
    case 'callout':
      return [...start, ...calloutToDocx(block, context)]
    case 'sources':
      return [...start, ...sourcesToDocx(block, context)]
    case 'pageBreak':
      return []
  }
}

function quoteToDocx(content: Inline[], attribution: string | undefined, context: DocxContext): FileChild[] {
  const bar = { left: { style: BorderStyle.SINGLE, size: 24, space: 12, color: context.accent } }
  const shape = { border: bar, indent: { left: 280 } }
  return [
    new Paragraph({ ...shape, style: 'Quotation', children: inlinesToDocx(content, context) }),
    ...(attribution ? [new Paragraph({ ...shape, style: 'Attribution', text: attribution })] : []),
  ]
}

function chartToDocx(chart: ChartBlock, context: DocxContext): FileChild[] {
  const { png, svg, ratio } = pictureOf(chart.svg, context.fontFolders)
  const number = context.numbers.get(chart)
  const picture = new ImageRun({
    type: 'svg',
    data: svg,
    fallback: { type: 'png', data: png },
    transformation: { width: PIXELS_WIDE, height: Math.round(PIXELS_WIDE * ratio) },
    altText: { name: chart.caption, title: chart.caption, description: chart.alt },
  })
  return [
    new Paragraph({
      style: 'Caption',
      children: [
        ...(number ? [new TextRun({ text: `${number}  `, color: context.accent })] : []),
        new TextRun(chart.caption),
      ],
    }),
    new Paragraph({ spacing: { after: 120, line: 240, lineRule: 'auto' }, children: [picture] }),
    ...(chart.notes ?? []).map((note) => new Paragraph({ style: 'Note', children: inlinesToDocx(note, context) })),
  ]
}

function calloutToDocx(block: CalloutBlock, context: DocxContext): FileChild[] {
  const signal = {
    correction: ['A4260F', 'FDF3F0'],
    caveat: ['7A5000', 'FDF7E8'],
    method: [context.accent, 'F2F5F8'],
  } as const
  const [colour, fill] = signal[block.kind]
  const shape = {
    shading: { type: 'clear' as const, color: 'auto', fill },
    border: { left: { style: BorderStyle.SINGLE, size: 24, space: 10, color: colour } },
    indent: { left: 240, right: 120 },
    keepLines: true,
  }
  const tight = { before: 0, after: 0 }
  return [
    new Paragraph({
      ...shape,
      keepNext: true,
      spacing: { before: 240, after: 0 },
      children: [new TextRun({ text: context.labels[block.kind], bold: true, size: 19, color: colour })],
    }),
    new Paragraph({
      ...shape,
      keepNext: true,
      spacing: tight,
      children: [new TextRun({ text: block.title, bold: true })],
    }),
    ...block.content.map(
      (content, index) =>
        new Paragraph({
          ...shape,
          spacing: index === block.content.length - 1 ? { before: 0, after: 240 } : tight,
          children: inlinesToDocx(content, context),
        }),
    ),
  ]
}
