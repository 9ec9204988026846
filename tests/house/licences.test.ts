import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'

const ROOT = resolve(import.meta.dirname, '../..')

/**
 * Licences that go together with EUPL-1.2: without copyleft, or with a copyleft that stays within the package's own files
 * or library (MPL-2.0 and LGPL-3.0 also stand in the appendix of EUPL-1.2). Typefaces come under OFL-1.1.
 */
const COMPATIBLE = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'ISC',
  'LGPL-3.0-or-later',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  'OFL-1.1',
  'Python-2.0',
  'Zlib',
])

type Package = { dev?: boolean; license?: string }
const { packages } = JSON.parse(readFileSync(resolve(ROOT, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, Package>
}

/** The parts of an expression without a choice: "(MIT AND Zlib)" is both. */
const partsOf = (licence: string) => licence.replace(/[()]/g, '').split(' AND ')

describe('what Regie is made of', () => {
  test('every package of production has a licence that goes together with EUPL-1.2', () => {
    const production = Object.entries(packages).filter(([place, { dev }]) => place !== '' && !dev)
    expect(production.length).toBeGreaterThan(100)
    const others = production.filter(
      ([, { license = 'none' }]) => !partsOf(license).every((one) => COMPATIBLE.has(one)),
    )
    expect(others.map(([place, { license }]) => `${place}: ${license}`)).toEqual([])
  })

  test('the bill of materials is CycloneDX, the same each time, without moment or place of its making', () => {
    const make = () => {
      execFileSync(process.execPath, [resolve(ROOT, 'scripts/sbom.mjs')], { stdio: 'pipe' })
      return readFileSync(resolve(ROOT, 'build/sbom.cdx.json'), 'utf8')
    }
    const text = make()
    expect(make()).toBe(text)
    expect(text).not.toMatch(/serialNumber|timestamp/)
    expect(text).not.toContain(ROOT)
    const bill = JSON.parse(text) as { bomFormat: string; components: { name: string; purl: string }[] }
    expect(bill.bomFormat).toBe('CycloneDX')
    const names = bill.components.map(({ name }) => name)
    expect(names).toContain('hono')
    expect(names).not.toContain('vitest')
  })
})
