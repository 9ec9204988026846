import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RunningRegie, startRegie } from '../support/regie.ts'

describe('what the operator asks', () => {
  let regie: RunningRegie
  beforeAll(async () => {
    regie = await startRegie()
  })
  afterAll(() => regie.stop())

  it('says it is alive, and ready as soon as the database answers', async () => {
    const visitor = regie.visitor()
    expect(await visitor.get('/healthz')).toMatchObject({ status: 200, text: 'ok' })
    expect(await visitor.get('/readyz')).toMatchObject({ status: 200, text: 'ready' })
  })

  it('says it is not ready, and shows a page about it in two languages, when the database is gone', async () => {
    await regie.database.database.close()
    const visitor = regie.visitor()
    expect((await visitor.get('/readyz')).status).toBe(503)
    expect(await visitor.get('/healthz')).toMatchObject({ status: 200 })
    const page = await visitor.get('/plan')
    expect(page.status).toBe(503)
    expect(page.headers.get('retry-after')).toBe('10')
    expect(page.text).toContain('Even niet bereikbaar')
    expect(page.text).toContain('The data cannot be reached right now')
    expect(regie.failures).not.toEqual([])
  })
})
