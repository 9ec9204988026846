import { afterAll, beforeAll, expect, test } from 'vitest'
import { DEMONSTRATION_ID } from '../../../db/seed/load.ts'
import type { TestDatabase } from '../../../tests/support/database.ts'
import { createDemonstrationDatabase } from '../../../tests/support/demonstration.ts'
import type { Tx } from '../../platform/database/index.ts'
import { DEFAULT_SETTINGS, insertMunicipality } from '../../platform/municipality.ts'
import { serviceActor } from '../identity/index.ts'
import { exportPlan } from './operations/export-plan.ts'
import { importPlan } from './operations/import-plan.ts'
import { readPlanFile } from './read-plan-file.ts'
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
