import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type RunningRegie, startRegie } from '../support/regie.ts'

let regie: RunningRegie
beforeAll(async () => {
  regie = await startRegie()
})
afterAll(() => regie.stop())
afterEach(() => expect(regie.failures.splice(0), 'nothing goes wrong inside').toEqual([]))

type Body = Record<string, unknown> & {
  resultaten: Record<string, unknown>[]
  _links: Record<string, { href: string }>
}

async function ask(path: string, init: RequestInit = {}) {
  const response = await fetch(`${regie.url}/api/v1${path}`, { redirect: 'manual', ...init })
  const text = await response.text()
  const isJson = response.headers.get('content-type')?.includes('json')
  return { status: response.status, headers: response.headers, text, body: (isJson ? JSON.parse(text) : {}) as Body }
}

describe('what everybody can read', () => {
  it.each([
    '/gemeente',
    '/gebieden',
    '/gebieden/WK015001',
    '/plannen',
    '/plannen/mjbp-2020-2023',
    '/plannen/mjbp-2020-2023/versies',
    '/plannen/mjbp-2020-2023/versies/2',
    '/plannen/mjbp-2020-2023/themas',
    '/plannen/mjbp-2020-2023/doelen',
    '/plannen/mjbp-2020-2023/acties',
    '/plannen/mjbp-2020-2023/mijlpalen',
    '/indicatoren',
    '/indicatoren/hic_total',
    '/indicatoren/hic_total/waarnemingen',
    '/indicatoren/hic_total/kanttekeningen',
    '/reeksbreuken',
    '/bronnen',
    '/verslagen',
    '/verslagen/voortgangsrapportage-veiligheid-2023',
    '/verslagen/voortgangsrapportage-veiligheid-2023/uitgaven',
    '/verslagen/voortgangsrapportage-veiligheid-2023/uitgaven/1',
    '/verslagen/voortgangsrapportage-veiligheid-2023/cijfers',
    '/openapi.json',
  ])('%s answers JSON with the headers NLGov asks for', async (path) => {
    const { status, headers, text } = await ask(path)
    expect({ path, status, text: status === 200 ? '' : text }).toEqual({ path, status: 200, text: '' })
    expect(headers.get('content-type')).toBe('application/json')
    expect(headers.get('api-version')).toMatch(/^\d+\.\d+\.\d+$/)
    expect(headers.get('access-control-allow-origin')).toBe('*')
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('x-frame-options')).toBe('DENY')
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    expect(headers.get('etag')).toMatch(/^(W\/)?"[0-9a-f.]+"$/)
    expect(headers.getSetCookie()).toEqual([])
  })
})
