import {
  AlignmentType,
  BorderStyle,
  Document,
  type FileChild,
  Footer,
  Header,
  type ISectionOptions,
  Packer,
  PageNumber,
  Paragraph,
  SectionType,
  TableOfContents,
  TabStopType,
  TextRun,
} from 'docx'
import { estimatePageNumbers } from 'docx/layout'
import { formatDay } from '../shared/days.ts'
import { blocksToDocx } from './docx.blocks.ts'
import type { DocxContext } from './docx.context.ts'
import { repack } from './docx.repack.ts'
import { CONTENT_WIDTH, docxNumbering, docxStyles, SOFT } from './docx.styles.ts'
import { labelsOf } from './labels.ts'
import { DEFAULT_ACCENT, type DocumentModel, type LetterHead } from './model.ts'
import { numberCaptions } from './numbering.ts'

const PAGE = { size: { width: 11906, height: 16838 }, margin: { top: 1700, bottom: 1500, left: 1417, right: 1417 } }

/** Builds the Word file of a document, with the typefaces of these folders in its drawings. */
export async function buildDocx(model: DocumentModel, fontFolders: string[]): Promise<Uint8Array> {
  const { meta } = model
  const labels = labelsOf(meta)
  const accent = (meta.accent ?? DEFAULT_ACCENT).slice(1)
  const context: DocxContext = {
    model,
    fontFolders,
    labels,
    accent,
    numbers: numberCaptions(model.blocks, labels),
    bookmarks: bookmarksOf(model),
    headingBookmarks: headingBookmarksOf(model),
    lists: 0,
  }
  const document = new Document({
    title: meta.title,
    subject: meta.subject ?? meta.subtitle ?? meta.title,
    creator: meta.author ?? meta.publisher,
    lastModifiedBy: meta.author ?? meta.publisher,
    description: meta.subject ?? meta.title,
    styles: docxStyles(accent, meta.language),
    numbering: docxNumbering(accent),
    // Only for the table of contents, which a sheet has none of: working it out takes longer than everything else.
    ...(model.sheet ? {} : { pageNumbers: estimatePageNumbers }),
    sections: model.letter
      ? [letterSection(model, model.letter, context)]
      : model.sheet
        ? [sheetSection(model, context)]
        : [
            { properties: { page: PAGE }, children: cover(model, accent) },
            {
              properties: { page: PAGE, type: SectionType.NEXT_PAGE },
              headers: { default: header(meta.title, meta.publisher) },
              footers: { default: footer(labels.page) },
              children: [
                new Paragraph({ style: 'ContentsTitle', text: labels.contents }),
                new TableOfContents(labels.contents, { hyperlink: true, headingStyleRange: '1-2' }),
                ...blocksToDocx([{ type: 'pageBreak' }, ...model.blocks], context),
              ],
            },
          ],
  })
  return repack(new Uint8Array(await Packer.toArrayBuffer(document)), meta.publishedOn)
}

function letterSection(model: DocumentModel, { to, reference }: LetterHead, context: DocxContext): ISectionOptions {
  const { meta, cover: front } = model
  const { labels } = context
  const terms = [{ term: labels.date, value: formatDay(meta.publishedOn, meta.language) }, ...reference]
  return {
    properties: { page: PAGE },
    headers: { default: header(meta.title, meta.publisher) },
    footers: { default: footer(labels.page) },
    children: [
      new Paragraph({ style: 'CoverPublisher', text: meta.publisher }),
      ...to.map((line) => new Paragraph({ spacing: { after: 0 }, text: line })),
      new Paragraph({ text: '' }),
      ...terms.map(({ term, value }) => new Paragraph({ style: 'CoverLine', text: `${term}: ${value}` })),
      new Paragraph({ style: 'Heading1', text: front.title }),
      ...blocksToDocx(model.blocks, context),
    ],
  }
}

function sheetSection(model: DocumentModel, context: DocxContext): ISectionOptions {
  const { meta, cover: front } = model
  const { labels } = context
  const day = formatDay(meta.publishedOn, meta.language)
  return {
    properties: { page: PAGE },
    headers: { default: header(meta.title, meta.publisher) },
    footers: { default: footer(labels.page) },
    children: [
      new Paragraph({ style: 'CoverPublisher', text: [meta.publisher, front.kicker].filter(Boolean).join(' · ') }),
      new Paragraph({ style: 'Heading1', text: front.title }),
      ...(front.subtitle ? [new Paragraph({ text: front.subtitle })] : []),
      new Paragraph({ style: 'CoverLine', text: [...front.lines, day].join(' · ') }),
      ...blocksToDocx(model.blocks, context),
    ],
  }
}

/** Word allows letters, digits and underscores in the name of a place, and at most 40 of them. */
function bookmarksOf(model: DocumentModel): Map<string, string> {
  const entries = model.blocks.flatMap((block) => (block.type === 'sources' ? block.entries : []))
  return new Map(entries.map((entry, index) => [entry.id, `bron_${index + 1}`]))
}

function headingBookmarksOf(model: DocumentModel): Map<string, string> {
  const headings = model.blocks.flatMap((block) => (block.type === 'heading' ? [block.id] : []))
  return new Map(headings.map((id, index) => [id, `kop_${index + 1}`]))
}

function cover({ cover: { kicker, title, subtitle, lines }, meta }: DocumentModel, accent: string): FileChild[] {
  const fill = { type: 'clear' as const, color: 'auto', fill: accent }
  const edge = { style: BorderStyle.SINGLE, size: 48, space: 14, color: accent }
  const panel = { shading: fill, border: { left: edge, right: edge }, indent: { left: 340, right: 340 } }
  const blank = (before: number) => new Paragraph({ ...panel, spacing: { before, after: 0 } })
  return [
    new Paragraph({ style: 'CoverPublisher', text: meta.publisher }),
    blank(0),
    blank(1400),
    ...(kicker ? [new Paragraph({ ...panel, style: 'CoverKicker', text: kicker })] : []),
    new Paragraph({ ...panel, style: 'Title', text: title }),
    ...(subtitle ? [new Paragraph({ ...panel, style: 'CoverSubtitle', text: subtitle })] : []),
    blank(2400),
    blank(0),
    ...[...lines, formatDay(meta.publishedOn, meta.language)].map(
      (line, index) =>
        new Paragraph({ style: 'CoverLine', text: line, ...(index === 0 ? { spacing: { before: 600 } } : {}) }),
    ),
  ]
}

function header(title: string, publisher: string): Header {
  const words = `${title}\t${publisher}`
  return new Header({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: CONTENT_WIDTH }],
        border: { bottom: { style: BorderStyle.SINGLE, size: 4, space: 6, color: 'D5DAE1' } },
        children: [new TextRun({ text: words, size: 17, color: SOFT })],
      }),
    ],
  })
}

function footer(page: string): Footer {
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [new TextRun({ children: [`${page} `, PageNumber.CURRENT], size: 17, color: SOFT })],
      }),
    ],
  })
}
