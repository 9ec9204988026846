import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RunningRegie, startRegie } from '../support/regie.ts'
import type { Visitor } from '../support/visitor.ts'
import { makePublication } from './samples.ts'

const PAGE = '/werk/publicaties/opnieuw-bekijken'
const WITH_A_NUMBER = 'Bel 06-12345678 voor vragen.'

let regie: RunningRegie
let officer: Visitor

/** As if these words had been found harmless by older rules, in one municipality. */
const wereScannedBefore = (municipalityId: string) =>
  regie.database.asAdministrator(`set session_replication_role = replica;
    update publication_file set content = '${WITH_A_NUMBER}', content_hash = encode(sha256('${WITH_A_NUMBER}'), 'hex')
     where publication_id = (select id from publication where slug = 'proef-${municipalityId}');
    update publication_step set manifest = publication_manifest(publication_id)
     where publication_id = (select id from publication where slug = 'proef-${municipalityId}') and phase = 'approved';
    delete from publication_scan where publication_id = (select id from publication where slug = 'proef-${municipalityId}');
    insert into publication_scan (municipality_id, publication_id, content_hash, rule_version, findings)
      select municipality_id, publication_id, content_hash, 0, '[]' from publication_file where name = 'proef.txt' and municipality_id = '${municipalityId}';
    set session_replication_role = origin`)

const scansOf = (municipalityId: string) =>
  regie.database.asAdministrator<{ ruleVersion: number; findings: { kind: string; masked: string }[] }>(
    `select s.rule_version as "ruleVersion", s.findings from publication_scan s join publication p on p.id = s.publication_id
      where p.slug = 'proef-${municipalityId}' order by s.rule_version`,
  )

const runs = () =>
  regie.database.asAdministrator<{ total: number; done: number; isFinished: boolean }>(
    `select total, done, finished_at is not null as "isFinished" from publication_rescan order by started_at`,
  )

beforeAll(async () => {
  regie = await startRegie()
  await makePublication(regie.database, 'deventer')
  await makePublication(regie.database, 'merendam')
  await wereScannedBefore('deventer')
  await wereScannedBefore('merendam')
  officer = await regie.visitor().signInAs('publicationOfficer')
})
afterAll(() => regie.stop())

describe('looking again at everything public', () => {
  it('counts what was last looked at with older rules, and queues one job however often it is asked', async () => {
    const page = await officer.get(PAGE)
    expect(page.text).toContain('1 openbaar bestand is nog met oudere regels bekeken.')
    expect(page.text).toContain('In geen openbaar bestand valt iets op waarover niet is besloten.')
    expect((await officer.post(PAGE)).status).toBe(303)
    expect((await officer.post(PAGE)).status).toBe(303)
    const queued = await regie.database.asAdministrator<{ count: string }>(
      "select count(*) as count from graphile_worker.jobs where task_identifier = 'rescan-public'",
    )
    expect(queued[0]!.count).toBe('1')
  })

  it('scans with the new rules, marks what it finds without its words, and takes nothing away', async () => {
    expect((await regie.runDueJobs()).filter(({ name }) => name === 'rescan-public')).toEqual([])
    expect(await runs()).toEqual([{ total: 1, done: 1, isFinished: true }])
    const scans = await scansOf('deventer')
    expect(scans.map(({ ruleVersion, findings }) => [ruleVersion, findings.map(({ kind }) => kind)])).toEqual([
      [0, []],
      [1, ['phone']],
    ])
    expect(JSON.stringify(scans)).not.toContain('12345678')
    const page = (await officer.get(PAGE)).text
    expect(page).toContain('Alle openbare bestanden zijn met deze regels bekeken.')
    expect(page).toContain('1 van 1 bestanden bekeken')
    expect(page).toContain('href="/werk/publicaties/proef-deventer"')
    expect(page).not.toContain('12345678')
    const file = await regie.visitor().get('/besluiten/proef-deventer/1')
    expect([file.status, file.text]).toEqual([200, WITH_A_NUMBER])
  })

  it('leaves the other municipality alone', async () => {
    expect(await scansOf('merendam')).toEqual([{ ruleVersion: 0, findings: [] }])
  })

  it('finds nothing left to do the next time', async () => {
    expect((await officer.post(PAGE)).status).toBe(303)
    await regie.runDueJobs()
    expect(await runs()).toEqual([
      { total: 1, done: 1, isFinished: true },
      { total: 0, done: 0, isFinished: true },
    ])
    expect(await scansOf('deventer')).toHaveLength(2)
  })

  it('is started by nobody without the right to it', async () => {
    const lead = await regie.visitor().signInAs('analyst')
    expect([403, 404]).toContain((await lead.post(PAGE)).status)
    expect(await runs()).toHaveLength(2)
  })
})
