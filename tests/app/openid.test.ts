import { generateKeyPairSync, sign } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { SignInSettings } from '../../app/platform/http/index.ts'
import { startProvider, type TestProvider } from '../support/oidc-provider.ts'
import { type RunningRegie, startRegie } from '../support/regie.ts'
import type { Visitor } from '../support/visitor.ts'

const EIDAS = 'http://eidas.europa.eu/LoA/'

let regie: RunningRegie
let provider: TestProvider
const folder = mkdtempSync(join(tmpdir(), 'regie-openid-'))
const client = generateKeyPairSync('rsa', { modulusLength: 2048 })

beforeAll(async () => {
  regie = await startRegie()
  writeFileSync(join(folder, 'client.pem'), client.privateKey.export({ type: 'pkcs8', format: 'pem' }))
  provider = await startProvider({
    redirectUris: [`${regie.url}/inloggen/terug`],
    logoutUris: [`${regie.url}/`],
    client: { publicKey: client.publicKey },
  })
})
afterAll(async () => {
  await provider.stop()
  await regie.stop()
  rmSync(folder, { recursive: true })
})

type Oidc = NonNullable<SignInSettings['oidc']>

const settingsWith = (oidc: Partial<Oidc>, signIn: Partial<SignInSettings> = {}): SignInSettings => ({
  passwords: true,
  secondFactorFor: [],
  ...signIn,
  oidc: {
    issuer: provider.issuer,
    clientId: provider.clientId,
    label: 'Gemeente-account',
    roleClaim: 'groups',
    roles: { 'veiligheid-beleid': ['policyLead'], raad: ['councilMember'] },
    keyFile: join(folder, 'client.pem'),
    ...oidc,
  },
})

async function setUp(signIn: SignInSettings) {
  await regie.database.asAdministrator(
    `update municipality set settings = jsonb_set(settings, '{signIn}', $1::jsonb), revision = revision + 1`,
    [JSON.stringify(signIn)],
  )
  // The municipality is read at most once in two seconds.
  await new Promise((done) => setTimeout(done, 2100))
}

beforeEach(() => {
  provider.tamperWith(undefined)
  provider.citizens.clear()
  provider.citizens.set('u-1', {
    sub: 'u-1',
    claims: {
      name: 'Wil van Dam',
      email: 'Wil.van.Dam@demo.example',
      email_verified: true,
      groups: ['veiligheid-beleid'],
    },
  })
})
afterEach(() => expect(regie.failures.splice(0), 'nothing goes wrong inside').toEqual([]))

const pathOf = (address: string) => address.slice(regie.url.length)

/** Through the button, the provider's pages and back. */
async function signInAt(visitor: Visitor, sub: string, start = '/inloggen/aanbieder?terug=/werk/plannen') {
  const away = await visitor.get(start)
  expect(away.status).toBe(303)
  return visitor.get(pathOf(await provider.signIn(away.location, sub)))
}

const accountOf = (email: string) =>
  regie.database.asAdministrator<{ id: string; name: string; roles: string; revision: number; active: boolean }>(
    `select a.id, a.name, a.revision, a.is_active as active,
            coalesce((select string_agg(role, ',' order by role) from account_role where account_id = a.id), '') as roles
       from account a where email = $1`,
    [email],
  )

const sessionsOf = (email: string) =>
  regie.database.asAdministrator(`select 1 from session s join account a on a.id = s.account_id where email = $1`, [
    email,
  ])

