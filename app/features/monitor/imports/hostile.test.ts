import { readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import type { FileContent } from '../observation-file.ts'
import { readObservationFile } from '../observation-file.ts'
import { READY_SOURCES } from './library/index.ts'

const { source } = READY_SOURCES.get('cbs-83648ned-totaal')!
const known = new Map([
  ['crime_registered_cbs', { valueType: 'count' as const, categories: new Set<string>(), definitionFor: () => 1 }],
])
const packed = readFileSync(
  path.join(import.meta.dirname, '../../../../db/seed/data/imports/83648NED_totaal_2010-2020_gemeenten.csv.gz'),
)

/** Reads a file as that source; tells the first problem, and how far memory and time went. */
async function read(content: FileContent) {
  const before = process.memoryUsage().rss
  const begin = performance.now()
  const { problems, problemCount, rows } = await readObservationFile(content, known, source.mapping)
  const megabytes = (process.memoryUsage().rss - before) / 1024 / 1024
  return { first: problems[0], problemCount, rows: rows.length, megabytes, seconds: (performance.now() - begin) / 1000 }
}

const HEADER = 'gm_code,regio_naam,jaar,TotaalGeregistreerdeMisdrijven_1'
const line = (text: string) => `${HEADER}\n${text}\n`

describe('a file that is broken', () => {
  test('because the packing is cut off is refused as a whole', async () => {
    expect((await read(packed.subarray(0, packed.length / 2))).first).toMatchObject({ code: 'damaged', line: 0 })
  })

  test('because the packing is altered is refused as a whole', async () => {
    const altered = Buffer.from(packed)
    altered.fill(0xff, 20_000, 20_100)
    expect((await read(altered)).problemCount).toBeGreaterThan(0)
  })

  test('because its last row is cut off is refused at that row', async () => {
    const { first } = await read(`${HEADER}\nGM0150,Plaats,2020,5\nGM0150,Pla`)
    expect(first).toEqual({ line: 3, column: '', code: 'wrong-cell-count', found: '2' })
  })

  test('because it is Windows-1252 and not UTF-8 says how it should be saved', async () => {
    const windows = Buffer.from(line('GM0150,Súdwest-Fryslân,2020,5'), 'latin1')
    expect((await read(windows)).first).toMatchObject({ code: 'not-utf8' })
  })

  test('because it is no text at all is refused', async () => {
    expect((await read(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]))).first).toMatchObject({ code: 'not-utf8' })
  })

  test('because a cell is a formula is refused at that cell, by the name it has in the file', async () => {
    expect((await read(line('GM0150,Plaats,2020,"=HYPERLINK(""x"")"'))).first).toEqual({
      line: 2,
      column: 'TotaalGeregistreerdeMisdrijven_1',
      code: 'not-a-number',
      found: '=HYPERLINK("x")',
    })
  })

  test('because a region stands in it twice is refused at the second', async () => {
    expect((await read(line('GM0150,Plaats,2020,5\nGM0150,Plaats,2020,6'))).first).toEqual({
      line: 3,
      column: 'jaar',
      code: 'double-row',
      found: '2',
    })
  })
})

test('columns in another order are no problem', async () => {
  const { rows, problemCount } = await read(
    'jaar,TotaalGeregistreerdeMisdrijven_1,regio_naam,gm_code\n2020,5,Plaats,GM0150\n',
  )
  expect([rows, problemCount]).toEqual([1, 0])
})

describe('a file that is made to harm', () => {
  test('by a million columns is refused at its first line', async () => {
    const { first, megabytes, seconds } = await read(`${'a,'.repeat(1_000_000)}\n1\n`)
    expect(first!.code).toBe('not-csv')
    expect([megabytes < 200, seconds < 5]).toEqual([true, true])
  })

  test('by four hundred thousand columns, which is a line that can be read, is refused there too', async () => {
    const { first, problemCount, seconds } = await read(`${'a,'.repeat(400_000)}\n${'1,'.repeat(400_000)}\n`)
    expect([first!.code, problemCount, seconds < 5]).toEqual(['too-many-columns', 1, true])
  })

  test('by a line without end in a small packed file is not unpacked further', async () => {
    const bomb = gzipSync(Buffer.alloc(256 * 1024 * 1024, 'a'))
    expect(bomb.length).toBeLessThan(1024 * 1024)
    const { first, megabytes, seconds } = await read(bomb)
    expect(first!.code).toBe('not-csv')
    expect([megabytes < 100, seconds < 5]).toEqual([true, true])
  })

  test('by a million wrong rows names the first thousand and counts the rest', async () => {
    const pieces = async function* () {
      yield Buffer.from(`${HEADER}\n`)
      for (let piece = 0; piece < 100; piece++) yield Buffer.from('GM0150,Plaats,nooit,5\n'.repeat(10_000))
    }
    const { problemCount, megabytes } = await read(pieces())
    expect([problemCount, megabytes < 200]).toEqual([1_000_000, true])
  })
})

describe('a workbook or a JSON-stat dataset', () => {
  const columns = ['gm_code', 'regio_naam', 'jaar', 'TotaalGeregistreerdeMisdrijven_1']

  test('is read by the same mapping as the table in text', async () => {
    const workbook = await writeXlsxFile([
      columns.map((value) => ({ value })),
      [{ value: 'GM0150' }, { value: 'Deventer' }, { value: 2020, type: Number }, { value: 4525, type: Number }],
    ]).toBuffer()
    const { rows, problems } = await readObservationFile(workbook, known, source.mapping)
    expect(problems).toEqual([])
    expect(rows).toMatchObject([{ indicator: 'crime_registered_cbs', region: 'GM0150', period: '2020', value: 4525 }])
  })

  test('as JSON-stat has its dimensions for columns', async () => {
    const dimension = (code: string) => ({ category: { index: [code] } })
    const dataset = {
      version: '2.0',
      class: 'dataset',
      id: ['gm_code', 'regio_naam', 'jaar'],
      size: [1, 1, 1],
      dimension: { gm_code: dimension('GM0150'), regio_naam: dimension('Deventer'), jaar: dimension('2020') },
      value: [4525],
    }
    const mapping = { ...source.mapping, measures: [{ ...source.mapping.measures[0]!, column: 'value' }] }
    const { rows, problems } = await readObservationFile(JSON.stringify(dataset), known, mapping)
    expect(problems).toEqual([])
    expect(rows).toMatchObject([{ region: 'GM0150', period: '2020', value: 4525 }])
  })

  test('that is cut off, is something else, or would unpack to more than it may is refused as a whole', async () => {
    const bomb = Buffer.from(zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(60 * 1024 * 1024) }))
    const other = Buffer.from(zipSync({ 'readme.txt': strToU8('geen werkmap') }))
    for (const content of [bomb, bomb.subarray(0, 2000), other, '{"class":"collection"}', '{'.repeat(1_000_000)]) {
      const { first, rows, megabytes, seconds } = await read(content)
      expect([first?.code, rows]).toEqual(['damaged', 0])
      expect(megabytes).toBeLessThan(300)
      expect(seconds).toBeLessThan(10)
    }
  })
})
