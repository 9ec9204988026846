import { afterAll, beforeAll, expect, test } from 'vitest'
import { DEMONSTRATION_ID } from '../../../db/seed/load.ts'
import type { TestDatabase } from '../../../tests/support/database.ts'
import { createDemonstrationDatabase } from '../../../tests/support/demonstration.ts'
import type { Tx } from '../../platform/database/index.ts'
import { DEFAULT_SETTINGS, insertMunicipality } from '../../platform/municipality.ts'
import { serviceActor } from '../identity/index.ts'
import { exportPlan } from './operations/export-plan.ts'
import { importPlan } from './operations/import-plan.ts'
import { previewPlan } from './operations/preview-import.ts'
import { pathInWords } from './problems.ts'
import { readPlanFile } from './read-plan-file.ts'
import { SMALL_PLAN } from './testing/small-plan.ts'
import { writeText } from './write-text.ts'

let store: TestDatabase
const as = <T>(municipality: string, work: (tx: Tx) => Promise<T>) =>
  store.database.as(serviceActor(municipality, 'service:command'), 'test', work)

beforeAll(async () => {
  store = await createDemonstrationDatabase()
  await as('elders', (tx) =>
    insertMunicipality(tx, { id: 'elders', name: 'Gemeente Elders', settings: DEFAULT_SETTINGS }),
  )
})
afterAll(() => store.close())

const bring = (municipality: string, text: string, removesMissing = false) =>
  as(municipality, async (tx) => {
    const read = readPlanFile(Buffer.from(text))
    if (!read.ok) throw new Error(JSON.stringify(read))
    return importPlan(tx, municipality, read.file, read.fileHash, { removesMissing, mayAddIndicators: true })
  })
const taken = async (municipality: string, slug: string, format: 'yaml' | 'json' = 'yaml') =>
  writeText((await as(municipality, (tx) => exportPlan(tx, slug)))!, format)

test.each([
  ['mjbp-2020-2023', 'yaml'],
  ['mjbp-2024-2027', 'json'],
] as const)(
  '%s taken out, brought into an empty municipality and taken out again is the same %s, byte for byte',
  { timeout: 120_000 },
  async (slug, format) => {
    const original = await taken(DEMONSTRATION_ID, slug, format)
    const { preview, done } = await bring('elders', original)
    expect(preview.problems).toEqual([])
    expect(done.ok).toBe(true)
    expect(await taken('elders', slug, format)).toBe(original)

    const again = await bring('elders', original)
    expect(again.done).toMatchObject({ ok: true, value: { changeCount: 0 } })
    expect(again.preview.steps).toEqual([])
  },
)

test('a plan changed in the file shows what was and what becomes, moves a goal, and removes nothing unasked', async () => {
  await bring('elders', SMALL_PLAN)
  const changed = SMALL_PLAN.replace('title: Minder ongelukken', 'title: Geen ongelukken')
    .replace(/ {8}- code: T1\.D2[\s\S]*?state: defined\n/, '')
    .replace('kind: strategic\n', 'kind: strategic\n      goals:\n        - code: T1.D2\n')
    .replace(/ {6}milestones:\n[\s\S]*?2025-06\n/, '      milestones: []\n')
  const { preview, done } = await bring('elders', changed)
  expect(preview.changes).toEqual([
    {
      kind: 'changed',
      part: 'goal',
      title: 'T1.D1 Geen ongelukken',
      field: 'title',
      before: 'Minder ongelukken',
      after: 'Geen ongelukken',
    },
    {
      kind: 'changed',
      part: 'goal',
      title: 'T1.D2 Meer toezicht',
      field: 'theme',
      before: 'T1 Veilig water',
      after: 'T2 Veilig verkeer',
    },
  ])
  expect(preview.kept.map(({ part, values }) => [part.name, values.title])).toEqual([['milestone', 'Eerste boei']])
  expect(done.ok).toBe(true)
  const after = await taken('elders', 'klein')
  expect(after).toMatch(/code: T2[\s\S]*code: T1\.D2[\s\S]*Eerste boei/)

  const asked = await bring('elders', changed, true)
  expect(asked.preview.changes).toEqual([{ kind: 'removed', part: 'milestone', title: 'Eerste boei' }])
  expect(await taken('elders', 'klein')).not.toContain('Eerste boei')
})