describe('signing in at the provider of the municipality', () => {
  beforeAll(() => setUp(settingsWith({})))

  it('stands first on the page, with the label of the municipality', async () => {
    const { text } = await regie.visitor().get('/inloggen?terug=/werk/plannen')
    expect(text).toContain('Inloggen met Gemeente-account')
    expect(text.indexOf('Gemeente-account')).toBeLessThan(text.indexOf('name="password"'))
    expect(text).toContain('href="/inloggen/aanbieder?terug=%2Fwerk%2Fplannen"')
  })

  it('asks the provider with a challenge, a state and a nonce, and with nothing about the person', async () => {
    const visitor = regie.visitor()
    const { location, headers } = await visitor.get('/inloggen/aanbieder')
    const asked = new URL(location)
    expect(Object.fromEntries(asked.searchParams)).toEqual({
      client_id: 'regie',
      redirect_uri: `${regie.url}/inloggen/terug`,
      response_type: 'code',
      scope: 'openid profile email',
      code_challenge_method: 'S256',
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      state: expect.stringMatching(/^[\w-]{43}$/),
      nonce: expect.stringMatching(/^[\w-]{43}$/),
    })
    expect(headers.getSetCookie()[0]).toMatch(/^regie-step=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=600$/)
  })

  it('makes an account with the mapped roles the first time, and brings its person where he wanted to be', async () => {
    const visitor = regie.visitor()
    const answer = await signInAt(visitor, 'u-1')
    expect(answer).toMatchObject({ status: 303, location: '/werk/plannen' })
    expect((await visitor.get('/werk/plannen')).status).toBe(200)
    expect(await accountOf('wil.van.dam@demo.example')).toMatchObject([{ name: 'Wil van Dam', roles: 'policyLead' }])
    const again = regie.visitor()
    await signInAt(again, 'u-1')
    expect(await accountOf('wil.van.dam@demo.example')).toHaveLength(1)
  })

  it('says who it is with a statement signed by its own key, and with no secret', async () => {
    await signInAt(regie.visitor(), 'u-1')
    const { authorization, body } = provider.lastTokenRequest()
    expect(authorization).toBe('')
    expect(body.get('client_assertion_type')).toBe('urn:ietf:params:oauth:client-assertion-type:jwt-bearer')
    expect(body.get('code_verifier')).toMatch(/^[\w-]{43,}$/)
  })

  it('keeps the language in which it began', async () => {
    const answer = await signInAt(regie.visitor(), 'u-1', '/en/inloggen/aanbieder?terug=/werk')
    expect(answer.location).toBe('/en/werk')
  })

  it('lets the roles follow the provider, on record, and ends the sessions with the roles from before', async () => {
    const before = regie.visitor()
    await signInAt(before, 'u-1')
    provider.citizens.get('u-1')!.claims.groups = 'raad'
    const after = regie.visitor()
    await signInAt(after, 'u-1')
    expect((await before.get('/werk')).status).toBe(303)
    expect((await after.get('/werk/plannen')).status).toBe(403)
    const [account] = await accountOf('wil.van.dam@demo.example')
    expect(account!.roles).toBe('councilMember')
    const recorded = await regie.database.asAdministrator(
      `select actor, event, row_key from audit_event where table_name = 'account_role' and row_key like $1 order by id desc limit 2`,
      [`${account!.id}/%`],
    )
    expect(recorded).toEqual([
      { actor: 'service:openid', event: 'insert', row_key: `${account!.id}/councilMember` },
      { actor: 'service:openid', event: 'delete', row_key: `${account!.id}/policyLead` },
    ])
  })

  it('refuses who has no role there, makes no account, and takes the roles of who had one', async () => {
    provider.citizens.set('u-2', {
      sub: 'u-2',
      claims: { name: 'Nieuw', email: 'nieuw@demo.example', groups: ['koffie'] },
    })
    const visitor = regie.visitor()
    expect((await signInAt(visitor, 'u-2')).location).toBe('/inloggen?probleem=no-role')
    expect((await visitor.get('/inloggen?probleem=no-role')).text).toContain('hebt in Regie geen rol')
    expect(await accountOf('nieuw@demo.example')).toEqual([])

    await signInAt(regie.visitor(), 'u-1')
    provider.citizens.get('u-1')!.claims.groups = []
    expect((await signInAt(regie.visitor(), 'u-1')).location).toBe('/inloggen?probleem=no-role')
    expect(await accountOf('wil.van.dam@demo.example')).toMatchObject([{ roles: '' }])
    expect(await sessionsOf('wil.van.dam@demo.example')).toEqual([])
  })

  it('keeps out who was ended here, whatever the provider says', async () => {
    await signInAt(regie.visitor(), 'u-1')
    await regie.database.asAdministrator(
      `update account set is_active = false where email = 'wil.van.dam@demo.example'`,
    )
    const visitor = regie.visitor()
    expect((await signInAt(visitor, 'u-1')).location).toBe('/inloggen?probleem=ended')
    expect((await visitor.get('/werk')).status).toBe(303)
    await regie.database.asAdministrator(`update account set is_active = true where email = 'wil.van.dam@demo.example'`)
  })

  it('does not take over an account with the same e-mail address unless the settings allow it', async () => {
    const claims = { name: 'Raadsheer', email: 'raad@demo.example', email_verified: true, groups: ['raad'] }
    provider.citizens.set('u-3', { sub: 'u-3', claims })
    expect((await signInAt(regie.visitor(), 'u-3')).location).toBe('/inloggen?probleem=email-in-use')
    await setUp(settingsWith({ linkByEmail: true }))
    claims.email_verified = false
    expect((await signInAt(regie.visitor(), 'u-3')).location).toBe('/inloggen?probleem=email-in-use')
    claims.email_verified = true
    const visitor = regie.visitor()
    await signInAt(visitor, 'u-3')
    expect((await visitor.get('/werk/mijn-account')).text).toContain('raad@demo.example')
    await setUp(settingsWith({}))
  })

  it('signs out at the provider too, without a name in the address', async () => {
    const visitor = regie.visitor()
    await signInAt(visitor, 'u-1')
    await visitor.get('/werk/rechten')
    const answer = await visitor.post('/uitloggen')
    expect(answer.status).toBe(200)
    expect(answer.headers.get('refresh')).toBe('0; url=/uitloggen/aanbieder')
    expect((await visitor.get('/werk')).status).toBe(303)
    const { location } = await visitor.get('/uitloggen/aanbieder')
    expect(location).toBe(
      `${provider.issuer}/session/end?${new URLSearchParams({ post_logout_redirect_uri: `${regie.url}/`, client_id: 'regie' })}`,
    )
    expect((await fetch(location)).status).toBe(200)
  })
})

