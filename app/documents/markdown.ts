import type { BlockContent, DefinitionContent, PhrasingContent, Root, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { type BlockReference, parseBlockDirective } from './markdown.directives.ts'
import { splitReferences } from './markdown.references.ts'
import { type Block, type HeadingBlock, type Inline, plain, textOf } from './model.ts'

export type MarkdownOptions = {
  /** What stands for `[[indicator:2022]]` in a sentence. */
  resolveInline: (reference: string) => Inline
  /** What stands for `{{tabel: a, b | Caption}}` on a line of its own. */
  resolveBlock: (kind: BlockReference['kind'], reference: { keys: string[]; caption: string }) => Block[]
  /** The level a single `#` gets; chapters of a report start their own text at 2. */
  firstLevel?: 1 | 2 | 3
  /** Put before the ids of headings, so that two texts in one document do not clash. */
  idPrefix?: string
}

/** Reads the Markdown of a section. HTML in it is shown as the characters that were typed. */
export function parseMarkdown(text: string, options: MarkdownOptions): Block[] {
  const usedIds = new Set<string>()
  const tree: Root = fromMarkdown(text)
  return tree.children.flatMap((node) => readBlock(node, text, options, usedIds))
}

function readBlock(node: RootContent, source: string, options: MarkdownOptions, usedIds: Set<string>): Block[] {
  switch (node.type) {
    case 'paragraph': {
      const written = sourceOf(node, source)
      const directive = parseBlockDirective(written, lineOf(node))
      if (directive) return options.resolveBlock(directive.kind, { keys: directive.keys, caption: directive.caption })
      return [{ type: 'paragraph', content: readInlines(node.children, source, options) }]
    }
    case 'heading': {
      const words = textOf(readInlines(node.children, source, options))
      const level = Math.min(3, node.depth - 1 + (options.firstLevel ?? 1)) as HeadingBlock['level']
      return [{ type: 'heading', level, text: words, id: uniqueId(words, options.idPrefix ?? '', usedIds) }]
    }
    case 'list':
      return [
        {
          type: 'list',
          ordered: node.ordered ?? false,
          items: node.children.map((item) => readFlow(item.children, source, options)),
        },
      ]
    case 'blockquote':
      return [{ type: 'quote', content: readFlow(node.children, source, options) }]
    case 'thematicBreak':
      return [{ type: 'pageBreak' }]
    case 'definition':
      return []
    default:
      return [{ type: 'paragraph', content: plain('value' in node ? node.value : sourceOf(node, source)) }]
  }
}

/** Several paragraphs inside one list item or quote become one run of words. */
function readFlow(nodes: (BlockContent | DefinitionContent)[], source: string, options: MarkdownOptions): Inline[] {
  return nodes.flatMap((node, index) => [
    ...(index > 0 ? plain(' ') : []),
    ...(node.type === 'paragraph' || node.type === 'heading'
      ? readInlines(node.children, source, options)
      : node.type === 'list'
        ? node.children.flatMap((item) => [...plain('– '), ...readFlow(item.children, source, options), ...plain(' ')])
        : plain(sourceOf(node, source))),
  ])
}

function readInlines(nodes: PhrasingContent[], source: string, options: MarkdownOptions): Inline[] {
  return joinText(nodes.flatMap((node) => readInline(node, source, options)))
}

function readInline(node: PhrasingContent, source: string, options: MarkdownOptions): Inline[] {
  switch (node.type) {
    case 'text':
      return splitReferences(node.value, lineOf(node)).map((part) =>
        part.reference === undefined
          ? { type: 'text', text: part.text.replaceAll('\n', ' ') }
          : options.resolveInline(part.reference),
      )
    case 'strong':
      return [{ type: 'strong', content: readInlines(node.children, source, options) }]
    case 'emphasis':
      return [{ type: 'emphasis', content: readInlines(node.children, source, options) }]
    case 'link':
      return [{ type: 'link', href: node.url, content: readInlines(node.children, source, options) }]
    case 'break':
      return plain(' ')
    case 'inlineCode':
    case 'html':
      return plain(node.value)
    case 'image':
      return plain(node.alt ?? '')
    default:
      return plain(sourceOf(node, source))
  }
}

function joinText(parts: Inline[]): Inline[] {
  const joined: Inline[] = []
  for (const part of parts) {
    const last = joined.at(-1)
    if (part.type === 'text' && last?.type === 'text') last.text += part.text
    else if (part.type !== 'text' || part.text) joined.push(part.type === 'text' ? { ...part } : part)
  }
  return joined
}

function uniqueId(words: string, prefix: string, used: Set<string>): string {
  const slug = words
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
  const base = prefix + (slug.replace(/^-|-$/g, '') || 'kop')
  let id = base
  for (let count = 2; used.has(id); count++) id = `${base}-${count}`
  used.add(id)
  return id
}

type Placed = { position?: { start: { line: number; offset?: number }; end: { offset?: number } } | undefined }

function sourceOf(node: Placed, source: string): string {
  return source.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0)
}

function lineOf(node: Placed): number {
  return node.position?.start.line ?? 1
}
