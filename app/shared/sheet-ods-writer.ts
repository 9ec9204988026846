import type { Cell, SheetWords, SheetWriter } from './sheet-cell.ts'
import { inXml, sheetName, sheetZip } from './sheet-zip.ts'

/**
 * An OpenDocument spreadsheet with one sheet, packed while it is written. Its type comes first and unpacked, so that a
 * program knows it by its first bytes.
 */
export function odsWriter(words: SheetWords): SheetWriter {
  const zip = sheetZip()
  zip.add('mimetype', TYPE)
  zip.add('META-INF/manifest.xml', MANIFEST)
  zip.add('styles.xml', styles(words.mark))
  const push = zip.grow('content.xml')
  push(`${CONTENT_START}<table:table table:name="${sheetName(words.name)}" table:style-name="ta1">`)
  let isFirst = true
  return {
    write(rows) {
      const lines = rows.map((row) => {
        const style = isFirst ? ' table:style-name="kop"' : ''
        isFirst = false
        return `<table:table-row>${row.map((cell) => cellXml(cell, style)).join('')}</table:table-row>`
      })
      push(lines.join(''))
    },
    end() {
      push('</table:table></office:spreadsheet></office:body></office:document-content>', true)
      return zip.end()
    },
  }
}

function cellXml(cell: Cell, style: string): string {
  if ('number' in cell) {
    return `<table:table-cell office:value-type="float" office:value="${cell.number}"><text:p>${cell.number}</text:p></table:table-cell>`
  }
  if ('day' in cell) {
    return `<table:table-cell table:style-name="dag" office:value-type="date" office:date-value="${cell.day}"><text:p>${cell.day.split('-').reverse().join('-')}</text:p></table:table-cell>`
  }
  if (cell.text === '') return '<table:table-cell/>'
  const lines = cell.text.split(/\r?\n/).map((line) => `<text:p>${inXml(line)}</text:p>`)
  return `<table:table-cell${style} office:value-type="string">${lines.join('')}</table:table-cell>`
}

const TYPE = 'application/vnd.oasis.opendocument.spreadsheet'
const XML = '<?xml version="1.0" encoding="UTF-8"?>'
const OASIS = 'urn:oasis:names:tc:opendocument:xmlns'
const NAMES = [
  `xmlns:office="${OASIS}:office:1.0"`,
  `xmlns:table="${OASIS}:table:1.0"`,
  `xmlns:text="${OASIS}:text:1.0"`,
  `xmlns:style="${OASIS}:style:1.0"`,
  `xmlns:fo="${OASIS}:xsl-fo-compatible:1.0"`,
  `xmlns:number="${OASIS}:datastyle:1.0"`,
  'office:version="1.3"',
].join(' ')

const MANIFEST = `${XML}<manifest:manifest xmlns:manifest="${OASIS}:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:media-type="${TYPE}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/><manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/></manifest:manifest>`

/** Below every page that is printed stands whose copy it is. */
const styles = (mark: string) =>
  `${XML}<office:document-styles ${NAMES}><office:automatic-styles><style:page-layout style:name="blad"><style:page-layout-properties style:print-orientation="landscape"/><style:footer-style/></style:page-layout></office:automatic-styles><office:master-styles><style:master-page style:name="Default" style:page-layout-name="blad"><style:footer><text:p>${inXml(mark)}</text:p></style:footer></style:master-page></office:master-styles></office:document-styles>`

const CONTENT_START = `${XML}<office:document-content ${NAMES}><office:automatic-styles><style:style style:name="ta1" style:family="table" style:master-page-name="Default"/><style:style style:name="kop" style:family="table-cell"><style:text-properties fo:font-weight="bold"/></style:style><number:date-style style:name="nl"><number:day number:style="long"/><number:text>-</number:text><number:month number:style="long"/><number:text>-</number:text><number:year number:style="long"/></number:date-style><style:style style:name="dag" style:family="table-cell" style:data-style-name="nl"/></office:automatic-styles><office:body><office:spreadsheet>`
