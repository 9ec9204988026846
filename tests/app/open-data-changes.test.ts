import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { typeRegie } from '../support/command.ts'
import { temporaryFolders } from '../support/folders.ts'
import { type RunningRegie, startRegie } from '../support/regie.ts'

type Told = { id: string; dataset: string; added: number; changed: number; checksum: string; address: string }

const folders = temporaryFolders()
let regie: RunningRegie
beforeAll(async () => {
  regie = await startRegie()
})
afterAll(async () => {
  await regie.stop()
  folders.removeAll()
})

const told = async (): Promise<Told[]> => JSON.parse((await regie.visitor().get('/open-data/wijzigingen.json')).text)
const of = (dataset: string, all: Told[]) => all.filter((release) => release.dataset === dataset)

async function bringIn(name: string, rows: string[]) {
  const folder = folders.make()
  const file = join(folder, name)
  const head = 'indicator,period,category,state,value,numerator,denominator,printed,provisional,place,note'
  writeFileSync(file, `${[head, ...rows].join('\n')}\n`)
  const facts = ['--title', name, '--source', 'Politie', '--licence', 'CC0', '--municipality', 'deventer']
  expect(await typeRegie(regie.database, ['import', file, ...facts], { folder })).toMatchObject({ code: 0 })
}

describe('the changes in the open data', () => {
  it('tell of every public series, plan and report what was released, by an id that stays', async () => {
    const first = await told()
    expect(of('cijfer-hic_total', first)).toHaveLength(1)
    expect(of('plan-mjbp-2020-2023', first).length).toBeGreaterThan(0)
    expect(of('verslag-voortgangsrapportage-veiligheid-2023-cijfers', first)).toHaveLength(1)
    expect(first.every(({ checksum }) => /^[0-9a-f]{64}$/.test(checksum))).toBe(true)
    expect((await told()).map(({ id }) => id)).toEqual(first.map(({ id }) => id))
  })

  it('tell of a revision how many rows came in and how many say something else', async () => {
    const before = of('cijfer-hic_total', await told())
    await bringIn('revision.csv', ['hic_total,2022,,value,999,,,,,,', 'hic_total,2023,,value,205,,,,,,'])
    const after = of('cijfer-hic_total', await told())
    expect(after.slice(1)).toEqual(before)
    expect(after[0]).toMatchObject({
      added: 1,
      changed: 1,
      address: expect.stringContaining('/open-data/sets/cijfer-hic_total'),
    })
  })

  it('tell nothing of a series that is not public', async () => {
    await regie.database.asAdministrator(`update indicator set is_public = false where key = 'hic_total'`)
    expect(of('cijfer-hic_total', await told())).toEqual([])
  })

  it('can be read as a page and as a feed', async () => {
    const page = await regie.visitor().get('/open-data/wijzigingen')
    expect(page.text).toContain('Wijzigingen in de open data')
    const feed = await regie.visitor().get('/open-data/wijzigingen.atom')
    expect(feed.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8')
    expect(feed.text.match(/<entry>/g)).toHaveLength(Math.min(200, (await told()).length))
    expect(feed.text).not.toMatch(/&(?!amp;|lt;|gt;|quot;)/)
  })
})
