import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type CbsServer, startCbsServer } from '../../../../../tests/support/cbs-server.ts'
import { readObservationFile } from '../../observation-file.ts'
import { mappingSchema } from '../mapping.ts'
import { type Asking, NoAnswer } from './ask.ts'
import { fetchTable, type Progress } from './fetch-table.ts'
import type { Wanted } from './table.ts'

let server: CbsServer
let folder: string
let file: string

beforeEach(async () => {
  server = await startCbsServer()
  folder = mkdtempSync(path.join(tmpdir(), 'regie-cbs-'))
  file = path.join(folder, 'table.csv')
})
afterEach(async () => {
  await server.close()
  rmSync(folder, { recursive: true })
})

const asking = (given: Partial<Asking> = {}): Asking => ({
  allowed: [server.origin],
  pause: 0,
  firstDelay: 1,
  ...given,
})
const v4 = (given: Partial<Wanted> = {}): Wanted => ({
  version: 'v4',
  base: `${server.origin}/CBS`,
  table: '80072ned',
  filter: '',
  ...given,
})
const linesOf = () => readFileSync(file, 'utf8').trimEnd().split('\n')
const why = async (work: Promise<unknown>) =>
  work.then(
    () => 'fetched',
    (error) => (error instanceof NoAnswer ? error.reason : String(error)),
  )

describe('a table of version 4', () => {
  test('comes in whole, page by page, with the status of each period', async () => {
    const seen: Progress[] = []
    const done = await fetchTable(v4(), asking(), file, (progress) => seen.push(progress))
    expect(done).toEqual({
      rows: 4409,
      request: `${server.origin}/CBS/80072ned/Observations`,
      version: '202006190200 2020-06-19T02:00:00+02:00 2020-06-19T02:00:00+02:00',
    })
    expect(seen.map(({ rows }) => rows)).toEqual([1000, 2000, 3000, 4000, 4409])
    expect(seen[0]!.total).toBe(4409)
    const lines = linesOf()
    expect(lines).toHaveLength(4410)
    expect(lines.slice(0, 2)).toEqual([
      'Id,Value,Measure,BedrijfskenmerkenSBI2008,ValueAttribute,Perioden,Perioden.Status',
      '0,5.5,M001924,T001081,None,1996KW01,Definitief',
    ])
    expect(readdirSync(folder)).toEqual(['table.csv'])
  })

  test('becomes figures by its mapping, each with its place in the source', async () => {
    await fetchTable(v4(), asking(), file)
    const mapping = mappingSchema.parse({
      region: { value: 'NL01' },
      period: { column: 'Perioden' },
      place: 'Id',
      provisional: { column: 'Perioden.Status', is: ['Voorlopig', 'NaderVoorlopig'] },
      only: [{ column: 'BedrijfskenmerkenSBI2008', is: ['T001081'] }],
      measures: [{ column: 'Value', indicator: 'absence', when: [{ column: 'Measure', is: ['M001924'] }] }],
    })
    const known = new Map([
      ['absence', { valueType: 'amount' as const, categories: new Set<string>(), definitionFor: () => 1 }],
    ])
    const { rows, problemCount } = await readObservationFile(readFileSync(file), known, mapping)
    expect(problemCount).toBe(0)
    expect(rows[0]).toMatchObject({ period: '1996-Q1', value: 5.5, region: 'NL01', place: 'Id 0' })
  })

  test('asks only for the part that was wanted', async () => {
    await fetchTable(v4({ filter: "Perioden eq '2019JJ00'" }), asking(), file)
    expect(server.asked.filter((address) => address.includes('Observations'))[0]).toBe(
      "/CBS/80072ned/Observations?$count=true&$top=1&$filter=Perioden eq '2019JJ00'",
    )
  })

  test('is asked for again when the server is busy, after as long as it says, and when it breaks off', async () => {
    let busy = 2
    server.before = ({ address }, response) => {
      if (!address.includes('$skip=2000') || busy === 0) return false
      busy -= 1
      if (busy === 1) response.writeHead(429, { 'retry-after': '0' }).end()
      else response.destroy()
      return true
    }
    expect((await fetchTable(v4(), asking(), file)).rows).toBe(4409)
    expect(linesOf()).toHaveLength(4410)
  })

  test('that stopped half-way goes on where it was', async () => {
    const stop = new AbortController()
    const stopped = fetchTable(v4(), asking({ signal: stop.signal }), file, ({ rows }) => rows === 2000 && stop.abort())
    await expect(stopped).rejects.toThrow('aborted')
    expect(readdirSync(folder).sort()).toEqual(['table.csv.part', 'table.csv.part.json'])
    server.asked.length = 0
    expect((await fetchTable(v4(), asking(), file)).rows).toBe(4409)
    const pages = server.asked.filter((address) => /Observations(\?\$skip|$)/.test(address))
    expect(pages).toEqual(['2000', '3000', '4000'].map((skip) => `/CBS/80072ned/Observations?$skip=${skip}`))
    const ids = linesOf()
      .slice(1)
      .map((line) => line.split(',')[0])
    expect(new Set(ids).size).toBe(4409)
  })

  test('that was revised meanwhile is fetched anew', async () => {
    const stop = new AbortController()
    const stopped = fetchTable(v4(), asking({ signal: stop.signal }), file, ({ rows }) => rows === 2000 && stop.abort())
    await expect(stopped).rejects.toThrow('aborted')
    server.version = '202007010200'
    server.asked.length = 0
    expect((await fetchTable(v4(), asking(), file)).rows).toBe(4409)
    expect(server.asked).toContain('/CBS/80072ned/Observations')
    expect(linesOf()).toHaveLength(4410)
  })

  test('of which a page is missing is no table', async () => {
    server.before = ({ address }, response) => {
      if (!address.includes('$skip=4000')) return false
      response.end('{"value":[]}')
      return true
    }
    expect(await why(fetchTable(v4(), asking(), file))).toBe('incomplete')
    expect(readdirSync(folder)).toEqual(['table.csv.part'])
  })
})

