import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { typeRegie } from '../../tests/support/command.ts'
import { createTestDatabase, type TestDatabase } from '../../tests/support/database.ts'
import { temporaryFolders } from '../../tests/support/folders.ts'

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path d="M0 0h10v10z" fill="#7a1f4b"/></svg>'
const SQUARE = [
  [
    [5.1, 52.1],
    [5.2, 52.1],
    [5.2, 52.2],
    [5.1, 52.1],
  ],
]
const feature = (properties: Record<string, string>, coordinates = SQUARE) => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Polygon', coordinates },
})
const district = { type: 'FeatureCollection', features: [feature({ code: 'WK01', name: 'Centrum' })] }

const FILE = `
id: proefstad
name: Gemeente Proefstad
siteName: Veilig Proefstad
hosts: [veilig.proefstad.example, proefstad.localhost]
cbsCode: GM9999
contact: veiligheid@proefstad.example
tokens:
  --basis-color-accent-1-color-default: '#7a1f4b'
logo: logo.svg
areas:
  - { kind: district, vintage: 2026, source: 'Gemeente Proefstad, CC0', file: wijken.geojson }
termsOfOffice:
  - { startsOn: 2026-03-26, endsOn: 2030-03-28 }
writtenQuestions: { days: 28, basis: artikel 40 Reglement van orde, link: 'https://lokaleregelgeving.overheid.nl/CVDR000001' }
numberSeries:
  - { key: zaak, pattern: 'Z-{year}-{number:5}' }
signIn: { passwords: true, secondFactorFor: [administrator] }
firstAdministrator: { email: beheer@proefstad.example, name: Bas Sleutelaar }
`

const folders = temporaryFolders()
let here: TestDatabase
let folder: string
beforeAll(async () => {
  here = await createTestDatabase()
  folder = folders.make()
  write('wijken.geojson', JSON.stringify(district))
  write('logo.svg', SVG)
})
afterAll(async () => {
  folders.removeAll()
  await here?.close()
})

const write = (name: string, content: string) => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}
const regie = (words: string[], stdin = '') => typeRegie(here, words, { stdin, folder })

