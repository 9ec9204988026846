import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RunningRegie, startRegie } from '../support/regie.ts'
import type { Visitor } from '../support/visitor.ts'

let regie: RunningRegie
let lead: Visitor
/** Of every thing on the thread the things that its own page leads to. */
const pages = new Map<string, Set<string>>()
let kinds: Map<string, string>
let links: { from: string; to: string }[]

beforeAll(async () => {
  regie = await startRegie()
  lead = await regie.visitor().signInAs('policyLead')
  const nodes = await regie.database.asAdministrator<{ id: string; kind: string }>(
    // Records of registers are open to those of their own space only; a register itself is on the thread.
    "select id, kind from node where municipality_id = 'deventer' and kind <> 'record'",
  )
  kinds = new Map(nodes.map(({ id, kind }) => [id, kind]))
  links = await regie.database.asAdministrator('select from_id as "from", to_id as "to" from link')
  for (const id of kinds.keys()) {
    const page = await lead.get(`/werk/draad/${id}`)
    expect(page.status).toBe(200)
    const leadsTo = [...page.text.matchAll(/href="\/werk\/draad\/([0-9a-f-]{36})"/g)].map((found) => found[1]!)
    pages.set(id, new Set(leadsTo.filter((other) => other !== id)))
  }
}, 120_000)
afterAll(() => regie.stop())

/** How many clicks each thing is away from this one. */
function clicksFrom(start: string): Map<string, number> {
  const clicks = new Map([[start, 0]])
  let edge = [start]
  for (let count = 1; edge.length > 0; count++) {
    const next = edge.flatMap((id) => [...pages.get(id)!]).filter((id) => !clicks.has(id))
    for (const id of next) clicks.set(id, count)
    edge = [...new Set(next)]
  }
  return clicks
}

/** Everything that hangs together with this thing by links, however far away. */
function connectedWith(start: string): Set<string> {
  const found = new Set([start])
  const edge = [start]
  while (edge.length > 0) {
    const id = edge.pop()!
    for (const { from, to } of links) {
      const other = from === id ? to : to === id ? from : undefined
      if (other && !found.has(other)) {
        found.add(other)
        edge.push(other)
      }
    }
  }
  return found
}

describe('walking the thread of the demonstration', () => {
  it('brings a reader from any thing to any other that hangs together with it in at most three clicks', () => {
    const tooFar: string[] = []
    for (const id of kinds.keys()) {
      const clicks = clicksFrom(id)
      for (const other of connectedWith(id)) {
        const count = clicks.get(other) ?? Number.POSITIVE_INFINITY
        if (count > 3) tooFar.push(`${kinds.get(id)} to ${kinds.get(other)}: ${count}`)
      }
    }
    expect([...new Set(tooFar)]).toEqual([])
  })

  it('hangs everything from what people said to what was decided and accounted for together', () => {
    const report = [...kinds].find(([, kind]) => kind === 'report')![0]
    const reached = new Set([...connectedWith(report)].map((id) => kinds.get(id)))
    expect([...reached].sort()).toEqual([
      'action',
      'commitment',
      'consultation',
      'document',
      'dossier',
      'effect',
      'goal',
      'goalAccount',
      'indicator',
      'input',
      'meeting',
      'organisation',
      'plan',
      'register',
      'report',
      'theme',
    ])
  })

  it('says in words how a goal hangs together with what is around it', async () => {
    const [goal] = await regie.database.asAdministrator<{ id: string }>(
      "select g.id from goal g join theme t on t.id = g.theme_id join plan p on p.id = t.plan_id where p.slug = 'mjbp-2020-2023' and exists (select from link l where l.from_id = g.id and l.relation = 'measured-by') order by g.code limit 1",
    )
    const page = await lead.get(`/werk/draad/${goal!.id}`)
    for (const words of [
      'Hoort bij: thema',
      'Wordt gediend door: acties',
      'Wordt gemeten met',
      'Wordt verantwoord in: verslag',
    ]) {
      expect(page.text).toContain(words)
    }
    const english = await lead.get(`/en/werk/draad/${goal!.id}`)
    expect(english.text).toContain('Served by: actions')
  })

  it('names the decisions on a plan and the editions that froze an indicator', async () => {
    const idOf = async (reference: string) =>
      (await regie.database.asAdministrator<{ id: string }>(`select id from node where reference = '${reference}'`))[0]!
        .id
    const plan = await lead.get(`/werk/draad/${await idOf('mjbp-2020-2023')}`)
    expect(plan.text).toContain('Versie 2: vastgesteld door de raad')
    const indicator = await lead.get(`/werk/draad/${await idOf('hic_total')}`)
    expect(indicator.text).toContain('Vastgelegd in')
    expect(indicator.text).toMatch(/href="\/werk\/verslagen\/voortgangsrapportage-veiligheid-2023\/uitgaven\/1"/)
    expect(indicator.text).toContain('Cijfers uit de Voortgangsrapportage Veiligheid 2023')
  })

  it('goes from an action to the register in which it is kept, and from there to the figure that is counted', async () => {
    const [register] = await regie.database.asAdministrator<{ id: string }>(
      "select id from node where kind = 'register' and reference = 'last-onder-dwangsom' and municipality_id = 'deventer'",
    )
    const page = await lead.get(`/werk/draad/${register!.id}`)
    expect(page.text).toContain('Houdt bij: acties')
    expect(page.text).toContain('Telt: cijfers')
    expect(page.text).toContain('href="/werk/registers/last-onder-dwangsom"')
    const ties = await regie.database.asAdministrator<{ reference: string }>(
      `select n.reference from link l join node n on n.id = l.to_id where l.from_id = '${register!.id}' order by 1`,
    )
    expect(ties.map(({ reference }) => reference)).toEqual([
      'football_measures',
      'lod_opiumwet',
      'lod_street_dealing',
      'lod_total',
      'sexwork_measures',
    ])
  })

  it('answers as if it did not exist for an address that names nothing', async () => {
    for (const id of ['00000000-0000-0000-0000-000000000000', 'niets']) {
      expect((await lead.get(`/werk/draad/${id}`)).status).toBe(404)
    }
  })
})

