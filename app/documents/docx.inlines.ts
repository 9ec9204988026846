import { ExternalHyperlink, InternalHyperlink, type ParagraphChild, TextRun } from 'docx'
import type { DocxContext } from './docx.context.ts'
import { isAbsoluteHref } from './links.ts'
import { type Inline, textOf } from './model.ts'

type Look = { bold?: boolean; italics?: boolean }

/** Figures in running text are underlined; in tables and key figures, where all are figures, that would be noise. */
type Options = { underline?: boolean }

/** Runs of text; figures and links inside the document lead to a place in the same file. */
export function inlinesToDocx(content: Inline[], context: DocxContext, options: Options = {}): ParagraphChild[] {
  return runsOf(content, context, { underline: options.underline ?? true }, {})
}

function runsOf(content: Inline[], context: DocxContext, options: Options, look: Look): ParagraphChild[] {
  return content.flatMap((part) => runOf(part, context, options, look))
}

function runOf(part: Inline, context: DocxContext, options: Options, look: Look): ParagraphChild[] {
  switch (part.type) {
    case 'text':
      return [new TextRun({ ...look, text: part.text })]
    case 'strong':
      return runsOf(part.content, context, options, { ...look, bold: true })
    case 'emphasis':
      return runsOf(part.content, context, options, { ...look, italics: true })
    case 'figure': {
      const underline = options.underline ? { underline: { type: 'dotted' as const, color: context.accent } } : {}
      const run = new TextRun({ ...look, ...underline, text: part.text })
      return [new InternalHyperlink({ anchor: context.bookmarks.get(part.sourceId)!, children: [run] })]
    }
    case 'link': {
      const anchor = context.headingBookmarks.get(part.href.slice(1))
      const isInside = part.href.startsWith('#') && anchor !== undefined
      if (!isInside && !isAbsoluteHref(part.href)) return runsOf(part.content, context, options, look)
      // A link cannot stand inside a link, so a figure in it is plain words here.
      const children = [new TextRun({ ...look, text: textOf(part.content), color: context.accent, underline: {} })]
      return isInside
        ? [new InternalHyperlink({ anchor, children })]
        : [new ExternalHyperlink({ link: part.href, children })]
    }
  }
}
