import { unzipSync, zipSync } from 'fflate'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { plantedDocx } from '../../app/publishing/testing/planted.ts'
import { type RunningRegie, startRegie } from '../support/regie.ts'
import type { Visitor } from '../support/visitor.ts'

let regie: RunningRegie
let secretary: Visitor
let colleague: Visitor
let dossier: string

beforeAll(async () => {
  regie = await startRegie()
  secretary = await regie.visitor().signInAs('townSecretary')
  colleague = await regie.visitor().signInAs('townSecretary')
  dossier = (await secretary.post('/werk/dossiers/nieuw', { title: 'Proef met tegenslag' })).location
})
afterAll(() => regie.stop())
afterEach(() => expect(regie.failures.splice(0), 'nothing goes wrong inside').toEqual([]))

const begin = (number: string, who = secretary) =>
  who.post(`${dossier}/stukken`, { title: `Nota ${number}`, kind: 'executiveMemo', number })
const alertIn = (text: string) =>
  (/role="alert"(.*?)<\/p>/s.exec(text)?.[1] ?? '').replaceAll(/^[^>]*>|<[^>]+>/g, '').trim()

describe('two secretaries at one form', () => {
  it('the second sees both texts, with everything he typed, and the first text stands', async () => {
    const memo = (await begin('2026-900001')).location
    const revision = /name="revision" value="(\d+)"/.exec((await secretary.get(`${memo}/wijzigen`)).text)![1]!
    const save = (who: Visitor, words: string) =>
      who.post(`${memo}/wijzigen`, { revision, title: 'Nota', 'section-introduction': words, advisoryCouncils: words })
    expect((await save(secretary, 'Wat de eerste schreef')).status).toBe(303)
    const second = await save(colleague, 'Wat de tweede schreef')
    expect(second.status).toBe(409)
    for (const text of ['Iemand anders was u voor', 'Wat de eerste schreef', 'Wat de tweede schreef']) {
      expect(second.text).toContain(text)
    }
    const now = (await colleague.get(`${memo}/wijzigen`)).text
    expect(now).toContain('Wat de eerste schreef')
    expect(now).not.toContain('Wat de tweede schreef')
  })

  it('a number is given once, also when both give it at the same moment', async () => {
    const answers = await Promise.all([begin('2026-900002'), begin('2026-900002', colleague)])
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 422])
    const refused = answers.find(({ status }) => status === 422)!
    expect(alertIn(refused.text)).toContain('Er is al een stuk van deze soort met dit nummer.')
    expect(refused.text).toContain('value="Nota 2026-900002"')
  })
})

describe('a file for a publication', () => {
  let at: string
  beforeAll(async () => {
    const facts = { title: 'Proef met bestanden', category: 'c_db4862c3', handling: 'adopted', handledOn: '2026-03-10' }
    const officer = await regie.visitor().signInAs('policyLead')
    at = (await officer.post('/werk/publicaties/nieuw', facts)).location
  })

  it.each<[string, string, () => Uint8Array | Promise<Uint8Array>, string]>([
    [
      'with a program in it',
      'brief.docx',
      async () => zipSync({ ...unzipSync(await plantedDocx()), 'word/vbaProject.bin': Buffer.from('x') }),
      'In dit bestand zitten macro’s. Sla het op zonder macro’s.',
    ],
    [
      'that is a program under another name',
      'brief.pdf',
      () => Buffer.from('MZ\u0090\u0000\u0003 This program cannot be run in DOS mode.', 'latin1'),
      'Dit soort bestand kan niet openbaar worden.',
    ],
    ['that is a Word file called a picture', 'foto.png', plantedDocx, 'Dit bestand is iets anders dan zijn naam zegt.'],
  ])('%s is refused with one sentence, and nothing of it is kept', async (_what, name, make, sentence) => {
    const lead = await regie.visitor().signInAs('policyLead')
    const answer = await lead.post(`${at}/bestanden`, { file: new File([(await make()) as BlobPart], name) })
    expect([answer.status, alertIn(answer.text)]).toEqual([422, expect.stringContaining(sentence)])
    const kept = await regie.database.asAdministrator(
      `select 1 from publication_source s join publication p on p.id = s.publication_id where p.title = 'Proef met bestanden'`,
    )
    expect(kept).toEqual([])
  })
})
