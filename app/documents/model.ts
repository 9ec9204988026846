import type { Day } from '../shared/days.ts'
import type { Language } from '../shared/numbers.ts'
import type { DocumentLabels } from './labels.ts'

/** Everything a document is made of; the same model gives the page, the PDF and the Word file. */
export type DocumentModel = {
  meta: DocumentMeta
  cover: Cover
  blocks: Block[]
  /** Makes it a letter: instead of a cover and contents it begins with to whom it goes. */
  letter?: LetterHead
  /** Makes it a sheet, without cover and contents; one that fits has every part between page breaks on one page. */
  sheet?: 'fits' | 'flows'
}

/** Above the text of a letter: the lines of the address, and what identifies it, such as a number. */
export type LetterHead = { to: string[]; reference: { term: string; value: string }[] }

export type DocumentMeta = {
  title: string
  subtitle?: string
  language: Language
  publisher: string
  author?: string
  /** Also the creation date inside the files, so that the same model always gives the same bytes. */
  publishedOn: Day
  subject?: string
  /** One accent colour as `#rrggbb`; the default is a deep blue. */
  accent?: string
  /** The word above the table of contents when it is not the usual one. */
  contentsTitle?: string
  /** Stands across every page of the PDF: who read it and when. */
  watermark?: string
  /** Words of the frame that must read differently from the usual ones. */
  labels?: Partial<DocumentLabels>
}

export type Cover = { kicker?: string; title: string; subtitle?: string; lines: string[] }

export type Block =
  | HeadingBlock
  | { type: 'paragraph'; content: Inline[] }
  | { type: 'list'; ordered: boolean; items: Inline[][] }
  | { type: 'quote'; content: Inline[]; attribution?: string }
  | TableBlock
  | ChartBlock
  | KeyFiguresBlock
  | CalloutBlock
  | SourcesBlock
  | { type: 'pageBreak' }

/** Level 1 is a chapter; its id is the anchor in all three renderings and unique in the document. */
export type HeadingBlock = { type: 'heading'; level: 1 | 2 | 3; text: string; id: string }

/** The first cell of every row is the header of that row; every row has as many cells as there are columns. */
export type TableBlock = {
  type: 'table'
  caption: string
  columns: TableColumn[]
  rows: Inline[][][]
  notes?: Inline[][]
}

export type TableColumn = { title: string; align: 'start' | 'end' }

/** The drawing is trusted SVG made by our own charts; `alt` says in words what it shows. */
export type ChartBlock = {
  type: 'chart'
  caption: string
  svg: string
  /** The same drawing for a narrow screen; paper and Word use the wide one. */
  compactSvg?: string
  alt: string
  notes?: Inline[][]
  /** The figures behind the drawing. */
  table?: Omit<TableBlock, 'type'>
}

/** The infographic: a band of large figures. */
export type KeyFiguresBlock = { type: 'keyFigures'; title: string; items: KeyFigure[] }

export type KeyFigure = { value: Inline; label: string; note?: string }

export type CalloutBlock = { type: 'callout'; kind: CalloutKind; title: string; content: Inline[][] }

export type CalloutKind = 'correction' | 'caveat' | 'method'

/** The appendix: where every figure of the document comes from. */
export type SourcesBlock = {
  type: 'sources'
  entries: SourceEntry[]
  /** In small print, where there is no room for an appendix. */
  isCompact?: true
}

export type SourceEntry = {
  id: string
  label: string
  value: string
  definition?: string
  source: string
  snapshot?: string
  retrievedAt?: string
  checksum?: string
  /** On a site: the page to go on to. A file leaves it out. */
  href?: string
}

export type Inline =
  | { type: 'text'; text: string }
  | { type: 'strong'; content: Inline[] }
  | { type: 'emphasis'; content: Inline[] }
  | { type: 'link'; href: string; content: Inline[] }
  | FigureInline

/** A figure the reader can follow to its source in the appendix. */
export type FigureInline = { type: 'figure'; text: string; sourceId: string }

export const DEFAULT_ACCENT = '#154273'

/** Plain words as a list of inlines, the usual content of a cell or note. */
export function plain(text: string): Inline[] {
  return [{ type: 'text', text }]
}

/** The words of inlines without their marks. */
export function textOf(content: Inline[]): string {
  return content.map((part) => ('content' in part ? textOf(part.content) : part.text)).join('')
}