describe('when something is wrong, a visitor', () => {
  beforeAll(() => setUp(settingsWith({})))

  const tokenOf = (body: Record<string, unknown>) => String(body.id_token)
  const payloadOf = (token: string) => JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString())

  /** A token that the provider's own key signed, with other words in it. */
  const resigned = (change: Record<string, unknown>) => (body: Record<string, unknown>) => {
    const [head] = tokenOf(body).split('.')
    const text = `${head}.${Buffer.from(JSON.stringify({ ...payloadOf(tokenOf(body)), ...change })).toString('base64url')}`
    return {
      ...body,
      id_token: `${text}.${sign('sha256', Buffer.from(text), provider.signingKey).toString('base64url')}`,
    }
  }
  const seconds = (from: number) => Math.floor(Date.now() / 1000) + from

  it.each([
    ['another nonce', { nonce: 'from another sign-in' }, 'not-trusted'],
    ['another audience', { aud: 'another-program' }, 'not-trusted'],
    ['another issuer', { iss: 'https://elsewhere.example' }, 'not-trusted'],
    ['several audiences and no party', { aud: ['regie', 'another-program'] }, 'not-trusted'],
    ['another authorised party', { azp: 'another-program' }, 'not-trusted'],
    ['no subject', { sub: undefined }, 'not-trusted'],
    ['an end that has passed', { exp: seconds(-3600) }, 'wrong-clock'],
    ['a beginning far in the past', { iat: seconds(-3600) }, 'wrong-clock'],
    ['a beginning in the future', { iat: seconds(3600) }, 'wrong-clock'],
  ])('whose identity has %s is not let in', async (_, change, problem) => {
    provider.tamperWith(resigned(change))
    const visitor = regie.visitor()
    expect((await signInAt(visitor, 'u-1')).location).toBe(`/inloggen?probleem=${problem}`)
    expect((await visitor.get('/werk')).status).toBe(303)
  })

  it('whose identity is signed by another key, or not at all, is not let in', async () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
    const unsigned = Buffer.from('{"alg":"none"}').toString('base64url')
    for (const change of [
      (body: Record<string, unknown>) => {
        const [head, payload] = tokenOf(body).split('.')
        const text = `${head}.${payload}`
        return { ...body, id_token: `${text}.${sign('sha256', Buffer.from(text), privateKey).toString('base64url')}` }
      },
      (body: Record<string, unknown>) => ({ ...body, id_token: `${unsigned}.${tokenOf(body).split('.')[1]}.` }),
      ({ id_token: _none, ...body }: Record<string, unknown>) => body,
    ]) {
      provider.tamperWith(change)
      expect((await signInAt(regie.visitor(), 'u-1')).location).toBe('/inloggen?probleem=not-trusted')
    }
  })

  it('who broke it off reads so, and nothing is left', async () => {
    const visitor = regie.visitor()
    const answer = await signInAt(visitor, 'cancel')
    expect(answer.location).toBe('/inloggen?probleem=denied')
    const page = await visitor.get(answer.location)
    expect(page.text).toContain('U hebt het inloggen bij Gemeente-account afgebroken')
    expect(page.text).toContain('name="password"')
    expect((await visitor.get('/en/inloggen?probleem=denied')).text).toContain('You broke off signing in')
  })

  it('who sends the same answer of the provider again is not let in twice', async () => {
    const visitor = regie.visitor()
    const away = await visitor.get('/inloggen/aanbieder')
    const cookie = visitor.cookie()
    const back = pathOf(await provider.signIn(away.location, 'u-1'))
    expect((await visitor.get(back)).location).toBe('/werk')
    expect((await regie.visitor().get(back, { cookie })).location).toBe('/inloggen?probleem=expired')
  })

  it('who comes back with another state, or in another browser, is not let in', async () => {
    const visitor = regie.visitor()
    const away = await visitor.get('/inloggen/aanbieder')
    const back = pathOf(await provider.signIn(away.location, 'u-1'))
    expect((await regie.visitor().get(back)).location).toBe('/inloggen?probleem=expired')
    const changed = back.replace(/state=[^&]+/, 'state=of-somebody-else')
    expect((await visitor.get(changed)).location).toBe('/inloggen?probleem=not-trusted')
    expect((await visitor.get(back)).location).toBe('/inloggen?probleem=expired')
  })

  it('who takes longer than ten minutes begins again', async () => {
    const visitor = regie.visitor()
    const away = await visitor.get('/inloggen/aanbieder')
    const back = pathOf(await provider.signIn(away.location, 'u-1'))
    regie.pass(601)
    expect((await visitor.get(back)).location).toBe('/inloggen?probleem=expired')
    regie.pass(-601)
  })

  it('reads that the clocks differ when ours is an hour off', async () => {
    regie.pass(3700)
    expect((await signInAt(regie.visitor(), 'u-1')).location).toBe('/inloggen?probleem=wrong-clock')
    regie.pass(-3700)
  })

  it('reads that the provider is down, before and halfway, and signs in with a password meanwhile', async () => {
    const halfway = regie.visitor()
    const away = await halfway.get('/inloggen/aanbieder')
    const back = pathOf(await provider.signIn(away.location, 'u-1'))
    await provider.goDown()
    expect((await halfway.get(back)).location).toBe('/inloggen?probleem=unreachable')
    await setUp(settingsWith({ clientId: 'not-asked-before' }))
    const visitor = regie.visitor()
    expect((await visitor.get('/inloggen/aanbieder')).location).toBe('/inloggen?probleem=unreachable')
    expect((await visitor.get('/inloggen?probleem=unreachable')).text).toContain(
      'Gemeente-account is nu niet bereikbaar',
    )
    expect((await visitor.signIn('beleid@demo.example')).location).toBe('/werk')
    await provider.comeUp()
    await setUp(settingsWith({}))
    expect((await signInAt(regie.visitor(), 'u-1')).location).toBe('/werk/plannen')
  })

  it('reads that it was not set up well without a key or a secret, and no other secret is ever sent', async () => {
    process.env.ANOTHER_SECRET = 'must not leave'
    await setUp(settingsWith({ keyFile: undefined, secretVariable: 'ANOTHER_SECRET' }))
    expect((await regie.visitor().get('/inloggen/aanbieder')).location).toBe('/inloggen?probleem=not-set-up')
    delete process.env.ANOTHER_SECRET
    await setUp(settingsWith({ keyFile: join(folder, 'nothing.pem') }))
    expect((await regie.visitor().get('/inloggen/aanbieder')).location).toBe('/inloggen?probleem=not-set-up')
    await setUp(settingsWith({}))
  })

  it('is shown nothing for a word in the address that is not ours', async () => {
    const { text } = await regie.visitor().get('/inloggen?probleem=constructor')
    expect(text).not.toContain('U bent niet ingelogd')
  })
})

