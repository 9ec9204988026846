import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '../../app/features/identity/index.ts'
import { type RunningRegie, startRegie } from '../support/regie.ts'
import type { Visitor } from '../support/visitor.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const rows = readFileSync(resolve(ROOT, 'docs/domain/inventory.md'), 'utf8')
  .split('\n')
  .filter((line) => /^\| \d/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, item, name, where]) => ({
    item: Number(item),
    name,
    places: where!.match(/`[^`]+`/g)!.map((one) => one.slice(1, -1)),
  }))

let regie: RunningRegie
const people: Visitor[] = []
// Whoever of these may see a page of the work place.
const ROLES: Role[] = [
  'policyLead',
  'townSecretary',
  'councilMember',
  'caseCoordinator',
  'underminingCoordinator',
  'enforcementLawyer',
  'bibobCoordinator',
  'confidentialCounsellor',
  'banKeeper',
  'eventsAdviser',
  'privacyOfficer',
  'administrator',
]

beforeAll(async () => {
  regie = await startRegie()
  people.push(regie.visitor())
  for (const role of ROLES) people.push(await regie.visitor().signInAs(role))
})
afterAll(() => regie.stop())

async function isThere(path: string): Promise<boolean> {
  for (const one of people) if ((await one.get(path)).status === 200) return true
  return false
}

describe('the inventory', () => {
  it('names each of the 147 systems once', () => {
    expect(rows.map(({ item }) => item)).toEqual(Array.from({ length: 147 }, (_, index) => index + 1))
  })

  it('leads to a page that somebody can open, and to commands that are there', async () => {
    const places = [...new Set(rows.flatMap((row) => row.places))]
    const lost: string[] = []
    for (const place of places) {
      const verb = /^regie (\S+)/.exec(place)?.[1]
      const found = verb ? existsSync(resolve(ROOT, `cli/verbs/${verb}.ts`)) : await isThere(place)
      if (!found) lost.push(place)
    }
    expect(lost).toEqual([])
  })
})
