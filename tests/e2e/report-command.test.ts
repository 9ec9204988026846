import { execFile, spawnSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, expect, test } from 'vitest'
import { ROOT } from '../support/demonstration.ts'
import { temporaryFolders } from '../support/folders.ts'

// The main job by command, as a person in a terminal does it, on a data folder of its own.

const folders = temporaryFolders()
const folder = folders.make()
afterAll(() => folders.removeAll())

const regie = (...words: string[]) =>
  promisify(execFile)(process.execPath, [join(ROOT, 'build/regie.js'), ...words], {
    env: { ...process.env, REGIE_DATA: join(folder, 'data'), DATABASE_URL: '', REGIE_SECRET: '' },
    maxBuffer: 64 * 1024 * 1024,
  })

const report = async (format: string, name = `report.${format}`) => {
  const out = join(folder, name)
  await regie('report', '--plan', 'mjbp-2020-2023', '--year', '2022', '--format', format, '--out', out)
  return readFile(out)
}

/** The figures of the municipality's own progress report, row by row as its tables print them. */
const ROWS = [
  ['Diefstal/inbraak woning', 266, 186, 158, 135, 184, 182],
  ['Alle HIC-misdrijven', 277, 194, 173, 143, 189, 191],
  ['Casussen', 98, 84, 82, 98, 84, 69, 46],
  ['MDO’s', 255, 205, 204, 223, 185, 192, 94],
  ['Meldingen jeugdoverlast', 554, 582, 972, 779, 375],
  ['Afgeronde Bibob-onderzoeken', 89],
  ['Gestarte handhavingszaken', 195],
  ['Verzoeken om handhaving', 38],
  ['Lasten onder dwangsom', 65],
  ['Lasten onder bestuursdwang', 4],
]

test('the report has the figures of the source documents, each table row in order, and the same bytes twice', async () => {
  const html = (await report('html')).toString('utf8')
  const rows = [...html.matchAll(/<tr[\s>][\s\S]*?<\/tr>/g)].map(([row]) =>
    row
      .replace(/<[^>]+>/g, ' ')
      .replace(/&#x27;|&#39;/g, "'")
      .replace(/\s+/g, ' ')
      .trim(),
  )
  for (const row of ROWS) expect(rows.map((one) => one.replace(/[’']/g, '’'))).toContain(row.join(' '))
  expect((await report('html', 'again.html')).toString('utf8')).toBe(html)
})

test('the PDF is tagged, says PDF/UA-1, and reads row by row', async () => {
  const pdf = await report('pdf')
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  expect(pdf.includes('/MarkInfo')).toBe(true)
  expect(pdf.includes('<pdfuaid:part>1</pdfuaid:part>')).toBe(true)
  expect((await report('pdf', 'again.pdf')).equals(pdf)).toBe(true)
  const text = spawnSync('pdftotext', ['-layout', join(folder, 'report.pdf'), '-'], { encoding: 'utf8' })
  if (text.error) return
  const lines = text.stdout.split('\n').map((line) => line.trim().replace(/\s+/g, ' '))
  for (const row of ROWS) expect(lines).toContain(row.join(' '))
})

test('the Word file and the data are made from the same frozen inputs', async () => {
  const docx = await report('docx')
  expect(docx.subarray(0, 2).toString()).toBe('PK')
  const frozen = JSON.parse((await report('json')).toString('utf8')) as { series: unknown[] }
  expect(frozen.series.length).toBeGreaterThan(30)
})

test('what was built and what was recorded both hold', async () => {
  expect((await regie('verify', 'audit')).stderr).toContain('The audit holds')
  const { stderr } = await regie('verify', 'report', 'voortgangsrapportage-veiligheid-2023')
  expect(stderr).toContain('edition 1')
})

test('a plan that does not exist is refused in one line, and wrong usage is said to be so', async () => {
  const none = regie(
    'report',
    '--plan',
    'bestaat-niet',
    '--year',
    '2022',
    '--format',
    'pdf',
    '--out',
    join(folder, 'x.pdf'),
  )
  await expect(none).rejects.toMatchObject({ code: 1 })
  await expect(regie('report', '--soort', 'pdf')).rejects.toMatchObject({ code: 2 })
})