describe('a municipality that asks for assurance', () => {
  it('refuses a level that is too low, and lets a higher one in', async () => {
    await setUp(settingsWith({ minimumLevel: `${EIDAS}substantial` }))
    const citizen = provider.citizens.get('u-1')!
    citizen.acr = `${EIDAS}low`
    expect((await signInAt(regie.visitor(), 'u-1')).location).toBe('/inloggen?probleem=too-low')
    citizen.acr = `${EIDAS}high`
    expect((await signInAt(regie.visitor(), 'u-1')).location).toBe('/werk/plannen')
  })

  it('takes the provider’s own second factor where the settings say so, and asks for one otherwise', async () => {
    provider.citizens.get('u-1')!.acr = `${EIDAS}high`
    await setUp(settingsWith({}, { secondFactorFor: ['policyLead'] }))
    const weak = regie.visitor()
    await signInAt(weak, 'u-1')
    expect((await weak.get('/werk/plannen')).location).toBe('/werk/mijn-account/tweede-factor')
    await setUp(settingsWith({ secondFactorLevel: `${EIDAS}high` }, { secondFactorFor: ['policyLead'] }))
    const strong = regie.visitor()
    await signInAt(strong, 'u-1')
    expect((await strong.get('/werk/plannen')).status).toBe(200)
  })

  it('signs nobody in with a password when it has switched those off', async () => {
    await setUp(settingsWith({}, { passwords: false }))
    const page = await regie.visitor().get('/inloggen')
    expect(page.text).not.toContain('name="password"')
    const answer = await regie.visitor().signIn('beleid@demo.example')
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('niet in met een wachtwoord')
  })
})

