import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { typeRegie } from '../../../tests/support/command.ts'
import { temporaryFolders } from '../../../tests/support/folders.ts'

const folders = temporaryFolders()
const folder = folders.make()
afterAll(() => folders.removeAll())

const MONTHS = Array.from(
  { length: 84 },
  (_, at) => `${2019 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`,
)
/** Seven years in which the same numbers come back. */
const USUAL = Array.from({ length: 7 }, () => [4, 6, 5, 7, 3, 5, 6, 8, 4, 5, 6, 7]).flat()
const upTo = (last: number | string) => [...USUAL.slice(0, 83), last]

function write(name: string, lines: string[]): string {
  const file = join(folder, name)
  writeFileSync(file, lines.join('\n'))
  return file
}

const csv = (...rows: (number | string)[][]) => [['id', ...MONTHS].join(','), ...rows.map((row) => row.join(','))]

const scan = async (file: string, ...words: string[]) => {
  const { code, stdout, stderr } = await typeRegie(null, ['stats', 'farrington', '--series', file, ...words], {
    folder,
  })
  return { code, stderr, scanned: stdout && JSON.parse(stdout) }
}

describe('regie stats farrington --series', () => {
  test('judges the last month of every series, and writes what stands out', async () => {
    const rows = [
      ['"Centrum, diefstal"', ...upTo(30)],
      ['Zuid', ...upTo(7)],
      ['Noord', ...Array(83).fill(0), 3],
      ['West', ...upTo('')],
    ]
    const { code, scanned } = await scan(write('months.csv', csv(...rows)))
    expect([code, scanned]).toMatchObject([0, { series: 4, cells: 4, judged: 2, tooFew: 2, withoutModel: 0 }])
    expect(scanned.alarms).toMatchObject([{ id: 'Centrum, diefstal', k1based: 84, observed: 30, standsOut: true }])
    // Four cells were scanned, so the least likely one counts four times.
    expect(scanned.alarms[0].q / scanned.alarms[0].pvalue).toBeCloseTo(4, 10)
  })

  test('takes semicolons, the line ends of Windows and a byte order mark', async () => {
    const lines = csv(['Centrum', ...upTo(30)]).map((line) => line.replaceAll(',', ';'))
    const { scanned } = await scan(write('windows.csv', [`\uFEFF${lines.join('\r\n')}\r\n`]))
    expect(scanned.alarms).toMatchObject([{ id: 'Centrum', observed: 30 }])
  })

  test('takes lines of JSON with a population, and settings from a file', async () => {
    const population = USUAL.map(() => 1200)
    const lines = [upTo(30), upTo(7)].map((observed, at) => JSON.stringify({ id: `${at}`, observed, population }))
    const control = {
      b: 4,
      w: 1,
      noPeriods: 4,
      populationOffset: true,
      thresholdMethod: 'nbPlugin',
      range1based: [83, 84],
    }
    const settings = write('settings.json', [JSON.stringify({ freq: 12, control, falseDiscovery: 0.05 })])
    const { scanned } = await scan(write('series.ndjson', lines), '--input', settings)
    expect(scanned).toMatchObject({ series: 2, cells: 4, alarms: [{ id: '0', k1based: 84 }] })
  })

  test.each([
    ['no-count.csv', csv(['Zuid', ...upTo('7.5')]), 'series Zuid: the count of period 84 is not a whole number'],
    ['short.csv', csv(['Zuid', 1, 2]), 'series Zuid has 2 periods; the first line names 84'],
    ['few.csv', ['id,2024-01', 'Zuid,3'], 'control.'],
    ['empty.csv', [''], 'is empty'],
    ['no-json.ndjson', [JSON.stringify({ id: 'a', observed: USUAL }), '{'], 'a line is not JSON'],
    ['odd.ndjson', [JSON.stringify({ id: 'a', observed: USUAL, buurt: 1 })], 'series a: there is no field buurt'],
  ])('refuses %s', async (name, lines, problem) => {
    const { code, stderr, scanned } = await scan(write(name, lines))
    expect([code, scanned]).toEqual([1, ''])
    expect(stderr).toContain(problem)
  })

  test('refuses a file that is not there', async () => {
    expect((await scan(join(folder, 'none.csv'))).stderr).toContain('there is no such file')
  })
})
