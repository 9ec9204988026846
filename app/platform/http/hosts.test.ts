import { describe, expect, test } from 'vitest'
import { DEFAULT_SETTINGS, municipalityAt, publicAddress } from '../municipality.ts'
import type { Municipality } from './context.ts'
import { hostsOf, originOf } from './hosts.ts'

const townAt = (id: string, hosts: string[]): Municipality => ({
  id,
  name: id,
  revision: 1,
  settings: { ...DEFAULT_SETTINGS, hosts },
})
const oldest = townAt('oudstad', [])
const second = townAt('nieuwstad', ['veilig.nieuwstad.nl', 'nieuwstad.localhost'])
const both = [oldest, second]

const asked = (headers: Record<string, string>) => new Request('http://x/', { headers })
const config = (publicUrl?: string) => ({
  port: 3000,
  host: '',
  dataFolder: '',
  isDefaultFolder: false,
  secret: '',
  isDemonstration: false,
  publicUrl,
})

describe('whose site a request asks for', () => {
  test.each([
    ['nieuwstad.localhost:3000', 'nieuwstad'],
    ['VEILIG.Nieuwstad.nl.', 'nieuwstad'],
    ['localhost:3000', 'oudstad'],
    ['veilig.nieuwstad.nl.evil.example', 'oudstad'],
    ['veilig.nieuwstad.nl@evil.example', 'oudstad'],
    ['', 'oudstad'],
  ])('at the host "%s" it is %s', (host, id) => {
    expect(municipalityAt(both, hostsOf(asked({ host }), {}))?.id).toBe(id)
  })

  test('a forwarded host says nothing without a public address, which means that there is no proxy', () => {
    const headers = { host: 'localhost:3000', 'x-forwarded-host': 'veilig.nieuwstad.nl' }
    expect(municipalityAt(both, hostsOf(asked(headers), {}))?.id).toBe('oudstad')
    const proxied = hostsOf(asked(headers), { publicUrl: 'https://veilig.oudstad.nl' })
    expect(municipalityAt(both, proxied)?.id).toBe('nieuwstad')
  })

  test('a forwarded host never overrules a host that a municipality claims', () => {
    const claimed = [townAt('oudstad', ['veilig.oudstad.nl']), second]
    const headers = { host: 'veilig.oudstad.nl', 'x-forwarded-host': 'veilig.nieuwstad.nl' }
    expect(municipalityAt(claimed, hostsOf(asked(headers), { publicUrl: 'https://veilig.oudstad.nl' }))?.id).toBe(
      'oudstad',
    )
  })

  test('only what the nearest proxy wrote of a forwarded host counts', () => {
    const headers = { host: '127.0.0.1:3000', 'x-forwarded-host': 'veilig.nieuwstad.nl, veilig.oudstad.nl' }
    expect(hostsOf(asked(headers), { publicUrl: 'https://veilig.oudstad.nl' })).toEqual([
      '127.0.0.1:3000',
      'veilig.oudstad.nl',
    ])
  })
})

describe('the address of a site', () => {
  test.each([
    [
      'as the visitor typed it when there is no public address',
      second,
      ['nieuwstad.localhost:3000'],
      undefined,
      'http://nieuwstad.localhost:3000',
    ],
    [
      'with the scheme of the public address at its own host',
      second,
      ['veilig.nieuwstad.nl'],
      'https://veilig.oudstad.nl',
      'https://veilig.nieuwstad.nl',
    ],
    [
      'never a host that nobody claims',
      oldest,
      ['evil.example'],
      'https://veilig.oudstad.nl',
      'https://veilig.oudstad.nl',
    ],
  ] as const)('is %s', (_how, town, hosts, publicUrl, origin) => {
    expect(originOf(hosts, town, config(publicUrl))).toBe(origin)
  })

  test('in a mail is the own host of the municipality, or else the public address', () => {
    expect(publicAddress(config('https://veilig.oudstad.nl/'), second)).toBe('https://veilig.nieuwstad.nl')
    expect(publicAddress(config('https://veilig.oudstad.nl'), oldest)).toBe('https://veilig.oudstad.nl')
    expect(publicAddress(config(), townAt('dorp', ['dorp.localhost']))).toBe('http://dorp.localhost:3000')
  })
})
