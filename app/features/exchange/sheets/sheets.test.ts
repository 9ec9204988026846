import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { strFromU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { harmless, readCsvRows, restored } from '../../../shared/sheet-csv.ts'
import { readXlsxSheets } from '../../../shared/sheet-xlsx.ts'
import { FORMAT, type PlanFile } from '../plan-file.ts'
import { pathInWords } from '../problems.ts'
import { writeCsv } from './csv-sheet.ts'
import { readSheets } from './read-sheets.ts'
import { TABLES } from './tables.ts'
import { writeXlsx } from './xlsx-sheet.ts'

const theme = (code: string, more: object = {}) => ({
  code,
  name: `Thema ${code}`,
  slug: code.toLowerCase(),
  kind: 'development',
  strategyVerb: '',
  why: '',
  ambition: '',
  aliases: [],
  source: '',
  indicators: [],
  goals: [],
  ...more,
})

const goal = (code: string, more: object = {}) => ({
  code,
  title: `Doel ${code}`,
  kind: 'goal',
  description: '',
  owner: '',
  state: 'running',
  baselineValue: null,
  baselinePeriod: '2019-10',
  targetValue: 8.5,
  targetOn: '2027-12-31',
  measureUnit: '',
  aliases: [],
  source: '',
  indicators: [],
  ...more,
})

const plan: PlanFile = {
  format: FORMAT,
  plan: {
    slug: 'proef',
    themes: [
      theme('T1', { why: 'Regel een; met puntkomma\nen "regel" twee', name: '=HYPERLINK("x")', goals: [goal('001')] }),
      theme('T2', { source: "'=al beschermd", ambition: '-5 punten', aliases: [{ name: 'A - B', document: 'C' }] }),
    ] as never,
    actions: [],
    budget: [
      {
        subject: 'T1',
        year: 2025,
        planned: 1234.5,
        actual: null,
        funding: '12345678901234567890',
        remark: '',
        source: '',
      },
    ],
  },
  organisations: [],
  indicators: [],
}
const tableNamed = (name: string) => TABLES.find(({ fileName }) => fileName === name)!
const csvOf = (name: string) => writeCsv(tableNamed(name), plan)
const readBack = (text: string) => readSheets([{ sheet: '', rows: readCsvRows(text)! }], plan)

test('a CSV starts with the mark of UTF-8, separates by semicolons and writes days and decimals as Dutch people do', () => {
  const [header, row] = csvOf('doelen').split('\r\n')
  expect(header!.startsWith('\uFEFFDoel;Thema;Titel;Soort;')).toBe(true)
  expect(row).toBe("'001;T1;Doel 001;Doel;;;Loopt;;'2019-10;8,5;31-12-2027;;;;")
  expect(csvOf('begroting').split('\r\n')[1]).toBe("T1;2025;1234,5;;'12345678901234567890;;")
})

test('what a spreadsheet would run or change is made harmless, and comes back as it was', () => {
  const cells = readCsvRows(csvOf('themas'))!
  expect(csvOf('themas')).toContain(`"'=HYPERLINK(""x"")"`)
  expect(cells[1]![1]).toBe('=HYPERLINK("x")')
  expect(cells[2]).toContain('-5 punten')
  expect(cells[2]).toContain("'=al beschermd")
  expect(["'=1", "'0012", "'s avonds", "'2022-04"].map(restored)).toEqual(['=1', '0012', "'s avonds", '2022-04'])
})

test('whatever a text holds, it comes back from its harmless form', () => {
  const pieces = fc.constantFrom("'", '=', '-', '+', '@', '1', '.', ' ', 'a', '\t', '0', '€')
  fc.assert(fc.property(fc.string({ unit: pieces, maxLength: 6 }), (text) => restored(harmless(text)) === text))
})

test.each(TABLES.map(({ fileName }) => fileName))('the table %s that nobody touched says nothing new', (name) => {
  const { file, problems } = readBack(csvOf(name))
  expect(problems).toEqual([])
  expect(JSON.stringify(file.plan)).not.toMatch(/title|name|planned|targetOn/)
})

test('a changed cell is read as Dutch people write it', () => {
  const { file } = readBack(
    csvOf('doelen').replace('31-12-2027', '1-7-2028').replace('8,5', '1.234,75').replace('Loopt', 'doorgeschoven'),
  )
  const [first] = (file.plan.themes as { goals: object[] }[])[0]!.goals
  expect(first).toEqual({ code: '001', targetOn: '2028-07-01', targetValue: 1234.75, state: 'moved' })
})

test('a mistake at row 900 names the row and the column', () => {
  const lines = Array.from({ length: 1000 }, (_, row) => `G${row + 2};T1;Doel;Doel;Loopt;${row === 898 ? 'veel' : '5'}`)
  const { problems } = readBack(`Doel;Thema;Titel;Soort;Stand;Streefwaarde\r\n${lines.join('\r\n')}`)
  expect(problems.map(({ code, found, place }) => ({ code, found, place }))).toEqual([
    { code: 'not-a-number', found: 'veel', place: { sheet: '', row: 900, header: 'Streefwaarde' } },
  ])
})

test('an unknown column and an unknown theme are named', () => {
  const { problems } = readBack('Doel;Thema;Kleur\r\n001;T9;rood\r\n')
  expect(problems.map(({ code, found, place }) => [code, found, place.row])).toEqual([
    ['unknown-column', 'Kleur', 1],
    ['unknown-parent', 'T9', 2],
  ])
})

test('a problem that shows later leads back to its cell', () => {
  const { file, placeOf } = readBack(csvOf('doelen').replace('Doel 001', 'Anders'))
  expect(pathInWords(['plan', 'themes', 0, 'goals', 0, 'title'])).toBe('plan.themes[0].goals[0].title')
  expect(placeOf(['plan', 'themes', 0, 'goals', 0, 'title'])).toEqual({ sheet: '', row: 2, header: 'Titel' })
  expect(file.plan.slug).toBe('proef')
})

test('a workbook has real numbers and days, text that stays text, and a header that stays in view', async () => {
  const files = unzipSync(await writeXlsx(plan))
  const goals = strFromU8(files['xl/worksheets/sheet2.xml']!)
  expect(goals).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/)
  expect(goals).toMatch(/<c [^>]*><v>8\.5<\/v><\/c>/)
  expect(goals).toMatch(/<c [^>]*><v>46752<\/v><\/c>/)
  expect(strFromU8(files['xl/styles.xml']!)).toContain('dd-mm-yyyy')
  const back = readSheets((await readXlsxSheets(await writeXlsx(plan)))!, plan)
  expect(back.problems).toEqual([])
  expect(JSON.stringify(back.file.plan)).not.toMatch(/title|"name"|planned|targetOn/)
})

