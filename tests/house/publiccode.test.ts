import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'

const ROOT = resolve(import.meta.dirname, '../..')
const file = parse(readFileSync(resolve(ROOT, 'publiccode.yml'), 'utf8')) as Record<string, unknown>
const packageJson = JSON.parse(readFileSync(resolve(ROOT, 'package.json'), 'utf8')) as Record<string, string>

/** The keys that publiccode.yml asks for (docs/standard/schema.core.rst at commit 703f83d, 24 June 2026). */
const MANDATORY = [
  'publiccodeYmlVersion',
  'name',
  'url',
  'platforms',
  'developmentStatus',
  'softwareType',
  'legal.license',
  'maintenance.type',
  'localisation.localisationReady',
  'localisation.availableLanguages',
]

function valueAt(path: string): unknown {
  return path.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], file)
}

describe('publiccode.yml', () => {
  it.each(MANDATORY)('says %s', (key) => {
    const value = valueAt(key)
    expect(value).toBeDefined()
    expect(value).not.toEqual('')
    expect(value).not.toEqual([])
  })

  it.each(['nl', 'en'])('describes Regie in %s within the lengths of the standard', (language) => {
    const { shortDescription, longDescription, features } = valueAt(`description.${language}`) as {
      shortDescription: string
      longDescription: string
      features: string[]
    }
    expect(shortDescription.length).toBeGreaterThan(0)
    expect(shortDescription.length).toBeLessThanOrEqual(150)
    expect(longDescription.length).toBeGreaterThanOrEqual(150)
    expect(longDescription.length).toBeLessThanOrEqual(10_000)
    expect(features).toHaveLength(7)
    expect(features.filter((feature) => feature.length > 100)).toEqual([])
  })

  it('uses the words of the standard for status and maintenance, and names whom to contact', () => {
    expect(['concept', 'development', 'beta', 'stable', 'obsolete']).toContain(valueAt('developmentStatus'))
    expect(['internal', 'community']).toContain(valueAt('maintenance.type'))
    expect((valueAt('maintenance.contacts') as { name: string }[])[0]?.name).toMatch(/\S/)
    expect(valueAt('maintenance.contractors')).toBeUndefined()
  })

  it('agrees with package.json about version and licence', () => {
    expect(valueAt('softwareVersion')).toBe(packageJson.version)
    expect(valueAt('legal.license')).toBe(packageJson.license)
    expect(readFileSync(resolve(ROOT, 'LICENSE'), 'utf8')).toMatch(/^EUROPEAN UNION PUBLIC LICENCE v\. 1\.2/)
  })

  it('offers the languages that the screens have', () => {
    expect(valueAt('localisation.availableLanguages')).toEqual(['nl', 'en'])
  })
})
