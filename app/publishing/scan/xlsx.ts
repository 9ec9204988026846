import type { Entries } from '../../shared/zip.ts'
import { markOf, type Place, type Reading } from './finding.ts'
import { attribute, stepsOf, textOfPart } from './markup.ts'

/** What stands in the cells of an Excel file, and which sheets, rows and columns nobody sees. */
export function readXlsx(entries: Entries): Reading {
  const reading: Reading = { pieces: [], marks: [] }
  const shared = sharedStrings(entries)
  for (const { name, part, isHidden } of sheetsOf(entries)) {
    if (isHidden) reading.marks.push(markOf('hidden', { in: 'part', at: name }))
    const bytes = entries.get(part)
    if (bytes) readSheet(name, textOfPart(bytes), shared, isHidden, reading)
  }
  for (const [part, bytes] of entries) {
    if (/^xl\/(comments|threadedComments\/)/.test(part)) readComments(textOfPart(bytes), reading)
    if (/^xl\/pivotCache\/pivotCacheRecords/.test(part)) {
      const place: Place = { in: 'part', at: part }
      reading.marks.push(markOf('hidden', place))
      const values = [...textOfPart(bytes).matchAll(/\sv="([^"]*)"/g)].map(([, value]) => value)
      reading.pieces.push({ place, text: values.join(' | '), layer: 'hidden' })
    }
  }
  return reading
}

function sheetsOf(entries: Entries) {
  const targets = new Map<string, string>()
  const relations = entries.get('xl/_rels/workbook.xml.rels')
  for (const step of stepsOf(relations ? textOfPart(relations) : '')) {
    if (step.type !== 'begin' || step.name !== 'Relationship') continue
    const target = attribute(step.tag, 'Target') ?? ''
    targets.set(attribute(step.tag, 'Id') ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`)
  }
  const book = entries.get('xl/workbook.xml')
  const sheets: { name: string; part: string; isHidden: boolean }[] = []
  for (const step of stepsOf(book ? textOfPart(book) : '')) {
    if (step.type !== 'begin' || step.name !== 'sheet') continue
    const id = /\s\w+:id="([^"]*)"/.exec(step.tag)?.[1] ?? ''
    sheets.push({
      name: attribute(step.tag, 'name') ?? '',
      part: targets.get(id) ?? '',
      isHidden: /^(hidden|veryHidden)$/.test(attribute(step.tag, 'state') ?? ''),
    })
  }
  return sheets
}

function sharedStrings(entries: Entries): string[] {
  const bytes = entries.get('xl/sharedStrings.xml')
  const strings: string[] = []
  let isText = false
  for (const step of stepsOf(bytes ? textOfPart(bytes) : '')) {
    if (step.type === 'begin' && step.name === 'si') strings.push('')
    else if (step.type === 'begin') isText = step.name === 't' && !step.isEmpty
    else if (step.type === 'end') isText = false
    else if (step.type === 'text' && isText) strings[strings.length - 1] += step.text
  }
  return strings
}

function readSheet(sheet: string, xml: string, shared: string[], sheetHidden: boolean, { pieces, marks }: Reading) {
  const hiddenColumns: [number, number][] = []
  let rowHidden = false
  let cell = ''
  let type = ''
  let value = ''
  let isValue = false
  for (const step of stepsOf(xml)) {
    if (step.type === 'begin') {
      if (step.name === 'col' && isOn(step.tag, 'hidden')) {
        hiddenColumns.push([Number(attribute(step.tag, 'min')), Number(attribute(step.tag, 'max'))])
        marks.push(markOf('hidden', { in: 'cell', at: `${sheet}!${attribute(step.tag, 'min')}` }))
      }
      if (step.name === 'row') {
        rowHidden = isOn(step.tag, 'hidden')
        if (rowHidden) marks.push(markOf('hidden', { in: 'cell', at: `${sheet}!${attribute(step.tag, 'r') ?? ''}` }))
      }
      if (step.name === 'c') [cell, type, value] = [attribute(step.tag, 'r') ?? '', attribute(step.tag, 't') ?? '', '']
      isValue = !step.isEmpty && (step.name === 'v' || step.name === 't' || step.name === 'f')
      if (step.name === 'oddHeader' || step.name === 'oddFooter') isValue = true
    } else if (step.type === 'text' && isValue) value += `${step.text} `
    else if (step.type === 'end') {
      isValue = false
      if (step.name !== 'c' && step.name !== 'oddHeader' && step.name !== 'oddFooter') continue
      const text = type === 's' ? (shared[Number(value)] ?? '') : value
      const isHidden = sheetHidden || rowHidden || isIn(hiddenColumns, cell)
      if (text.trim()) pieces.push(cellPiece(sheet, cell, text, isHidden))
      value = ''
    }
  }
}

const cellPiece = (sheet: string, cell: string, text: string, isHidden: boolean) => ({
  place: { in: 'cell' as const, at: `${sheet}!${cell}` },
  text,
  layer: isHidden ? ('hidden' as const) : ('shown' as const),
})

const isOn = (tag: string, name: string): boolean => /^(1|true)$/.test(attribute(tag, name) ?? '')

/** Whether a cell such as "AB12" stands in one of these columns. */
function isIn(columns: [number, number][], cell: string): boolean {
  const letters = /^[A-Z]+/.exec(cell)?.[0] ?? ''
  const column = [...letters].reduce((total, letter) => total * 26 + letter.charCodeAt(0) - 64, 0)
  return columns.some(([first, last]) => column >= first && column <= last)
}

function readComments(xml: string, { pieces, marks }: Reading) {
  let text = ''
  let number = 0
  for (const step of stepsOf(xml)) {
    if (step.type === 'begin' && /^(comment|threadedComment)$/.test(step.name)) {
      text = ''
      number += 1
    } else if (step.type === 'text') text += step.text
    else if (step.type === 'end' && /^(comment|threadedComment)$/.test(step.name)) {
      const place: Place = { in: 'comment', at: String(number) }
      pieces.push({ place, text, layer: 'comment' })
      marks.push(markOf('comment', place, text))
    }
  }
}
