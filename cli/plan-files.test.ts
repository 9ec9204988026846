import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { SMALL_PLAN } from '../app/features/exchange/testing/small-plan.ts'
import { typeRegie } from '../tests/support/command.ts'
import { createTestDatabase, type TestDatabase } from '../tests/support/database.ts'
import { createDemonstrationDatabase } from '../tests/support/demonstration.ts'
import { temporaryFolders } from '../tests/support/folders.ts'

const folders = temporaryFolders()
let demonstration: TestDatabase
let empty: TestDatabase
let folder: string
beforeAll(async () => {
  demonstration = await createDemonstrationDatabase()
  empty = await createTestDatabase()
  folder = folders.make()
  expect((await regie(empty, ['setup', '--id', 'stad', '--name', 'Gemeente Stad'])).code).toBe(0)
})
afterAll(async () => {
  folders.removeAll()
  await demonstration?.close()
  await empty?.close()
})

const regie = (store: TestDatabase, words: string[]) => typeRegie(store, words, { folder })

const inFolder = (name: string) => join(folder, name)
const lastLine = (text: string) => text.trimEnd().split('\n').at(-1)
const IN_DEMONSTRATION = ['--municipality', 'deventer']

test.each([
  ['mjbp-2020-2023', 'yaml'],
  ['mjbp-2024-2027', 'json'],
])(
  '%s goes out, into an empty database and out again as the same bytes of %s',
  { timeout: 180_000 },
  async (slug, format) => {
    const file = inFolder(`${slug}.${format}`)
    const out = ['export', 'plan', slug, '--format', format]
    const first = await regie(demonstration, [...out, '--out', file, ...IN_DEMONSTRATION])
    expect(first).toMatchObject({ code: 0, stdout: '' })
    const brought = await regie(empty, ['import', 'plan', file])
    expect(brought.code).toBe(0)
    expect(lastLine(brought.stderr)).toMatch(/^\d+ changes were made in "/)
    expect((await regie(empty, out)).stdout === readFileSync(file, 'utf8')).toBe(true)
    expect(await regie(empty, ['import', 'plan', file])).toMatchObject({ code: 0, stderr: 'Nothing changed.\n' })
  },
)

test('a dry run only says what would change, in words and as JSON', async () => {
  const file = inFolder('klein.yaml')
  writeFileSync(file, SMALL_PLAN)
  const said = await regie(empty, ['import', 'plan', file, '--dry-run'])
  expect(lastLine(said.stderr)).toBe('11 changes would be made in "Klein plan".')
  const told = JSON.parse((await regie(empty, ['import', 'plan', file, '--dry-run', '--json'])).stdout)
  expect(told).toMatchObject({ ok: true, isDryRun: true, isNew: true, plan: 'Klein plan', kept: 0 })
  expect(await regie(empty, ['export', 'plan', 'klein'])).toMatchObject({
    code: 1,
    stderr: 'regie: there is no plan klein\n',
  })
})

test('every problem is told by line and path, and nothing is kept', async () => {
  const file = inFolder('fout.yaml')
  writeFileSync(
    file,
    SMALL_PLAN.replace('kind: strategic', 'kind: strategisch').replace('goals: [T1.D1]', 'goals: T1.D1'),
  )
  expect(await regie(empty, ['import', 'plan', file])).toEqual({
    code: 1,
    stdout: '',
    stderr: [
      'line 25, column 7, plan.themes[1].kind: “strategisch” is no choice here.',
      'line 30, column 7, plan.actions[0].goals: This must be a list.',
      'regie: nothing was imported: 2 problems',
      '',
    ].join('\n'),
  })
  writeFileSync(file, 'format: regie-plan/7\n')
  expect((await regie(empty, ['import', 'plan', file])).stderr).toBe(
    'regie: This file has form 7 and comes from a newer Regie; update this Regie first.\n',
  )
})

test.each([
  [['export'], 'say what to export: plan'],
  [['export', 'plan'], 'the short name of the plan is missing'],
  [['export', 'plan', 'x', '--format', 'odt'], '--format is yaml or json'],
  [['import', 'plan'], 'the file is missing'],
])('%j is wrong usage', async (words, line) => {
  expect(await regie(empty, words)).toMatchObject({ code: 2, stderr: expect.stringContaining(line) })
})