describe('setting up from a file', () => {
  test('makes the municipality with its areas and its first administrator', async () => {
    const done = await regie(['setup', write('proefstad.yaml', FILE)], 'een lang wachtwoord\n')
    expect(done).toEqual({
      code: 0,
      stdout: '',
      stderr: 'Gemeente Proefstad is set up.\nAreas: 1 added.\nAdded beheer@proefstad.example (administrator).\n',
    })
    const [made] = await here.asAdministrator<{ settings: Record<string, unknown> }>(
      'select settings from municipality',
    )
    expect(made!.settings).toMatchObject({
      hosts: ['veilig.proefstad.example', 'proefstad.localhost'],
      logo: SVG,
      termsOfOffice: [{ startsOn: '2026-03-26', endsOn: '2030-03-28' }],
      signIn: { passwords: true, secondFactorFor: ['administrator'] },
    })
    expect(
      await here.asAdministrator('select question_days, question_basis, question_link from council_setting'),
    ).toEqual([
      {
        question_days: 28,
        question_basis: 'artikel 40 Reglement van orde',
        question_link: 'https://lokaleregelgeving.overheid.nl/CVDR000001',
      },
    ])
    expect(await here.asAdministrator('select code, name, kind, vintage from area')).toEqual([
      { code: 'WK01', name: 'Centrum', kind: 'district', vintage: 2026 },
    ])
  })

  test('a second time says that nothing changed, and asks for no password', async () => {
    expect(await regie(['setup', join(folder, 'proefstad.yaml')])).toEqual({
      code: 0,
      stdout: '',
      stderr: 'Gemeente Proefstad: nothing changed.\n',
    })
  })

  test('prints a file that changes nothing, and that prints the same again', async () => {
    const shown = await regie(['setup', '--show'])
    expect(shown.code).toBe(0)
    expect(parse(shown.stdout)).toMatchObject({ id: 'proefstad', logo: SVG, areas: [{ geojson: district }] })
    expect(shown.stdout).not.toContain('beheer@proefstad.example')
    const again = await regie(['setup', write('shown.yaml', shown.stdout)])
    expect(again.stderr).toBe('Gemeente Proefstad: nothing changed.\n')
    expect((await regie(['setup', '--show'])).stdout).toBe(shown.stdout)
  })

  test('with a changed file changes that alone, and keeps what the file leaves out', async () => {
    write(
      'wijken2.geojson',
      JSON.stringify({
        type: 'FeatureCollection',
        features: [feature({ code: 'WK01', name: 'Binnenstad' }), feature({ code: 'WK02', name: 'Haven' })],
      }),
    )
    const changed = `
id: proefstad
name: Gemeente Proefstad
siteName: Proefstad veilig
areas: [{ kind: district, vintage: 2026, source: 'Gemeente Proefstad, CC0', file: wijken2.geojson }]`
    expect((await regie(['setup', write('changed.yaml', changed)])).stderr).toBe(
      'Gemeente Proefstad: changed siteName.\nAreas: 1 added, 1 changed.\n',
    )
    const [row] = await here.asAdministrator<{ logo: string }>(`select settings ->> 'logo' as logo from municipality`)
    expect(row!.logo).toBe(SVG)
  })

  test('with another term for written questions says so, and only then', async () => {
    const file = (days: number) =>
      write(
        'term.yaml',
        `id: proefstad\nname: Gemeente Proefstad\nwrittenQuestions: { days: ${days}, basis: artikel 41 }\n`,
      )
    expect((await regie(['setup', file(42)])).stderr).toBe('Gemeente Proefstad: changed writtenQuestions.\n')
    expect((await regie(['setup', file(42)])).stderr).toBe('Gemeente Proefstad: nothing changed.\n')
    expect(parse((await regie(['setup', '--show'])).stdout)).toMatchObject({
      writtenQuestions: { days: 42, basis: 'artikel 41', link: '' },
    })
  })

  test('a second municipality needs a host of its own, which nobody else has', async () => {
    const without = write('dorp.yaml', 'id: dorp\nname: Gemeente Dorp\n')
    expect(await regie(['setup', without])).toMatchObject({
      code: 1,
      stderr:
        'hosts: is missing: Gemeente Proefstad answers at every host that nobody claims\nregie: nothing was changed: 1 problem\n',
    })
    const taken = write('dorp.yaml', 'id: dorp\nname: Gemeente Dorp\nhosts: [dorp.localhost, proefstad.localhost]\n')
    expect((await regie(['setup', taken])).stderr).toContain(
      'hosts[1]: proefstad.localhost leads to Gemeente Proefstad already',
    )
    const free = write('dorp.yaml', 'id: dorp\nname: Gemeente Dorp\nhosts: [dorp.localhost]\n')
    expect(await regie(['setup', free])).toMatchObject({
      code: 0,
      stderr: expect.stringContaining('Next: regie user add --municipality dorp'),
    })
    expect((await regie(['setup', '--show', '--municipality', 'dorp'])).stdout).toMatch(
      /^id: dorp\nname: Gemeente Dorp\n/,
    )
    expect(await regie(['user', 'list', '--municipality', 'nergens'])).toMatchObject({
      code: 1,
      stderr: 'regie: there is no municipality nergens here (proefstad, dorp)\n',
    })
    const listed = await regie(['user', 'list', '--municipality', 'dorp'])
    expect(listed).toMatchObject({ code: 0, stdout: '' })
  })

  test('the database itself refuses a host of another, whoever writes it', async () => {
    const attempt = here.asAdministrator(
      `update municipality set settings = jsonb_set(settings, '{hosts}', '["proefstad.localhost"]') where id = 'dorp'`,
    )
    await expect(attempt).rejects.toMatchObject({ constraint: 'municipality_hosts' })
  })
})

