import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RunningRegie, startRegie } from '../support/regie.ts'
import type { Visitor } from '../support/visitor.ts'

let regie: RunningRegie
let coordinator: Visitor
beforeAll(async () => {
  regie = await startRegie()
  coordinator = await regie.visitor().signInAs('caseCoordinator')
})
afterAll(() => regie.stop())

const INTAKE = {
  basis: 'public-task',
  openedOn: '2026-11-02',
  'fact.source': 'police',
  'party.person.0.name': 'Joris van den Proefpersoon',
  'party.person.0.bornOn': '1980-04-01',
  place: 'Voorbeeldstraat 1',
}

describe('a register', () => {
  it('shows its list, its intake and its record', async () => {
    const overview = await coordinator.get('/werk/registers')
    expect(overview.status).toBe(200)
    console.log(overview.text.match(/<main[\s\S]*?<\/main>/)?.[0].slice(0, 1500))
    const form = await coordinator.get('/werk/registers/casussen/nieuw')
    console.log(form.text.match(/name="[^"]+"/g)?.join(' '))
    const added = await coordinator.post('/werk/registers/casussen/nieuw', INTAKE)
    console.log(added.status, added.location, added.text.match(/regie-error-summary[\s\S]{0,800}/)?.[0])
    console.log(regie.failures)
  })
})
