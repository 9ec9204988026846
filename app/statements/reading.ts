/** A sentence as it was written, with the line of its block. */
export type WrittenSentence = { text: string; line: number }

/** A paragraph or the items of a list; `items` counts those of a list. */
export type Paragraph = { sentences: WrittenSentence[]; items: number; isList: boolean }

/** What a text consists of: paragraphs of sentences; tables, charts and headings say nothing that can be checked. */
export function readParagraphs(text: string): Paragraph[] {
  const paragraphs: Paragraph[] = []
  let lines: { text: string; line: number }[] = []
  const close = () => {
    if (lines.length > 0) paragraphs.push(paragraphOf(lines))
    lines = []
  }
  for (const [index, raw] of text.split('\n').entries()) {
    const line = { text: raw.replace(/^\s*>\s?/, '').trim(), line: index + 1 }
    const isItem = ITEM.test(line.text)
    const isOther = line.text === '' || line.text.startsWith('#') || line.text.startsWith('{{')
    if (isOther || (isItem && lines.length > 0 && !ITEM.test(lines[0]!.text))) close()
    if (!isOther) lines.push(line)
  }
  close()
  return paragraphs
}

const ITEM = /^(?:[-*+]|\d{1,2}[.)])\s+/

function paragraphOf(lines: { text: string; line: number }[]): Paragraph {
  const isList = ITEM.test(lines[0]!.text)
  if (!isList) return { sentences: sentencesOf(lines), items: 0, isList }
  const items: { text: string; line: number }[][] = []
  for (const line of lines) {
    if (ITEM.test(line.text)) items.push([{ ...line, text: line.text.replace(ITEM, '') }])
    else items.at(-1)!.push(line)
  }
  return { sentences: items.flatMap(sentencesOf), items: items.length, isList }
}

/** A stop followed by a capital, a figure or a quotation ends a sentence, unless it ends a known abbreviation. */
function sentencesOf(lines: { text: string; line: number }[]): WrittenSentence[] {
  const joined = lines.map((line) => line.text).join('\n')
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

function lineAt(lines: { line: number }[], joined: string, index: number): number {
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
