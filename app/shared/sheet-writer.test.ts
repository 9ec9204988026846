import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { Cell } from './sheet-cell.ts'
import { readCsvRows } from './sheet-csv.ts'
import { sheetWriter } from './sheet-writer.ts'
import { readXlsxSheets } from './sheet-xlsx.ts'

const text = (value: string): Cell => ({ text: value })
const words = { name: 'x', mark: '# van Tom & Jan' }
const rows: Cell[][] = [
  [text('Nummer'), text('Bedrag'), text('Dag')],
  [text('=HYPERLINK("x")'), { number: 1234.5 }, { day: '2026-03-09' }],
  [text('0012 <&> "Zoë"\u0007\nregel twee'), { number: -3 }, text('')],
]

describe.each(['csv', 'xlsx'] as const)('a sheet written as %s', (format) => {
  const written = () => {
    const writer = sheetWriter(format, { ...words, name: 'Proef/zaken: [alles] van dit jaar en meer' })
    writer.write(rows.slice(0, 2))
    writer.write(rows.slice(2))
    return writer.end()
  }

  test('reads back as it was, with numbers and days as Dutch people write them', async () => {
    const read =
      format === 'csv' ? readCsvRows(new TextDecoder().decode(written()))! : (await readXlsxSheets(written()))![0]!.rows
    expect(read[0]).toEqual(['Nummer', 'Bedrag', 'Dag'])
    expect(read[1]).toEqual(['=HYPERLINK("x")', '1234,5', '09-03-2026'])
    expect(read[2]!.slice(0, 2)).toEqual([
      format === 'csv' ? '0012 <&> "Zoë"\u0007\nregel twee' : '0012 <&> "Zoë"\nregel twee',
      '-3',
    ])
    expect(read[3]![0]).toBe('# van Tom & Jan')
  })
})

test('CSV never runs as a formula in a spreadsheet', () => {
  const writer = sheetWriter('csv', words)
  writer.write([[text('=1+1'), text('@cmd'), text('-2')]])
  expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(writer.end())).toBe(
    "\uFEFF'=1+1;'@cmd;'-2\r\n# van Tom & Jan\r\n",
  )
})

test('a workbook has columns beyond Z', async () => {
  const writer = sheetWriter('xlsx', words)
  writer.write([Array.from({ length: 30 }, (_, at) => text(`k${at}`))])
  const [sheet] = (await readXlsxSheets(writer.end()))!
  expect(sheet!.rows[0]).toHaveLength(30)
  expect(sheet!.rows[0]![29]).toBe('k29')
})

test('a workbook says below every printed page whose copy it is', () => {
  const files = unzipSync(sheetWriter('xlsx', words).end())
  expect(strFromU8(files['xl/worksheets/sheet1.xml']!)).toContain(
    '<oddFooter>&amp;L# van Tom &amp;&amp; Jan</oddFooter>',
  )
})

test('an OpenDocument sheet holds what was written: no formula, real numbers and days, and the mark', () => {
  const writer = sheetWriter('ods', words)
  writer.write(rows)
  const files = unzipSync(writer.end())
  expect(Object.keys(files)[0]).toBe('mimetype')
  expect(strFromU8(files.mimetype!)).toBe('application/vnd.oasis.opendocument.spreadsheet')
  const content = strFromU8(files['content.xml']!)
  expect(content).toContain('office:value-type="string"><text:p>=HYPERLINK(&quot;x&quot;)</text:p>')
  expect(content).not.toContain('table:formula')
  expect(content).toContain('office:value-type="float" office:value="1234.5"')
  expect(content).toContain('office:date-value="2026-03-09"><text:p>09-03-2026</text:p>')
  expect(content).toContain('<text:p>0012 &lt;&amp;&gt; &quot;Zoë&quot;</text:p><text:p>regel twee</text:p>')
  expect(content).toContain('<text:p># van Tom &amp; Jan</text:p>')
  expect(strFromU8(files['styles.xml']!)).toContain('<style:footer><text:p># van Tom &amp; Jan</text:p></style:footer>')
})
