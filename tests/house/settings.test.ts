import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readConfig } from '../../app/platform/config.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const example = readFileSync(resolve(ROOT, '.env.example'), 'utf8')
const examples = Object.fromEntries(
  [...example.matchAll(/^# ([A-Z][A-Z_]+)=(.*)$/gm)].map(([, name, value]) => [name!, value!]),
)

describe('.env.example', () => {
  it('documents exactly the settings that start-up reads', () => {
    const source = readFileSync(resolve(ROOT, 'app/platform/config.ts'), 'utf8')
    const read = [...source.matchAll(/^ {2}([A-Z][A-Z_]+): /gm)].map(([, name]) => name)
    expect(Object.keys(examples).sort()).toEqual(read.sort())
    expect(read).toContain('REGIE_DATA')
  })

  it('has examples that start-up accepts together', () => {
    expect(readConfig(examples, '/srv/regie')).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      dataFolder: '/srv/regie/data',
      databaseUrl: 'postgres://regie:password@db.example.nl:5432/regie',
      publicUrl: 'https://veiligheid.example.nl',
      isDemonstration: false,
    })
  })

  it('limits what is imported, and start-up says which number it can use', () => {
    const { importLimits } = readConfig(examples, '/srv/regie')
    expect(importLimits).toEqual({ bytes: 1_073_741_824, rows: 2_000_000, pause: 250 })
    const wrong = { REGIE_IMPORT_MEGABYTES: '1,5', REGIE_IMPORT_ROWS: '0', REGIE_SOURCES_PAUSE: '10' }
    expect(() => readConfig(wrong, '/')).toThrow(
      `Regie cannot start with these settings:
  - REGIE_IMPORT_MEGABYTES must be a whole number from 1 to 100000
  - REGIE_IMPORT_ROWS must be a whole number from 1 to 100000000
  - REGIE_SOURCES_PAUSE must be a whole number from 100 to 60000`,
    )
  })

  it('sets nothing by itself, so that a copy of it changes nothing', () => {
    const active = example.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
    expect(active).toEqual([])
  })
})
