import type { Entries } from '../../shared/zip.ts'
import { markOf, type Piece, type Place, type Reading } from './finding.ts'
import { attribute, stepsOf, textOfPart } from './markup.ts'

/** What stands in an OpenDocument text or spreadsheet, and what was changed, remarked or hidden in it. */
export function readOdf(entries: Entries): Reading {
  const reading: Reading = { pieces: [], marks: [] }
  for (const part of ['content.xml', 'styles.xml']) {
    const bytes = entries.get(part)
    if (bytes) readPart(part, textOfPart(bytes), reading)
  }
  return reading
}

function readPart(part: string, xml: string, { pieces, marks }: Reading) {
  const hiding = hidingStyles(xml)
  let number = 0
  let text = ''
  // Which elements around the text decide how it is read; the innermost last.
  const around: { name: string; layer: Piece['layer'] }[] = []
  const layer = (): Piece['layer'] => around.at(-1)?.layer ?? 'shown'
  const place = (): Place => ({ in: 'paragraph', at: part === 'content.xml' ? String(number) : `${part} ${number}` })
  const flush = () => {
    if (text.trim()) pieces.push({ place: place(), text, layer: layer() })
    text = ''
  }
  for (const step of stepsOf(xml)) {
    if (step.type === 'begin') {
      const { name, tag } = step
      if (name === 'p' || name === 'h') {
        flush()
        number += 1
      }
      if (/^(s|tab|line-break)$/.test(name)) text += ' '
      if (name === 'table-cell') text += ' '
      const value = name === 'table-cell' ? attribute(tag, 'value') : undefined
      if (value && /^\d{8,9}$/.test(value)) pieces.push({ place: place(), text: value, layer: layer() })
      const found = layerOf(name, tag, hiding)
      if (found) {
        flush()
        marks.push(markOf(MARKS[found], place()))
      }
      if (!step.isEmpty && (found || isHolder(name))) around.push({ name, layer: found ?? layer() })
      if (name === 'a') pieces.push({ place: place(), text: attribute(tag, 'href') ?? '', layer: layer() })
    } else if (step.type === 'end') {
      if (step.name === 'p' || step.name === 'h') flush()
      if (around.at(-1)?.name === step.name) {
        flush()
        around.pop()
      }
    } else if (step.type === 'text') text += step.text
  }
  flush()
}

type Marked = 'hidden' | 'comment' | 'deleted'
const MARKS = { hidden: 'hidden', comment: 'comment', deleted: 'tracked-change' } as const

/** Elements that open again inside themselves are counted with the ones that decide, so that each end finds its begin. */
const isHolder = (name: string): boolean =>
  /^(annotation|tracked-changes|table|table-row|span|section|hidden-text|hidden-paragraph|p|h)$/.test(name)

function layerOf(name: string, tag: string, hiding: ReadonlySet<string>): Marked | undefined {
  if (name === 'annotation') return 'comment'
  if (name === 'tracked-changes') return 'deleted'
  if (name === 'hidden-text' || name === 'hidden-paragraph') return 'hidden'
  if (/^(table|table-row|table-column)$/.test(name) && /^(collapse|filter)$/.test(attribute(tag, 'visibility') ?? '')) {
    return 'hidden'
  }
  if (name === 'section' && attribute(tag, 'display') === 'none') return 'hidden'
  const style = attribute(tag, 'style-name')
  return /^(p|h|span|table)$/.test(name) && style && hiding.has(style) ? 'hidden' : undefined
}

/** Names of styles that show nothing: text that is not displayed, tables that are not. */
function hidingStyles(xml: string): Set<string> {
  const names = new Set<string>()
  let current = ''
  for (const step of stepsOf(xml)) {
    if (step.type !== 'begin') continue
    if (step.name === 'style') current = attribute(step.tag, 'name') ?? ''
    const isHiding =
      (step.name === 'text-properties' && attribute(step.tag, 'display') === 'none') ||
      (step.name === 'table-properties' && attribute(step.tag, 'display') === 'false')
    if (isHiding && current) names.add(current)
  }
  return names
}
