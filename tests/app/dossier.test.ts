import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { appendFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { temporaryFolders } from '../support/folders.ts'
import { type RunningRegie, startRegie } from '../support/regie.ts'
import type { Fields, Visitor } from '../support/visitor.ts'

// A nuisance file made into a bundle for the court, and checked by the tools that anybody has.

let regie: RunningRegie
let officer: Visitor
let lawyer: Visitor
let mayor: Visitor
let address: string
let folder: string
const folders = temporaryFolders()
beforeAll(async () => {
  regie = await startRegie()
  officer = await regie.visitor().signInAs('enforcementOfficer')
  lawyer = await regie.visitor().signInAs('enforcementLawyer')
  mayor = await regie.visitor().signInAs('mayor')
  const added = await officer.post('/werk/registers/woonoverlast/nieuw', {
    basis: 'woonoverlast',
    openedOn: '2026-09-01',
    'fact.kinds': 'geluid',
    'fact.tenure': 'corporatie',
    'party.violator.0.name': 'Karel Zilverspreeuw',
    'party.violator.0.bornOn': '1970-01-31',
    'party.neighbour.0.name': 'Nel Melder',
    place: 'Proefstraat 1',
  })
  address = added.location
  await officer.post(`${address}/reden`, { kind: 'own-work', note: '' })
  await step('report', {
    ...{ day: '2026-09-02', 'fact.source': 'boa', 'fact.reference': 'M-2026-17' },
    'fact.what': 'Muziek tot 03.00 uur',
  })
  await step('talk', { day: '2026-09-10', 'fact.agreements': 'Na 22.00 uur stil' })
  const page = await officer.get(address)
  const thread = /\/werk\/draad\/[0-9a-f-]{36}/.exec(page.text)![0]
  await officer.post(`${thread}/bijlagen`, { file: new File(['uur;dB\r\n1;82\r\n'], 'meting Zilverspreeuw.csv') })
  const drafted = await officer.post(`${address}/brieven/nieuw`, { template: 'gesprek', dated: '2026-09-11', own: '' })
  const letter = drafted.location
  const revision = /name="revision" value="(\d+)"/.exec((await officer.get(letter)).text)![1]!
  const sent = { revision, way: 'post', sentOn: '2026-09-11', proof: 'Postboek 11 september' }
  expect((await officer.post(`${letter}/verzenden`, sent)).status).toBe(303)
  folder = folders.make()
})
afterAll(async () => {
  folders.removeAll()
  await regie?.stop()
})

async function step(key: string, fields: Fields) {
  const form = await officer.get(`${address}/stap/${key}`)
  const revision = /name="revision" value="(\d+)"/.exec(form.text)![1]!
  const done = await officer.post(`${address}/stap/${key}`, { revision, ...fields })
  expect(done.status, key).toBe(303)
}

/** Asks for the bundle as the form does. */
const ask = (who: Visitor, fields: Record<string, string>) =>
  fetch(`${regie.url}${address}/dossier`, {
    method: 'POST',
    headers: { cookie: who.cookie(), origin: regie.url },
    body: new URLSearchParams({ csrf: who.csrf(), ...fields }),
    redirect: 'manual',
  })

const run = (command: string) => execFileSync('bash', ['-c', command], { cwd: folder, encoding: 'utf8' })

describe('a file for the court', () => {
  it('is not made without saying what it is for', async () => {
    await officer.get(`${address}/dossier`)
    const refused = await ask(officer, { why: ' ' })
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('Schrijf op waarvoor het dossier is.')
  })

  it('is a bundle of which everybody can check with his own tools that nothing was changed', async () => {
    const answer = await ask(officer, { why: 'Beroep, zaak 26/117.', hidden: 'neighbour' })
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="${address.split('/').at(-1)}.zip"`)
    writeFileSync(join(folder, 'bundel.zip'), Buffer.from(await answer.arrayBuffer()))
    run('unzip -q bundel.zip')
    expect(readdirSync(folder, { recursive: true }).map(String).sort()).toEqual([
      'LEESMIJ.txt',
      'SHA256SUMS',
      'bijlagen',
      'bijlagen/01.csv',
      'brieven',
      'brieven/01-gesprek.pdf',
      'bundel.zip',
      'dossier.pdf',
      'gebeurtenissen.jsonl',
    ])
    expect(run('sha256sum -c SHA256SUMS').trim().split('\n')).toEqual([
      'LEESMIJ.txt: OK',
      'bijlagen/01.csv: OK',
      'brieven/01-gesprek.pdf: OK',
      'dossier.pdf: OK',
      'gebeurtenissen.jsonl: OK',
    ])
    expect(readFileSync(join(folder, 'bijlagen/01.csv'), 'utf8')).toContain('1;82')
  })

  it('tells the chronology with its sources, who recorded it, the terms and the letters', () => {
    const text = run('pdftotext dossier.pdf -').replace(/\s+/g, ' ')
    for (const said of [
      'Waarvoor: Beroep, zaak 26/117.',
      'Toezichthouder, M-2026-17, Vastgelegd door',
      'Muziek tot 03.00 uur',
      'Karel Zilverspreeuw, 31 januari 1970',
      'Gegevens weggelaten',
      'meting Zilverspreeuw.csv',
      'brieven/01-gesprek.pdf',
      'Wie wat wanneer vastlegde',
    ])
      expect(text, said).toContain(said)
    expect(text).not.toContain('Nel Melder')
  })

  it('has a chain over what was recorded, that ends as the document says', () => {
    const shell = /^ {4}(h=;.*)$/m.exec(readFileSync(join(folder, 'LEESMIJ.txt'), 'utf8'))![1]!
    const chain = run(shell).trim().split('\n')
    const lines = readFileSync(join(folder, 'gebeurtenissen.jsonl'), 'utf8').trim().split('\n')
    expect(lines.map((line) => (JSON.parse(line) as { step: string }).step)).toEqual([
      'intake',
      'report',
      'talk',
      'letter-sent',
    ])
    const first = createHash('sha256').update(`\n${lines[0]}`).digest('hex')
    expect(chain[0]).toBe(first)
    expect(chain).toHaveLength(4)
    expect(run('pdftotext dossier.pdf -').replace(/\s+/g, '')).toContain(chain.at(-1))
  })

  it('does not check any more when a letter of it is changed', () => {
    appendFileSync(join(folder, 'bijlagen/01.csv'), ' ')
    expect(() => run('sha256sum -c SHA256SUMS 2>/dev/null')).toThrow()
  })

  it('stands on the timeline with its checksum, and in the read log with the people in it', async () => {
    const digest = createHash('sha256')
      .update(readFileSync(join(folder, 'SHA256SUMS')))
      .digest('hex')
    const page = await officer.get(address)
    expect(page.text).toContain('Dossier voor de rechter gemaakt')
    expect(page.text).toContain(`Beroep, zaak 26/117. Controlegetal van SHA256SUMS: ${digest}`)
    const read = await regie.database.asAdministrator<{ subject_type: string }>(
      `select distinct subject_type from read_log where name like 'POST %/dossier' and subject_type is not null order by 1`,
    )
    expect(read.map(({ subject_type }) => subject_type)).toEqual(['person', 'record', 'record-party'])
  })

  it('is made only by who works on the file, and only after he said why he looks', async () => {
    await lawyer.get('/werk')
    const first = await ask(lawyer, { why: 'Beroep' })
    expect([first.status, first.headers.get('location')]).toEqual([303, address])
    expect((await mayor.get(`${address}/dossier`)).status).toBe(404)
    expect((await ask(mayor, { why: 'Beroep' })).status).toBe(404)
    expect(regie.failures).toEqual([])
  })

  it('is bundled as a zip that names nobody', () => {
    const names = Object.keys(unzipSync(readFileSync(join(folder, 'bundel.zip'))))
    expect(names.join(' ')).not.toMatch(/zilverspreeuw|melder/i)
  })
})
