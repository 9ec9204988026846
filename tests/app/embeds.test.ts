import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RunningRegie, startRegie } from '../support/regie.ts'
import { PUBLIC_PAGES } from './public-pages.ts'

let regie: RunningRegie
beforeAll(async () => {
  regie = await startRegie()
})
afterAll(() => regie.stop())

const policyOf = (headers: Headers) => headers.get('content-security-policy') ?? ''

describe('a chart on another site', () => {
  it.each([
    ['/cijfers/hic_total/insluiten', 'Bron: '],
    ['/en/cijfers/hic_total/insluiten', 'Source: '],
    ['/cijfers/crime_registered_police/vergelijken/insluiten?groep=buren', 'Bron: '],
    ['/cijfers/population_1_january/wijken/insluiten', 'Bron: '],
  ])('%s may be framed by anyone, without script, with its source and the way back', async (path, source) => {
    const { status, text, headers } = await regie.visitor().get(path)
    expect(status).toBe(200)
    expect(policyOf(headers)).toContain('frame-ancestors *')
    expect(policyOf(headers)).toContain("script-src 'none'")
    expect(headers.get('x-frame-options')).toBeNull()
    expect(text).toContain('<svg')
    expect(text).toContain(source)
    expect(text).toMatch(/target="_top"/)
    expect(text).not.toContain('<script')
    expect(text).not.toContain('<form')
    // Everything it loads comes from ourselves.
    const loaded = [...text.matchAll(/(?:src|href)="(https?:[^"]+)"/g)].map(([, address]) => new URL(address!).origin)
    expect(new Set(loaded)).toEqual(new Set([regie.url]))
  })

  it.each(PUBLIC_PAGES)('%s cannot be framed', async (path) => {
    const { headers } = await regie.visitor().get(path)
    expect(policyOf(headers)).toContain("frame-ancestors 'none'")
    expect(headers.get('x-frame-options')).toBe('DENY')
  })

  it('is not there for a figure that is not public, nor can its absence be framed', async () => {
    await regie.database.asAdministrator("update indicator set is_public = false where key = 'hic_total'")
    const lead = await regie.visitor().signInAs('policyLead')
    for (const visitor of [regie.visitor(), lead]) {
      const { status, headers } = await visitor.get('/cijfers/hic_total/insluiten')
      expect(status).toBe(404)
      expect(policyOf(headers)).toContain("frame-ancestors 'none'")
    }
    await regie.database.asAdministrator("update indicator set is_public = true where key = 'hic_total'")
  })

  it('is offered on the page of the figure as lines to copy', async () => {
    const { text } = await regie.visitor().get('/cijfers/hic_total')
    expect(text).toContain(`&lt;iframe src=&quot;${regie.url}/cijfers/hic_total/insluiten&quot; title=&quot;`)
  })
})

describe('the parts of a figure', () => {
  const partsOf = async (key: string, path = '') => {
    const { text } = await regie.visitor().get(`/cijfers/${key}${path}`)
    const nav = /<nav class="regie-subnav".*?<\/nav>/s.exec(text)![0]
    return {
      text,
      links: [...nav.matchAll(/href="([^"]+)"[^>]*>([^<]+)</g)].map(([, href, name]) => `${name} ${href}`),
      nav,
    }
  }

  it('are reached by links; a map and a comparison only where there are figures for them', async () => {
    const alone = await partsOf('hic_total')
    expect(alone.links).toEqual(['Grafiek #grafiek', 'Tabel #tabel', 'Paspoort #paspoort'])
    for (const id of ['grafiek', 'tabel', 'paspoort']) expect(alone.text).toContain(`id="${id}"`)
    expect((await partsOf('crime_registered_police')).links).toEqual([
      'Grafiek #grafiek',
      'Tabel #tabel',
      'Vergelijk met andere gemeenten /cijfers/crime_registered_police/vergelijken',
      'Paspoort #paspoort',
    ])
  })

  it('are the same on the map, which says where one is', async () => {
    const { links, nav } = await partsOf('population_1_january', '/wijken')
    expect(links).toContain('Per wijk en buurt /cijfers/population_1_january/wijken')
    expect(links).toContain('Tabel /cijfers/population_1_january#tabel')
    expect(nav).toMatch(/aria-current="page"[^>]*>Per wijk en buurt</)
  })
})