test('a table of version 3 comes in by pages too, its padded codes and all', async () => {
  server.pageSize = 7
  const wanted: Wanted = { version: 'v3', base: `${server.origin}/ODataFeed/odata`, table: '84799NED', filter: '' }
  expect((await fetchTable(wanted, asking(), file)).rows).toBe(16)
  const lines = linesOf()
  expect(lines).toHaveLength(17)
  expect(lines[1]).toMatch(/^3799,GM0150 {4},Deventer {32},Gemeente {2},GM0150 {4},\.,100719,49763,50956,/)
})

describe('nothing is asked', () => {
  const at = (base: string): Promise<string> =>
    why(fetchTable(v4({ base }), asking({ allowed: ['datasets.cbs.nl'] }), file))

  test('of a host that is not in the settings, of an address inside, or without https', async () => {
    expect(await at('https://elders.example.nl/CBS')).toBe('address-refused')
    expect(await at('http://169.254.169.254/latest')).toBe('address-refused')
    expect(await at('http://datasets.cbs.nl/odata/v1/CBS')).toBe('address-refused')
    expect(await at('https://iemand@datasets.cbs.nl/CBS')).toBe('address-refused')
    expect(await at('file:///etc/passwd')).toBe('address-refused')
    expect(server.asked).toEqual([])
  })

  test('of where a server sends us, by a redirect or by its next page', async () => {
    server.before = ({ address }, response) => {
      if (!address.endsWith('Properties')) return false
      response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end()
      return true
    }
    expect(await why(fetchTable(v4(), asking(), file))).toBe('unreachable')
    server.before = ({ address }, response) => {
      if (!/Observations$/.test(address)) return false
      response.end('{"value":[{"Id":1}],"@odata.nextLink":"http://127.0.0.1:1/next"}')
      return true
    }
    expect(await why(fetchTable(v4(), asking(), file))).toBe('address-refused')
  })
})

test('a table that is not there, and an answer that is no table, are told apart', async () => {
  server.before = (_, response) => {
    response.writeHead(404).end()
    return true
  }
  expect(await why(fetchTable(v4(), asking(), file))).toBe('not-there')
  server.before = (_, response) => {
    response.end(`${'['.repeat(100_000)}`)
    return true
  }
  expect(await why(fetchTable(v4(), asking(), file))).toBe('not-json')
})
