import { describe, expect, it } from 'vitest'
import { faultsByDiwoo, hasDiwooSchemas } from '../../../tests/support/diwoo-schema.ts'
import { type DiwooDocument, diwooXml } from './document.ts'
import { sitemapIndexXml, sitemapXml } from './sitemap.ts'

const NOTA: DiwooDocument = {
  address: 'https://veilig.voorbeeld.example/besluiten/nota/1',
  identifier: 'nota-1',
  title: 'Nota “Veilig & samen” <concept>',
  about: 'Waar het over gaat.',
  category: 'c_db4862c3',
  handling: 'adopted',
  handledOn: '2019-11-12',
  format: 'pdf',
  changedAt: new Date('2026-11-29T08:30:00Z'),
  publisher: { code: 'GM0150', name: 'gemeente Deventer' },
  part: { of: { address: 'https://veilig.voorbeeld.example/besluiten/nota', title: 'Nota' } },
}

// The schemas are no part of this repository; DIWOO_SCHEMAS names the folder they are in.
describe.skipIf(!hasDiwooSchemas)('by the schemas of DiWoo 0.9.8', () => {
  it('the metadata of a document is valid, and one with a category that does not exist is not', async () => {
    expect(await faultsByDiwoo(diwooXml(NOTA), 'document')).toEqual([])
    expect(await faultsByDiwoo(diwooXml({ ...NOTA, format: 'png', about: '', part: undefined }), 'document')).toEqual(
      [],
    )
    const wrong = diwooXml(NOTA).replace('c_db4862c3', 'c_00000000')
    expect((await faultsByDiwoo(wrong, 'document'))[0]).toContain('c_00000000')
  })

  it('a map of the site is valid with its documents, also when there are none, and one without metadata is not', async () => {
    expect(await faultsByDiwoo(sitemapXml([NOTA, { ...NOTA, handling: 'received' }]), 'sitemap')).toEqual([])
    expect(await faultsByDiwoo(sitemapXml([]), 'sitemap')).toEqual([])
    const bare = sitemapXml([NOTA]).replace(/<diwoo:DiWoo>[\s\S]*<\/diwoo:DiWoo>/, '<diwoo:Wat/>')
    expect(await faultsByDiwoo(bare, 'sitemap')).not.toEqual([])
  })

  it('the list of maps is valid', async () => {
    const maps = [{ address: 'https://veilig.voorbeeld.example/woo/1.xml', changedAt: NOTA.changedAt }]
    expect(await faultsByDiwoo(sitemapIndexXml(maps), 'sitemap')).toEqual([])
  })
})

describe('what stands in the metadata', () => {
  it('is whose it is, what it is and what was done with it, by the identifiers of TOOI', () => {
    const xml = diwooXml(NOTA)
    expect(xml).toContain('resource="https://identifier.overheid.nl/tooi/id/gemeente/gm0150">gemeente Deventer<')
    expect(xml).toContain('resource="https://identifier.overheid.nl/tooi/def/thes/kern/c_db4862c3"')
    expect(xml).toContain('resource="https://identifier.overheid.nl/tooi/def/thes/kern/c_641ecd76">vaststelling<')
    expect(xml).toContain('Nota “Veilig &amp; samen” &lt;concept&gt;')
  })
})
