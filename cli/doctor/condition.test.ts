import { describe, expect, test } from 'vitest'
import type { Condition } from '../../app/platform/observation/index.ts'
import { checksAsLines } from './check.ts'
import { checkCondition } from './condition.ts'
import { checkProviders } from './providers.ts'

const now = new Date('2026-11-22T09:00:00Z')
const well: Condition = { version: '16.4', encoding: 'UTF8', missingExtensions: [], now, accountsWithoutToken: 0 }
const linesOf = (changes: Partial<Condition>) => checksAsLines(checkCondition({ ...well, ...changes }, now))

describe('what the doctor says of the database', () => {
  test('is ok when everything is', () => {
    expect(linesOf({})).toBe(
      'ok   server       PostgreSQL 16.4, UTF8\n' +
        'ok   clock        agrees with the clock of the database\n' +
        'ok   tokens       every service account in use has a valid token\n',
    )
  })

  test('names the extension that is missing and who can add it', () => {
    expect(linesOf({ missingExtensions: ['unaccent'] })).toContain(
      'NOT  server       PostgreSQL 16.4, UTF8: as the administrator of the database, run create extension unaccent',
    )
  })

  test('refuses another encoding than UTF8', () => {
    expect(linesOf({ encoding: 'SQL_ASCII' })).toContain('NOT  server       PostgreSQL 16.4, SQL_ASCII')
  })

  test.each([
    ['2026-11-22T08:59:30Z', 'ok   clock '],
    ['2026-11-22T09:00:30Z', 'ok   clock '],
    ['2026-11-22T09:00:31Z', 'NOT  clock        31 s away'],
    ['2025-11-22T09:00:00Z', 'NOT  clock        31536000 s away'],
  ])('a database whose clock says %s gives %j', (theirs, line) => {
    expect(linesOf({ now: new Date(theirs) })).toContain(line)
  })

  test('warns of service accounts whose tokens have all ended, and calls that no illness', () => {
    expect(linesOf({ accountsWithoutToken: 2 })).toContain('see  tokens       2 service accounts')
  })
})

describe('what the doctor says of signing in', () => {
  const municipality = (issuer: string) => ({
    id: 'zutphen',
    name: 'Gemeente Zutphen',
    revision: 1,
    settings: {
      signIn: {
        passwords: true,
        secondFactorFor: [],
        oidc: { issuer, clientId: 'regie', label: '', roleClaim: 'groups', roles: {}, secretVariable: 'OIDC_NOWHERE' },
      },
    },
  })

  test('names the municipality whose provider has no secret in the environment', async () => {
    const check = await checkProviders([municipality('https://127.0.0.1:9') as never], now)
    expect(check.isOk).toBe(false)
    expect(check.says).toContain(
      'the OpenID provider of Gemeente Zutphen: the client secret of the OpenID provider is not in the environment',
    )
  })

  test('names the municipality whose provider does not answer', async () => {
    process.env.OIDC_NOWHERE = 'a secret that nobody knows'
    const check = await checkProviders([municipality('http://127.0.0.1:2') as never], now)
    delete process.env.OIDC_NOWHERE
    expect(check.isOk).toBe(false)
    expect(check.says).toContain('ECONNREFUSED')
    expect(check.says).not.toContain('nobody knows')
  })
})
