import type { Root, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { type BlockReference, parseBlockDirective } from './markdown.directives.ts'

export type FoundReference = { line: number; column: number } & (
  | { place: 'inline'; reference: string }
  | ({ place: 'block' } & BlockReference)
)

export type TextPart = { text: string; reference?: string; index: number }

/** Cuts a run of text at its `[[…]]` references. */
export function splitReferences(text: string, line: number): TextPart[] {
  const parts: TextPart[] = []
  let from = 0
  for (const match of text.matchAll(/\[\[([^[\]]*)\]\]/g)) {
    const reference = match[1]!.trim()
    if (!reference) throw new Error(`Line ${line}: "${match[0]}" names no figure.`)
    if (match.index > from) parts.push({ text: text.slice(from, match.index), index: from })
    parts.push({ text: match[0], reference, index: match.index })
    from = match.index + match[0].length
  }
  if (from < text.length) parts.push({ text: text.slice(from), index: from })
  return parts
}

/** Every reference to a figure in a text, with the line and column where it stands, in order. */
export function findReferences(text: string): FoundReference[] {
  const tree: Root = fromMarkdown(text)
  return tree.children.flatMap((node) => referencesIn(node, text))
}

function referencesIn(node: RootContent, source: string): FoundReference[] {
  const start = node.position?.start ?? { line: 1, column: 1, offset: 0 }
  if (node.type === 'paragraph') {
    const written = source.slice(start.offset, node.position?.end.offset)
    const directive = parseBlockDirective(written, start.line)
    if (directive) return [{ place: 'block', line: start.line, column: start.column, ...directive }]
  }
  if (node.type === 'text') {
    return splitReferences(node.value, start.line).flatMap(({ reference, index }) => {
      if (reference === undefined) return []
      const before = node.value.slice(0, index).split('\n')
      const column = before.length === 1 ? start.column + index : before.at(-1)!.length + 1
      return [{ place: 'inline', reference, line: start.line + before.length - 1, column }]
    })
  }
  return 'children' in node ? node.children.flatMap((child) => referencesIn(child, source)) : []
}
