import type { Entries } from '../../shared/zip.ts'
import { type Hit, markOf, type Piece, type Place, type Reading } from './finding.ts'
import { attribute, stepsOf, textOfPart } from './markup.ts'

/** Parts with paragraphs: the text, what stands around it, and the remarks in the margin. */
const PARTS = /^word\/(document|header\d*|footer\d*|footnotes|endnotes|comments\w*|glossary\/document)\.xml$/

/** A letter of two points is there for nobody to read. In half points. */
const SMALLEST_SIZE = 4

/** What stands in a Word file, paragraph by paragraph, and what was changed, remarked or hidden in it. */
export function readDocx(entries: Entries): Reading {
  const reading: Reading = { pieces: [], marks: [] }
  for (const [name, bytes] of entries) {
    if (PARTS.test(name)) readParagraphs(name, textOfPart(bytes), reading)
  }
  return reading
}

function readParagraphs(part: string, xml: string, { pieces, marks }: Reading) {
  const isComment = part.startsWith('word/comments')
  const texts: Record<Piece['layer'], string> = { shown: '', hidden: '', comment: '', deleted: '', metadata: '' }
  let number = 0
  let deleted = 0
  let inRun = false
  let isHidden = false
  let isText = false
  const place = (): Place =>
    isComment ? { in: 'comment', at: String(number) } : { in: 'paragraph', at: placeIn(part, number) }
  const flush = () => {
    for (const layer of Object.keys(texts) as Piece['layer'][]) {
      if (texts[layer].trim() !== '') {
        pieces.push({ place: place(), text: texts[layer], layer })
        const mark = markFor(layer, place(), texts[layer])
        if (mark) marks.push(mark)
      }
      texts[layer] = ''
    }
  }
  for (const step of stepsOf(xml)) {
    if (step.type === 'begin') {
      if (step.name === 'p' && !step.isEmpty) {
        flush()
        number += 1
      }
      if ((step.name === 'ins' || step.name === 'moveTo') && !step.isEmpty) {
        marks.push(markOf('tracked-change', place(), attribute(step.tag, 'author')))
      }
      if ((step.name === 'del' || step.name === 'moveFrom') && !step.isEmpty) deleted += 1
      if (step.name === 'r') [inRun, isHidden] = [true, false]
      if (inRun && isHiding(step.name, step.tag)) isHidden = true
      isText = !step.isEmpty && (step.name === 't' || step.name === 'delText' || step.name === 'instrText')
      if (step.name === 'tab' || step.name === 'br') texts.shown += ' '
      if (step.name === 'docPr') {
        const words = [attribute(step.tag, 'descr'), attribute(step.tag, 'title')].filter(Boolean).join(' ')
        if (words) pieces.push({ place: place(), text: words, layer: 'shown' })
      }
    } else if (step.type === 'end') {
      if (step.name === 'p') flush()
      if (step.name === 'del' || step.name === 'moveFrom') deleted -= 1
      if (step.name === 'r') inRun = false
      isText = false
    } else if (step.type === 'text' && isText) {
      texts[isComment ? 'comment' : deleted > 0 ? 'deleted' : isHidden ? 'hidden' : 'shown'] += step.text
    }
  }
  flush()
}

function isHiding(name: string, tag: string): boolean {
  if (name === 'vanish' || name === 'webHidden') return !/^(false|0|off)$/.test(attribute(tag, 'val') ?? 'true')
  return name === 'sz' && Number(attribute(tag, 'val') ?? 99) <= SMALLEST_SIZE
}

function markFor(layer: Piece['layer'], place: Place, text: string): Hit | undefined {
  if (layer === 'comment') return markOf('comment', place, text)
  if (layer === 'deleted') return markOf('tracked-change', place, text)
  if (layer === 'hidden') return markOf('hidden', place, text)
  return undefined
}

const placeIn = (part: string, number: number): string =>
  part === 'word/document.xml' ? String(number) : `${/\/(\w+)\.xml$/.exec(part)![1]} ${number}`
