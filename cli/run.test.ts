import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sealAll } from '../app/features/identity/audit/testing/seal-all.ts'
import { type Typed, typeRegie } from '../tests/support/command.ts'
import { createTestDatabase, type TestDatabase } from '../tests/support/database.ts'
import { temporaryFolders } from '../tests/support/folders.ts'
import type { Command } from './command.ts'
import { checkNode } from './verbs/doctor.ts'

const COLUMNS = 'indicator,period,category,state,value,numerator,denominator,printed,provisional,place,note'

const folders = temporaryFolders()
let here: TestDatabase
let folder: string
beforeAll(async () => {
  here = await createTestDatabase()
  folder = folders.make()
})
afterAll(async () => {
  folders.removeAll()
  await here?.close()
})

/** Calls the command in this process, on the test database. */
const regie = (words: string[], typed: Omit<Typed, 'folder'> = {}) => typeRegie(here, words, { ...typed, folder })

describe('how it is called', () => {
  test.each([[[]], [['--help']], [['help']]])('%j lists the verbs on stdout', async (words) => {
    const { code, stdout, stderr } = await regie(words)
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/^Usage: regie <verb>[\s\S]*\n {2}report {3}Build the progress report/)
  })

  test.each([
    'deadline',
    'disclose',
    'calendar',
    'serve',
    'demo',
    'setup',
    'report',
    'import',
    'export',
    'verify',
    'user',
    'backup',
    'restore',
    'doctor',
  ])('%s --help explains it', async (verb) => {
    const { code, stdout } = await regie([verb, '--help'])
    expect(code).toBe(0)
    expect(stdout).toMatch(new RegExp(`^Usage: regie ${verb}`))
  })

  test.each([
    [['dance'], 'regie: there is no verb "dance" (see regie --help)'],
    [['report', '--year', '2022'], 'regie: --plan is missing (see regie report --help)'],
    [['report', '--plan', 'p', '--year', 'soon', '--out', 'x'], '--year takes a year such as 2022'],
    [['report', '--plan', 'p', '--year', '2022', '--format', 'odt'], '--format is one of html, pdf, docx, json'],
    [['report', '--colour', 'red'], "Unknown option '--colour'"],
    [['import'], 'the file is missing'],
    [['import', 'a.csv', 'b.csv'], 'one word too many: b.csv'],
    [['import', 'a.csv', '--title', 't'], '--source is missing'],
    [['verify'], 'say what to verify'],
    [['verify', 'report'], 'the short name of the report is missing'],
    [['user', 'add', '--email', 'a@b.nl', '--name', 'A', '--role', 'king'], 'there is no role "king"'],
  ])('%j is wrong usage: one line on stderr and exit code 2', async (words, line) => {
    const { code, stdout, stderr } = await regie(words)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(line)
    expect(stderr.trimEnd()).not.toContain('\n')
  })

  test('wrong settings are listed and refused', async () => {
    const { code, stderr } = await regie(['user', 'list'], { env: { PORT: 'many', REGIE_DEMO: 'no' } })
    expect(code).toBe(1)
    expect(stderr).toContain('PORT must be a number')
    expect(stderr).toContain('REGIE_SECRET is missing')
  })
})