describe('before a dangerous act', () => {
  it('a person who has no password proves again at the provider who he is, and only as himself', async () => {
    await setUp(settingsWith({ roles: { 'veiligheid-beleid': ['policyLead'], raad: ['councilMember'] } }))
    provider.citizens.set('u-9', {
      sub: 'u-9',
      claims: { name: 'Ander', email: 'ander@demo.example', groups: ['raad'] },
    })
    await signInAt(regie.visitor(), 'u-9')
    const visitor = regie.visitor()
    await signInAt(visitor, 'u-1')
    regie.pass(16 * 60)
    await visitor.get('/werk/rechten')
    const decision = { stage: 'amended', decidedBy: 'Gemeenteraad', decidedOn: '' }
    const asked = await visitor.post('/werk/plannen/mjbp-2024-2027/versies', decision)
    expect(asked.location).toBe('/bevestig')
    const page = await visitor.get('/bevestig')
    expect(page.text).toContain('href="/bevestig/aanbieder"')
    expect(page.text).not.toContain('type="password"')
    regie.pass(-16 * 60)
    await regie.database.asAdministrator(`update session set confirmed_at = confirmed_at - interval '16 minutes'`)

    const wrong = await visitor.get('/bevestig/aanbieder')
    expect(new URL(wrong.location).searchParams.get('prompt')).toBe('login')
    expect(new URL(wrong.location).searchParams.get('max_age')).toBe('0')
    expect((await visitor.get(pathOf(await provider.signIn(wrong.location, 'u-9')))).location).toBe(
      '/bevestig?probleem=not-this-person',
    )
    const right = await visitor.get('/bevestig/aanbieder')
    expect((await visitor.get(pathOf(await provider.signIn(right.location, 'u-1')))).location).toBe('/bevestig/verder')
    await visitor.get('/bevestig/verder')
    const done = await visitor.post('/werk/plannen/mjbp-2024-2027/versies', { bewaard: 'ja' })
    expect(done).toMatchObject({ status: 303 })
    expect(done.location).toContain('/werk/plannen/mjbp-2024-2027')
  })
})

describe('a client with a secret instead of a key', () => {
  it('gives it to the provider in the header', async () => {
    const other = await startProvider({
      redirectUris: [`${regie.url}/inloggen/terug`],
      logoutUris: [],
      client: { secret: 'a secret that only the test knows' },
    })
    other.citizens.set('u-1', provider.citizens.get('u-1')!)
    process.env.OIDC_TEST_SECRET = 'a secret that only the test knows'
    await setUp(
      settingsWith({ issuer: other.issuer, keyFile: undefined, secretVariable: 'OIDC_TEST_SECRET', linkByEmail: true }),
    )
    const visitor = regie.visitor()
    const away = await visitor.get('/inloggen/aanbieder')
    expect((await visitor.get(pathOf(await other.signIn(away.location, 'u-1')))).location).toBe('/werk')
    expect(other.lastTokenRequest().authorization).toMatch(/^Basic /)
    delete process.env.OIDC_TEST_SECRET
    await other.stop()
  })
})
