import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDemonstrationDatabase } from '../../../tests/support/demonstration.ts'
import type { TestDatabase } from '../../../tests/support/database.ts'
import { actorFor } from '../identity/index.ts'
import { findDocument } from './documents/documents.queries.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createDemonstrationDatabase()
})
afterAll(() => database.close())

describe('x', () => {
  it('y', async () => {
    expect(1).toBe(1)
  })
})
