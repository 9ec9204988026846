import type { Cell, SheetWords, SheetWriter } from './sheet-cell.ts'
import { inXml, sheetName, sheetZip } from './sheet-zip.ts'

/** Places of the styles in STYLES, after that of a number. */
const HEADING = 1
const DAY = 2
const TEXT = 3

/**
 * A workbook with one sheet, packed while it is written. The package that makes the other workbooks holds every cell of the
 * sheet in memory and stands still for seconds at fifty thousand rows.
 */
export function xlsxWriter(words: SheetWords): SheetWriter {
  const zip = sheetZip()
  zip.add('[Content_Types].xml', CONTENT_TYPES)
  zip.add('_rels/.rels', relations('officeDocument', 'xl/workbook.xml'))
  zip.add('xl/_rels/workbook.xml.rels', relations('worksheet', 'worksheets/sheet1.xml', 'styles', 'styles.xml'))
  zip.add('xl/styles.xml', STYLES)
  zip.add('xl/workbook.xml', workbook(words.name))
  const push = zip.grow('xl/worksheets/sheet1.xml')
  push(SHEET_START)
  let number = 0
  return {
    write(rows) {
      const lines = rows.map((row) => {
        number += 1
        return `<row r="${number}">${row.map((cell, at) => cellXml(cell, `${columnName(at)}${number}`, number === 1)).join('')}</row>`
      })
      push(lines.join(''))
    },
    end() {
      push(`</sheetData>${footer(words.mark)}</worksheet>`, true)
      return zip.end()
    },
  }
}

function cellXml(cell: Cell, place: string, isHeading: boolean): string {
  if ('number' in cell) return `<c r="${place}"><v>${cell.number}</v></c>`
  if ('day' in cell) return `<c r="${place}" s="${DAY}"><v>${serialOf(cell.day)}</v></c>`
  if (cell.text === '') return ''
  return `<c r="${place}" t="inlineStr" s="${isHeading ? HEADING : TEXT}"><is><t xml:space="preserve">${inXml(cell.text)}</t></is></c>`
}

/** Days since the end of 1899, as sheets count. */
const serialOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569

/** A, B, … Z, AA, AB, … */
function columnName(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26))
  return at < 26 ? letter : columnName(Math.floor(at / 26) - 1) + letter
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const OF = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const CONTENT_TYPES = `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${OF}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${OF}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${OF}.styles+xml"/></Types>`

function relations(...pairs: string[]): string {
  const all: string[] = []
  for (let at = 0; at < pairs.length; at += 2) {
    all.push(`<Relationship Id="rId${at / 2 + 1}" Type="${OFFICE}/${pairs[at]}" Target="${pairs[at + 1]}"/>`)
  }
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`
}

const workbook = (name: string) =>
  `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${sheetName(name)}" sheetId="1" r:id="rId1"/></sheets></workbook>`

/** Below every page that is printed: at most 255 characters, in which "&" begins an instruction. */
const footer = (mark: string) =>
  `<headerFooter><oddFooter>${inXml(`&L${mark.slice(0, 200).replaceAll('&', '&&')}`)}</oddFooter></headerFooter>`

const STYLES = `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd\\-mm\\-yyyy"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf/><xf numFmtId="49" fontId="1" applyNumberFormat="1" applyFont="1"/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="49" applyNumberFormat="1"/></cellXfs></styleSheet>`

const SHEET_START = `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><sheetData>`