test('everything that does not fit the plan is named by path, and nothing is done', async () => {
  const before = await taken('elders', 'klein')
  const { preview, done } = await bring(
    'elders',
    SMALL_PLAN.replace('goals: [T1.D1]', 'goals: [T9.D9]')
      .replace('indicators: [drenkelingen]', 'indicators: [onbekend]')
      .replace('organisation: reddingsbrigade', 'organisation: duikers')
      .replace('subject: A1', 'subject: A7')
      .replace('endsOn: "2028-12-31"', 'endsOn: "2024-12-31"')
      .replace('      kind: strategic\n', '      kind: strategic\n    - code: T3\n'),
  )
  expect(done).toMatchObject({ ok: false, reason: 'has-problems' })
  expect(preview.problems.map(({ path, code }) => `${pathInWords(path)} ${code}`)).toEqual([
    'plan.endsOn ends-before-start',
    'plan.themes[2].name required',
    'plan.themes[2].slug required',
    'plan.themes[2].kind required',
    'plan.themes[0].goals[0].indicators[0] unknown-indicator',
    'plan.actions[0].goals[0] unknown-goal',
    'plan.actions[0].partners[0].organisation unknown-organisation',
    'plan.budget[0].subject unknown-subject',
  ])
  expect(await taken('elders', 'klein')).toBe(before)
})

test('a goal that actions still serve is not removed with the rest', async () => {
  const { preview, done } = await bring('elders', 'format: regie-plan/1\nplan:\n  slug: klein\n  themes: []\n', true)
  expect(done.ok).toBe(false)
  expect(preview.problems.map(({ code, found }) => `${code} ${found}`)).toEqual(['still-served T1.D1'])
})

test('a new order is kept, and what the file leaves out stays behind its neighbour', async () => {
  const themes = (order: string[]) =>
    `format: regie-plan/1\nplan:\n  slug: klein\n  themes:\n${order.map((code) => `    - code: ${code}\n`).join('')}`
  const add = `    - code: T3\n      slug: nacht\n      name: Veilige nacht\n      kind: strategic\n`
  await bring('elders', `format: regie-plan/1\nplan:\n  slug: klein\n  themes:\n    - code: T1\n${add}`)
  const codes = async () => (await taken('elders', 'klein')).match(/code: T\d$/gm)
  expect(await codes()).toEqual(['code: T1', 'code: T2', 'code: T3'])
  const { preview } = await bring('elders', themes(['T3', 'T1']))
  expect(preview.changes.map(({ kind, part }) => [kind, part])).toEqual([['reordered', 'theme']])
  expect(await codes()).toEqual(['code: T3', 'code: T1', 'code: T2'])
  expect((await bring('elders', themes(['T3', 'T1']))).preview.changes).toEqual([])
})

test('an older version can be taken out and put back', async () => {
  const now = await taken(DEMONSTRATION_ID, 'mjbp-2024-2027')
  const version = writeText((await as(DEMONSTRATION_ID, (tx) => exportPlan(tx, 'mjbp-2024-2027', 1)))!, 'yaml')
  expect(version).toBe(now)
})

test('a file that names new indicators needs somebody who may add them', async () => {
  const read = readPlanFile(Buffer.from(SMALL_PLAN))
  if (!read.ok) throw new Error('unreadable')
  const options = { removesMissing: false, mayAddIndicators: false }
  const preview = await as(DEMONSTRATION_ID, (tx) => previewPlan(tx, read.file, options))
  expect(preview.problems.map(({ code }) => code)).toEqual(['needs-figures-right'])
})