describe('on a new database', () => {
  test('a municipality is set up once, then accounts can be added, listed and ended', async () => {
    const early = await regie(['user', 'list'])
    expect(early).toMatchObject({ code: 1, stderr: expect.stringContaining('there is no municipality here yet') })
    expect((await regie(['setup', '--id', 'stad', '--name', 'Gemeente Stad'])).code).toBe(0)
    expect(await regie(['setup', '--id', 'stad', '--name', 'Gemeente Stad'])).toMatchObject({
      code: 0,
      stderr: 'Gemeente Stad: nothing changed.\n',
    })
    const add = (email: string, stdin: string) =>
      regie(['user', 'add', '--email', email, '--name', 'Anna', '--role', 'administrator'], { stdin })
    expect(await add('anna@stad.nl', 'kort\n')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('at least 12'),
    })
    expect((await add('anna@stad.nl', 'een lang wachtwoord\n')).code).toBe(0)
    expect(await add('anna@stad.nl', 'een lang wachtwoord')).toMatchObject({ code: 1 })
    expect((await add('bert@stad.nl', 'een lang wachtwoord')).code).toBe(0)
    expect((await regie(['user', 'end', 'BERT@stad.nl'])).code).toBe(0)
    expect((await regie(['user', 'list'])).stdout).toBe(
      'anna@stad.nl\tAnna\tactive\tadministrator\nbert@stad.nl\tAnna\tended\tadministrator\n',
    )
    expect(await regie(['user', 'end', 'anna@stad.nl'])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('last administrator'),
    })
  })

  test('a person is invited by a link on standard output when there is no mail server', async () => {
    const words = ['user', 'add', '--email', 'cora@stad.nl', '--name', 'Cora', '--role', 'analyst', '--invite']
    const added = await regie(words)
    expect(added.code).toBe(0)
    expect(added.stdout).toMatch(/^http:\/\/localhost:3000\/wachtwoord\/[A-Za-z0-9_-]{43}\n$/)
    const again = await regie(['user', 'invite', 'cora@stad.nl'])
    expect(again.stdout).not.toBe(added.stdout)
    expect(await regie(['user', 'invite', 'niemand@stad.nl'])).toMatchObject({ code: 1, stdout: '' })
  })

  test('a password asked on a terminal is not shown', async () => {
    const terminal = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => undefined })
    const talk = new PassThrough()
    const command = { input: terminal, talk } as unknown as Command
    const { readPassword } = await import('./password.ts')
    const asked = readPassword(command, 'Password: ')
    terminal.write('geheim')
    terminal.write('X\u007f12\r')
    expect(await asked).toBe('geheim12')
    expect(String(talk.read())).toBe('Password: \n')
  })

  test('figures with problems are refused by line and column, in words and as JSON', async () => {
    const file = join(folder, 'bad.csv')
    writeFileSync(file, `${COLUMNS}\nnosuch,2022,,value,1,,,,,,\n`)
    const facts = ['--title', 'Proef', '--source', 'Ons', '--licence', 'CC0']
    expect(await regie(['import', file, ...facts])).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(
        /^line 2, column indicator: There is no figure with the key “nosuch”\.\nregie: nothing was imported/,
      ),
    })
    const json = await regie(['import', file, '--dry-run', '--json'])
    expect(json.code).toBe(1)
    expect(JSON.parse(json.stdout)).toMatchObject({ ok: false, problems: [{ line: 2, column: 'indicator' }] })
    expect(await regie(['import', join(folder, 'none.csv'), '--dry-run'])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('there is no such file'),
    })
  })

  test('the audit is verified, and one record altered by hand is named', async () => {
    await sealAll(here, 'stad')
    const before = await regie(['verify', 'audit', '--json'])
    expect(before.code).toBe(0)
    const { chains } = JSON.parse(before.stdout)
    expect(chains).toMatchObject([{ municipalityId: 'stad', waiting: 0 }])
    expect((await regie(['verify', 'audit', '--seal', chains[0].head])).code).toBe(0)
    expect((await regie(['verify', 'audit', '--seal', 'f'.repeat(64)])).code).toBe(1)
    await here.asAdministrator(
      `set session_replication_role = replica; update audit_event set event = 'nothing' where table_name = 'municipality'`,
    )
    const after = await regie(['verify', 'audit'])
    expect(after.code).toBe(1)
    expect(after.stderr).toMatch(
      /record \d+, seal 1, .*table municipality, row stad: this record, its seal or its place/,
    )
    expect(after.stderr).toContain('regie: the audit does not hold: 1 thing does not fit')
  })

  test('doctor looks at everything and names what is not well', async () => {
    const { code, stdout } = await regie(['doctor', '--json'])
    const { checks } = JSON.parse(stdout)
    expect(checks.map((check: { name: string }) => check.name)).toEqual([
      'Node',
      'settings',
      'data folder',
      'database',
      'migrations',
      'server',
      'clock',
      'tokens',
      'municipality',
      'sign-in',
      'audit seal',
      'mail',
      'jobs',
    ])
    expect(code).toBe(0)
    expect(await regie(['doctor'], { env: { PORT: 'many' } })).toMatchObject({
      code: 1,
      stderr: 'regie: not well: settings\n',
    })
  })

  test.each([
    ['20.18.3', false],
    ['20.19.0', true],
    ['18.20.1', false],
    ['24.1.0', true],
  ])('Node %s is good enough: %s', (version, isOk) => {
    expect(checkNode(version).isOk).toBe(isOk)
  })
})

describe('a written file', () => {
  test('is whole or absent, keeps a link a link, and leaves nothing beside it', async () => {
    const { writeFileWhole } = await import('./output.ts')
    const place = join(folder, 'out')
    mkdirSync(place)
    writeFileSync(join(place, 'real.pdf'), 'old')
    symlinkSync('real.pdf', join(place, 'link.pdf'))
    writeFileWhole(join(place, 'link.pdf'), Buffer.from('new'))
    expect(readFileSync(join(place, 'real.pdf'), 'utf8')).toBe('new')
    expect(readdirSync(place).sort()).toEqual(['link.pdf', 'real.pdf'])
    expect(() => writeFileWhole(join(place, 'no', 'x.pdf'), Buffer.from(''))).toThrow('there is no folder')
    if (existsSync('/dev/full')) expect(() => writeFileWhole('/dev/full', Buffer.from('x'))).toThrow('the disk is full')
  })
})
