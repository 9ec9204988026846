import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type RunningRegie, startRegie } from '../support/regie.ts'

const DAY = 24 * 60 * 60
const YEAR = 365 * DAY

let regie: RunningRegie
beforeAll(async () => {
  regie = await startRegie()
})
afterAll(() => regie.stop())
afterEach(() => expect(regie.failures.splice(0), 'nothing goes wrong inside').toEqual([]))

describe('a clock that jumps', () => {
  it('a year forward ends every session, and whoever signs in again goes on', async () => {
    const lead = await regie.visitor().signInAs('policyLead')
    expect((await lead.get('/werk')).status).toBe(200)
    regie.pass(YEAR)
    expect(await lead.get('/werk')).toMatchObject({ status: 303, location: expect.stringContaining('/inloggen') })
    await lead.signInAs('policyLead')
    expect((await lead.get('/werk')).status).toBe(200)
  })

  it('a year back leaves no session that lives longer than it may, and lets people sign in', async () => {
    const lead = await regie.visitor().signInAs('analyst')
    regie.pass(-YEAR)
    const again = await regie.visitor().signInAs('analyst')
    expect((await again.get('/werk/cijfers')).status).toBe(200)
    regie.pass(YEAR + DAY)
    expect((await lead.get('/werk')).status).toBe(303)
    expect((await again.get('/werk')).status).toBe(303)
  })

  it('does the jobs that are due, and no job twice', async () => {
    regie.pass(-YEAR)
    await regie.runDueJobs()
    regie.pass(YEAR)
    expect(await regie.runDueJobs()).toEqual([])
  })
})
