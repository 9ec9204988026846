import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { API_OPERATIONS } from '../../app/api.ts'
import { askApi, tokenFor } from '../support/api.ts'
import { type RunningRegie, startRegie } from '../support/regie.ts'
import { API_RIGHTS_TABLE, PROGRAMS } from './api-rights.table.ts'
import { apiAddressOf, apiSamplesOf, HOSTS } from './api-samples.ts'
import type { Samples } from './samples.ts'

type Program = keyof typeof PROGRAMS
type Row = { method: string; pattern: string; marks: string; status: number }

const NAMES = Object.keys(PROGRAMS) as Program[]
const ROWS: Row[] = API_RIGHTS_TABLE.split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => {
    const cells = line.trim().split(/\s+/)
    return { method: cells[0]!, pattern: cells[1]!, marks: cells.slice(2, -1).join(''), status: Number(cells.at(-1)) }
  })

let regie: RunningRegie
const tokens: Record<string, Partial<Record<Program, string>>> = {}
const samples: Record<string, Samples> = {}
beforeAll(async () => {
  regie = await startRegie()
  for (const municipality of Object.keys(HOSTS)) {
    samples[municipality] = await apiSamplesOf(regie.database, municipality)
    tokens[municipality] = {}
    for (const name of NAMES.slice(1)) {
      tokens[municipality][name] = await tokenFor(regie, municipality, [...PROGRAMS[name]])
    }
  }
})
afterAll(() => regie.stop())
afterEach(() => {
  expect(regie.failures.splice(0), 'nothing goes wrong inside').toEqual([])
  // The limit on requests is another test's subject.
  regie.pass(61)
})

const ask = async (row: Row, at: string, token: string | undefined, of = at) => {
  const path = apiAddressOf(row.pattern, samples[of]!)
  const body = row.method === 'GET' || row.method === 'DELETE' ? undefined : {}
  return (await askApi(regie, path, { method: row.method, host: HOSTS[at], token, body })).status
}

describe('the table of rights of the interface', () => {
  it('names every operation, and no other', () => {
    const named = new Set(ROWS.map(({ method, pattern }) => `${method} ${pattern.split('?')[0]}`))
    expect([...named].sort()).toEqual(API_OPERATIONS.map(({ method, path }) => `${method} ${path}`).sort())
  })
})

describe.each(Object.keys(HOSTS))('in %s', (municipality) => {
  it.each(ROWS)('$method $pattern lets in what the table says', async (row) => {
    const said: Record<string, number> = {}
    const expected: Record<string, number> = {}
    // Merendam has published no report, registered no effort, and accounted for no year.
    const isAbsent =
      municipality === 'merendam' && /\{(verslag|effectmeting|ronde)\}/.test(row.pattern) && row.method === 'GET'
    const isAreaLess =
      municipality === 'merendam' && row.pattern.includes('{gebied}') && samples.merendam!.gebied === 'WK015001'
    for (const [position, name] of NAMES.entries()) {
      said[name] = await ask(row, municipality, tokens[municipality]![name])
      const mark = row.marks[position]
      expected[name] =
        mark === '.' ? 401 : mark === '-' ? 403 : mark === '0' || isAbsent || isAreaLess ? 404 : row.status
    }
    expect(said).toEqual(expected)
  })
})

describe('between two municipalities', () => {
  it.each(ROWS)('$method $pattern knows no token of the other', async (row) => {
    expect(await ask(row, 'deventer', tokens.merendam!.everything)).toBe(401)
    expect(await ask(row, 'merendam', tokens.deventer!.everything)).toBe(401)
  })

  it.each(ROWS.filter(({ method, pattern }) => method === 'GET' && /\{(?!uitgave|versie|register)/.test(pattern)))(
    '$method $pattern shows nothing of the other',
    async (row) => {
      expect(await ask(row, 'merendam', tokens.merendam!.everything, 'deventer')).toBe(404)
      if (!row.pattern.includes('{gebied}')) {
        expect(await ask(row, 'deventer', tokens.deventer!.everything, 'merendam')).toBe(404)
      }
    },
  )
})

describe('what is hidden', () => {
  it('looks the same as what is not there', async () => {
    await regie.database.asAdministrator(`update indicator set is_public = false where key = 'nuisance_donations'`)
    const hidden = await askApi(regie, '/indicatoren/nuisance_donations/waarnemingen')
    const absent = await askApi(regie, '/indicatoren/bestaat_niet/waarnemingen')
    expect(hidden).toMatchObject({ status: 404, text: absent.text })
    for (const path of ['/indicatoren?aantal=500', '/reeksbreuken', '/bronnen', '/plannen/mjbp-2024-2027/themas']) {
      expect((await askApi(regie, path)).text, path).not.toContain('nuisance_donations')
    }
    const token = tokens.deventer!.figures
    expect((await askApi(regie, '/indicatoren/nuisance_donations', { token })).status).toBe(200)
  })

  it('ends with its token: a day after its last nobody is let in with it', async () => {
    const token = await tokenFor(regie, 'deventer', ['work.open'])
    expect((await askApi(regie, '/partners', { token })).status).toBe(200)
    regie.pass(302 * 86_400)
    expect((await askApi(regie, '/partners', { token })).status).toBe(401)
  })
})
