import { describe, expect, test } from 'vitest'
import { readCsvRows } from '../../../shared/sheet-csv.ts'
import { readXlsxSheets } from '../../../shared/sheet-xlsx.ts'
import { type Cell, csvWriter } from './sheet-writer.ts'
import { xlsxWriter } from './xlsx-writer.ts'

const text = (value: string): Cell => ({ text: value })
const rows: Cell[][] = [
  [text('Nummer'), text('Bedrag'), text('Dag')],
  [text('=HYPERLINK("x")'), { number: 1234.5 }, { day: '2026-03-09' }],
  [text('0012 <&> "Zoë"\u0007\nregel twee'), { number: -3 }, text('')],
]

describe.each(['csv', 'xlsx'] as const)('a sheet written as %s', (format) => {
  const written = () => {
    const writer = format === 'csv' ? csvWriter() : xlsxWriter('Proef/zaken: [alles] van dit jaar en meer')
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
  })
})

test('CSV never runs as a formula in a spreadsheet', () => {
  const writer = csvWriter()
  writer.write([[text('=1+1'), text('@cmd'), text('-2')]])
  expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(writer.end())).toBe("\uFEFF'=1+1;'@cmd;'-2\r\n")
})

test('a workbook has columns beyond Z', async () => {
  const writer = xlsxWriter('x')
  writer.write([Array.from({ length: 30 }, (_, at) => text(`k${at}`))])
  const [sheet] = (await readXlsxSheets(writer.end()))!
  expect(sheet!.rows[0]).toHaveLength(30)
  expect(sheet!.rows[0]![29]).toBe('k29')
})