describe('a file with mistakes', () => {
  test('is refused with all of them at once, each by its place, and changes nothing', async () => {
    write(
      'rd.geojson',
      JSON.stringify({ ...district, features: [feature({ code: 'WK01', name: 'Centrum' }, [[[207000, 474000]]])] }),
    )
    const file = write(
      'wrong.yaml',
      `
id: Proef Stad
hosts: ['https://veilig.proefstad.example']
colour: red
contact: nobody
tokens: { --a: 'url(x)' }
areas:
  - { kind: street, vintage: 2026, source: x, file: rd.geojson }
  - { kind: district, vintage: 2026, source: x }
termsOfOffice: [{ startsOn: 2026-03-26, endsOn: 2022-03-26 }]
writtenQuestions: { days: 0, link: 'http://veilig.example' }
numberSeries: [{ key: zaak, pattern: 'Z-{jaar}' }]
signIn:
  passwords: false
  secondFactorFor: [king]
firstAdministrator: { email: a@b.example, name: A, roles: [mayor] }
`,
    )
    const { code, stderr } = await regie(['setup', file])
    expect(code).toBe(1)
    const places = stderr
      .trimEnd()
      .split('\n')
      .map((line) => line.split(': ')[0])
    expect(places).toEqual(
      expect.arrayContaining([
        'id',
        'name',
        'hosts[0]',
        'colour',
        'contact',
        'tokens["--a"]',
        'areas[0].kind',
        'areas[1]',
        'termsOfOffice[0].endsOn',
        'writtenQuestions.days',
        'writtenQuestions.basis',
        'writtenQuestions.link',
        'numberSeries[0].pattern',
        'signIn.secondFactorFor[0]',
        'firstAdministrator.roles',
      ]),
    )
    expect(stderr).toContain('name: is missing\n')
    expect(stderr).toMatch(/regie: nothing was changed: \d+ problems\n$/)
  })

  test.each([
    [
      'areas[0].file.features[0].geometry.coordinates[0]',
      'no.yaml',
      'areas: [{ kind: district, vintage: 2026, source: x, file: rd.geojson }]',
    ],
    ['areas[0].file', 'no.yaml', 'areas: [{ kind: district, vintage: 2026, source: x, file: none.geojson }]'],
    ['areas[0].file', 'no.yaml', 'areas: [{ kind: district, vintage: 2026, source: x, file: ../x.geojson }]'],
    ['areas[0].file', 'no.yaml', 'areas: [{ kind: district, vintage: 2026, source: x, file: logo.svg }]'],
    [
      'areas[0].file.features[0].properties.parent',
      'no.yaml',
      'areas: [{ kind: neighbourhood, vintage: 2026, source: x, file: buurt.geojson }]',
    ],
    ['logo', 'no.yaml', 'logo: bad.svg'],
    ['logo', 'no.yaml', 'logo: none.svg'],
    ['line 4', 'no.yaml', 'tokens: {'],
    [
      'signIn.oidc.secretVariable',
      'no.yaml',
      'signIn: { oidc: { issuer: "https://a.example", clientId: a, label: a, roleClaim: a, roles: {}, secretVariable: REGIE_SECRET } }',
    ],
  ])('names %s', async (place, name, line) => {
    write('bad.svg', SVG.replace('<path', '<script>x</script><path'))
    write(
      'buurt.geojson',
      JSON.stringify({ ...district, features: [feature({ code: 'BU1', name: 'B', parent: 'WK09' })] }),
    )
    const { code, stderr } = await regie(['setup', write(name, `id: proefstad\nname: Gemeente Proefstad\n${line}\n`)])
    expect(code).toBe(1)
    expect(stderr.split('\n')[0]!.startsWith(`${place}`), stderr).toBe(true)
  })
})

describe('the JSON Schema of settings files', () => {
  const published = JSON.parse(
    readFileSync(resolve(import.meta.dirname, '../../docs/schemas/municipality.schema.json'), 'utf8'),
  )

  test('is published as the program prints it', async () => {
    expect(published).toEqual(JSON.parse((await regie(['setup', '--schema'])).stdout))
  })

  test('accepts the file above and refuses one with an unknown setting', () => {
    const ajv = new Ajv2020({ strict: false })
    addFormats.default(ajv)
    const isValid = ajv.compile(published)
    expect([isValid(parse(FILE)), isValid.errors]).toEqual([true, null])
    expect(isValid({ ...parse(FILE), colour: 'red' })).toBe(false)
  })
})
