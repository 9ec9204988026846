import { markOf, type Place, type Reading } from './finding.ts'
import { attribute, stepsOf, textOfPart } from './markup.ts'

/** A file of plain text, line by line. */
export function readLines(bytes: Uint8Array): Reading {
  const lines = textOfText(bytes).split(/\r\n|\r|\n/)
  return { pieces: lines.map((text, index) => ({ place: lineAt(index), text, layer: 'shown' })), marks: [] }
}

const lineAt = (index: number): Place => ({ in: 'line', at: String(index + 1) })

export function textOfText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

const BLOCKS = /^(p|div|li|h[1-6]|td|th|tr|br|dt|dd|section|article|figcaption|caption|title|body|table|ul|ol)$/

/** A page, block by block; remarks in it and what its styles hide are told apart. */
export function readHtml(bytes: Uint8Array): Reading {
  const reading: Reading = { pieces: [], marks: [] }
  const hidden: string[] = []
  let number = 0
  let text = ''
  let skip = ''
  const place = (): Place => ({ in: 'paragraph', at: String(number) })
  const flush = () => {
    if (text.trim()) reading.pieces.push({ place: place(), text, layer: hidden.length > 0 ? 'hidden' : 'shown' })
    text = ''
  }
  for (const step of stepsOf(textOfPart(bytes))) {
    if (skip) {
      if (step.type === 'end' && step.name === skip) skip = ''
      continue
    }
    if (step.type === 'remark') {
      reading.marks.push(markOf('comment', place(), step.text))
      reading.pieces.push({ place: place(), text: step.text, layer: 'comment' })
    } else if (step.type === 'text') text += step.text
    else if (step.type === 'begin') {
      if (step.name === 'style' || step.name === 'script') skip = step.name
      if (BLOCKS.test(step.name)) {
        flush()
        number += 1
      }
      for (const name of ['href', 'alt', 'title', 'content']) {
        const words = attribute(step.tag, name)
        if (words) reading.pieces.push({ place: place(), text: words, layer: 'shown' })
      }
      const isHiding = /\shidden[\s/>=]|display:\s*none|visibility:\s*hidden/i.test(step.tag)
      if (!step.isEmpty && (isHiding || hidden.at(-1) === step.name)) {
        flush()
        hidden.push(step.name)
        if (isHiding) reading.marks.push(markOf('hidden', place()))
      }
    } else {
      if (BLOCKS.test(step.name)) flush()
      if (hidden.at(-1) === step.name) {
        flush()
        hidden.pop()
      }
    }
  }
  flush()
  return reading
}
