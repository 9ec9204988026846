/** A sentence as it was written, with the line of its block. */
export type WrittenSentence = { text: string; line: number }

/** A paragraph or the items of a list; `items` counts those of a list. */
export type Paragraph = { sentences: WrittenSentence[]; items: number; isList: boolean }

/** What a text consists of: paragraphs of sentences; tables, charts and headings say nothing that can be checked. */
export function readParagraphs(text: string): Paragraph[] {
  const runs: Line[][] = []
  let isOpen = false
  for (const [index, raw] of text.split('\n').entries()) {
    const line = { text: raw.replace(/^\s*>\s?/, '').trimEnd(), line: index + 1 }
    const isSilent = /^\s*(?:#|\{\{)/.test(line.text)
    const isBlank = line.text.trim() === ''
    const last = runs.at(-1)
    const goesOn = last?.[0] !== undefined && belongsTo(last[0], line, isOpen)
    if (!isSilent && !isBlank) {
      if (goesOn) last.push(line)
      else runs.push([line])
    } else if (isSilent) runs.push([])
    isOpen = !isSilent && !isBlank
  }
  return runs.filter((run) => run.length > 0).map(paragraphOf)
}

/** A list goes on after an empty line with its next item or an indented line; a paragraph ends there, or at a list. */
function belongsTo(first: Line, line: Line, isOpen: boolean): boolean {
  if (isItem(first)) return isOpen || isItem(line) || /^ {2}/.test(line.text)
  return isOpen && !isItem(line)
}

type Line = { text: string; line: number }

const ITEM = /^\s*(?:[-*+]|\d{1,2}[.)])\s+/
const isItem = ({ text }: Line) => ITEM.test(text)
/** An item inside an item does not count. */
const isOuterItem = ({ text }: Line) => ITEM.test(text) && !/^ {2}/.test(text)

function paragraphOf(lines: Line[]): Paragraph {
  if (!isItem(lines[0]!)) return { sentences: sentencesOf(lines), items: 0, isList: false }
  const items: Line[][] = []
  for (const line of lines) {
    if (isItem(line)) items.push([{ ...line, text: line.text.replace(ITEM, '') }])
    else items.at(-1)!.push(line)
  }
  return { sentences: items.flatMap(sentencesOf), items: lines.filter(isOuterItem).length, isList: true }
}

/** A stop followed by a capital, a figure or a quotation ends a sentence, unless it ends a known abbreviation. */
function sentencesOf(lines: Line[]): WrittenSentence[] {
  const joined = lines.map((line) => line.text.trim()).join('\n')
  const sentences: WrittenSentence[] = []
  let from = 0
  for (const stop of joined.matchAll(/[.!?](?:["”’')*_]*)\s+(?=[\p{Lu}[“"‘'(*_])/gu)) {
    const end = stop.index + stop[0].length
    if (ABBREVIATION.test(joined.slice(from, stop.index + 1)) || isOpen(joined.slice(from, end))) continue
    sentences.push({ text: joined.slice(from, end), line: lineAt(lines, joined, from) })
    from = end
  }
  if (joined.slice(from).trim()) sentences.push({ text: joined.slice(from), line: lineAt(lines, joined, from) })
  return sentences.map((one) => ({ ...one, text: plain(one.text) }))
}

const ABBREVIATION =
  /(?:^|[\s(])(?:bijv|bv|o\.a|m\.b\.t|nr|art|ca|t\.o\.v|mln|mld|dhr|mw|e\.d|enz|d\.w\.z|i\.v\.m|resp|jl|e\.g|i\.e|no|vs)\.$/i

/** Inside brackets a sentence goes on. */
function isOpen(text: string): boolean {
  return text.split('(').length > text.split(')').length && !text.trimStart().startsWith('(')
}

function lineAt(lines: Line[], joined: string, index: number): number {
  return lines[joined.slice(0, index).split('\n').length - 1]!.line
}

/** Without the marks of Markdown; the words of a link stay. */
function plain(text: string): string {
  return text
    .replace(/(?<!\[)\[([^[\]]+)\]\([^)]*\)/g, '$1')
    .replace(/\*+|(?<=^|\s)_+|_+(?=\s|$|[.,;:!?])/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}