describe('walking the thread on the public site', () => {
  it('leads from a goal to its plan, its actions, its figures and the report, as they were decided', async () => {
    const page = await regie.visitor().get('/draad/doel/mjbp-2020-2023:T3.D2')
    expect(page.status).toBe(200)
    for (const word of ['thema/mjbp-2020-2023:T3', 'plan/mjbp-2020-2023', 'actie/mjbp-2020-2023:T3.D2.A2']) {
      expect(page.text).toContain(`href="/draad/${word}"`)
    }
    expect(page.text).toContain('href="/draad/cijfer/lod_street_dealing"')
    expect(page.text).toContain('href="/draad/verslag/voortgangsrapportage-veiligheid-2023"')
  })

  it('leads from a figure to the register that counts it, and from there to what the register is for', async () => {
    const see = async (path: string) => (await regie.visitor().get(path)).text
    expect(await see('/draad/cijfer/lod_street_dealing')).toContain('href="/draad/register/last-onder-dwangsom"')
    const register = await see('/draad/register/last-onder-dwangsom')
    expect(register).toContain('href="/draad/cijfer/lod_total"')
    expect(register).toContain('Houdt bij')
    const [, processing] = /href="(\/verwerkingen\/[a-z-]+)"/.exec(register)!
    expect((await regie.visitor().get(processing!)).status).toBe(200)
  })

  it('shows what was decided and not what a colleague is still writing', async () => {
    await regie.database.asAdministrator("update node set title = 'Nog niet besloten' where reference = 'T3.D2'")
    await regie.database.asAdministrator("update goal set title = 'Nog niet besloten' where code = 'T3.D2'")
    const page = await regie.visitor().get('/draad/doel/mjbp-2020-2023:T3.D2')
    expect(page.text).toContain('Tegengaan van drugsoverlast op straat')
    expect(page.text).not.toContain('Nog niet besloten')
  })

  it('does not know a figure that is not public', async () => {
    expect((await regie.visitor().get('/draad/cijfer/football_measures')).status).toBe(200)
    await regie.database.asAdministrator("update indicator set is_public = false where key = 'football_measures'")
    expect((await regie.visitor().get('/draad/cijfer/football_measures')).status).toBe(404)
  })

  it('stands behind the goals of a theme, a figure and a report', async () => {
    const see = async (path: string) => (await regie.visitor().get(path)).text
    expect(await see('/plan/drugs')).toContain('href="/draad/doel/mjbp-2020-2023:T3.D2"')
    expect(await see('/cijfers/hic_total')).toContain('href="/draad/cijfer/hic_total"')
    const report = 'voortgangsrapportage-veiligheid-2023'
    expect(await see(`/verslagen/${report}`)).toContain(`href="/draad/verslag/${report}"`)
  })
})