test('what is no workbook, or would unpack without end, is not read', async () => {
  const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(60 * 1024 * 1024) }, { level: 9 })
  expect(bomb.byteLength).toBeLessThan(1024 * 1024)
  expect(await readXlsxSheets(bomb)).toBeUndefined()
  expect(await readXlsxSheets(Buffer.from('PK geen werkmap'))).toBeUndefined()
})

// The program alone is not enough: the part that reads sheets is a package of its own.
const OFFICE = existsSync('/usr/lib/libreoffice/program/libsclo.so') ? '/usr/bin/soffice' : undefined

test.skipIf(!OFFICE)(
  'an office program opens the workbook with its days and amounts',
  { timeout: 120_000 },
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'regie-sheet-'))
    try {
      writeFileSync(join(folder, 'plan.xlsx'), await writeXlsx(plan))
      const filter = 'csv:Text - txt - csv (StarCalc):59,34,76,1,,1043,false,true,false,false,false,2'
      execFileSync(
        OFFICE!,
        [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', filter, 'plan.xlsx'],
        {
          cwd: folder,
          stdio: 'ignore',
        },
      )
      const text = readFileSync(join(folder, readdirSync(folder).find((name) => name.endsWith('.csv')) ?? ''), 'utf8')
      // The program writes numbers and days as its own language does; what was text would stay as it is.
      expect(text.split('\n')[1]).toMatch(
        /^001;T1;Doel 001;Doel;;;Loopt;;2019-10;(8,5;31-12-2027|8\.5;12\/31\/2027);;;;$/,
      )
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
)
