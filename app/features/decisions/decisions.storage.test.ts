import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestDatabase } from '../../../tests/support/database.ts'
import { createDemonstrationDatabase } from '../../../tests/support/demonstration.ts'
import type { Actor, Tx } from '../../platform/database/index.ts'
import { mustBe } from '../../platform/http/index.ts'
import { type Role, rightsOf } from '../identity/index.ts'
import { decideItem, putOnAgenda } from './college/decide.ts'
import { findDocument, listDocuments, listVersions } from './documents/documents.queries.ts'
import { contentSchema } from './documents/domain/content.ts'
import { addDocument } from './documents/operations/add-document.ts'
import { handToCouncil } from './documents/operations/hand-to-council.ts'
import { saveDocument } from './documents/operations/save-document.ts'
import { takeDocumentStep } from './documents/operations/take-step.ts'
import { findDossier } from './dossiers/dossiers.queries.ts'
import { addDossier } from './dossiers/save-dossier.ts'
import { addMeeting } from './meetings/add-meeting.ts'
import { findMeeting, listAgenda, updateMeeting } from './meetings/meetings.queries.ts'
import { type Initial, putInitial } from './routing/put-initial.ts'
import { listStops, replaceStops } from './routing/routing.queries.ts'

const TOWN = 'deventer'
const TODAY = '2026-11-02'
let database: TestDatabase
const people = new Map<Role, string>()

beforeAll(async () => {
  database = await createDemonstrationDatabase()
  const rows = await database.asAdministrator<{ role: Role; id: string }>(
    `select r.role, r.account_id as id from account_role r where r.municipality_id = '${TOWN}'`,
  )
  for (const { role, id } of rows) people.set(role, id)
})
afterAll(() => database.close())

const actorOf = (role: Role): Actor => ({
  municipalityId: TOWN,
  id: people.get(role)!,
  roles: [role],
  rights: rightsOf([role]),
})
const as = <T>(role: Role, run: (tx: Tx) => Promise<T>): Promise<T> =>
  database.database.as(actorOf(role), 'a test', run)

const CONTENT = contentSchema.parse({
  team: 'Veiligheid',
  portfolioHolder: 'Burgemeester',
  authorities: [{ body: 'executiveBoard', on: '' }],
  decisionPoints: ['Iets te doen'],
  disclosure: 'open',
  sections: {
    introduction: 'Een.',
    intendedResult: 'Twee.',
    framework: 'Drie.',
    argumentsFor: 'Vier.',
    execution: 'Vijf.',
  },
})

/** A memo being routed past the policy lead and then the mayor, with a proposal made from it. */
async function routedMemo(title: string, content = CONTENT) {
  return as('policyLead', async (tx) => {
    const slug = await addDossier(tx, TOWN, { title, about: '', plan: '' })
    const dossierId = (await findDossier(tx, { slug }))!.id
    const memo = mustBe(await addDocument(tx, TOWN, { dossierId, kind: 'executiveMemo', title, content, year: 2026 }))
    const proposal = mustBe(
      await addDocument(tx, TOWN, { dossierId, kind: 'councilProposal', title, sourceId: memo.id, year: 2026 }),
    )
    await replaceStops(tx, TOWN, memo.id, [
      { position: 1, office: 'Programmamanager', accountId: people.get('policyLead')!, dueOn: null },
      { position: 2, office: 'Burgemeester', accountId: people.get('mayor')!, dueOn: null },
    ])
    mustBe(await takeDocumentStep(tx, TOWN, { id: memo.id, to: 'routed', on: TODAY, reason: '' }))
    return { dossierId, memo: memo.id, proposal: proposal.id, number: memo.number! }
  })
}

async function initial(role: Role, memo: string, office: string, change: Partial<Initial> = {}) {
  return as(role, async (tx) => {
    const stop = (await listStops(tx, memo)).find((one) => one.office === office)!
    const by = { accountId: people.get(role)! }
    const asked = {
      documentId: memo,
      stopId: stop.id,
      act: 'initialled' as const,
      version: 1,
      remark: '',
      on: TODAY,
      by,
    }
    return putInitial(tx, TOWN, { ...asked, ...change })
  })
}

const change = (id: string, edit: (text: string) => string) =>
  as('policyLead', async (tx) => {
    const { content, title, revision } = (await findDocument(tx, { id }))!
    const key = 'introduction' in content.sections ? 'introduction' : 'core'
    const sections = { ...content.sections, [key]: edit(content.sections[key] ?? '') }
    return saveDocument(tx, TOWN, { id, revision, title, content: { ...content, sections } })
  })

async function toAgenda(memo: string, heldOn: string) {
  return as('townSecretary', async (tx) => {
    const texts = { title: 'College', heldOn, startsAt: null, place: '', isClosed: true, source: '' }
    const { slug } = await addMeeting(tx, TOWN, { body: 'executiveBoard', ...texts })
    const meeting = (await findMeeting(tx, 'executiveBoard', slug))!
    return { slug, put: await putOnAgenda(tx, TOWN, meeting, { documentId: memo, isConsent: true }) }
  })
}

describe('an initial', () => {
  it('is asked in the order of the route, of the person himself', async () => {
    const { memo } = await routedMemo('Volgorde')
    expect(await initial('mayor', memo, 'Burgemeester')).toMatchObject({ ok: false, reason: 'others-first' })
    expect(await initial('mayor', memo, 'Programmamanager')).toMatchObject({ ok: false, reason: 'not-yours' })
    expect(await initial('policyLead', memo, 'Programmamanager')).toMatchObject({ ok: true })
    expect(await initial('mayor', memo, 'Burgemeester')).toMatchObject({ ok: true })
    expect((await toAgenda(memo, '2026-11-03')).put).toMatchObject({ ok: true })
  })

  it('lapses when one character changes, and the memo does not reach an agenda', async () => {
    const { memo } = await routedMemo('Een teken')
    mustBe(await initial('policyLead', memo, 'Programmamanager'))
    mustBe(await initial('mayor', memo, 'Burgemeester'))
    expect(await change(memo, (text) => text.replace('Een.', 'Een!'))).toEqual({ ok: true, value: { hasLapsed: true } })
    expect((await toAgenda(memo, '2026-11-04')).put).toMatchObject({ ok: false, reason: 'initials-missing' })
    // Put back, the text is the one that was initialled.
    mustBe(await change(memo, (text) => text.replace('Een!', 'Een.')))
    expect((await toAgenda(memo, '2026-11-05')).put).toMatchObject({ ok: true })
  })

  it('lapses when a proposal that was made from the memo changes', async () => {
    const { memo, proposal } = await routedMemo('Het voorstel verandert')
    mustBe(await initial('policyLead', memo, 'Programmamanager'))
    mustBe(await change(proposal, () => 'Iets anders dan in de nota.'))
    expect(await initial('mayor', memo, 'Burgemeester', { version: 2 })).toMatchObject({ reason: 'others-first' })
  })

  it('is not put on a text that changed while it was read', async () => {
    const { memo } = await routedMemo('Intussen gewijzigd')
    mustBe(await change(memo, (text) => `${text} En meer.`))
    expect(await initial('policyLead', memo, 'Programmamanager')).toMatchObject({ reason: 'changed-meanwhile' })
    expect(await initial('policyLead', memo, 'Programmamanager', { version: 2 })).toMatchObject({ ok: true })
  })

  it('cannot be put past the program: the database holds order, person and text', async () => {
    const { memo } = await routedMemo('Buitenom')
    const put = (role: Role, office: string, from = '') =>
      as(role, async (tx) => {
        const stop = (await listStops(tx, memo)).find((one) => one.office === office)!
        const version = (await listVersions(tx, memo))[0]!.id
        await tx
          .insertInto('routingAct')
          .values({
            ...{ municipalityId: TOWN, documentId: memo, stopId: stop.id, act: 'initialled', versionId: version },
            ...{ happenedOn: TODAY, isFromPaper: from === 'paper' },
          })
          .execute()
      })
    await expect(put('mayor', 'Burgemeester')).rejects.toThrow('others come first')
    await expect(put('mayor', 'Programmamanager')).rejects.toThrow('by the person himself')
    await expect(put('alderman', 'Programmamanager', 'paper')).rejects.toThrow('the secretariat writes down')
    await expect(put('councilMember', 'Programmamanager')).rejects.toThrow()
    await expect(
      as('townSecretary', (tx) =>
        tx
          .insertInto('documentStep')
          .values({ municipalityId: TOWN, documentId: memo, number: 9, phase: 'agenda', happenedOn: TODAY })
          .execute(),
      ),
    ).rejects.toThrow('not everybody has initialled')
  })

  it('is given by the deputy of who is away; when he is away too, by nobody', async () => {
    const { memo } = await routedMemo('Afwezig')
    const away = (from: Role, to: Role) =>
      database.asAdministrator(
        `insert into absence (municipality_id, account_id, deputy_id, starts_on, created_by)
         values ('${TOWN}', '${people.get(from)}', '${people.get(to)}', '2026-11-01', 'proef')`,
      )
    mustBe(await initial('policyLead', memo, 'Programmamanager'))
    await away('mayor', 'alderman')
    expect(await initial('mayor', memo, 'Burgemeester')).toMatchObject({ reason: 'not-yours' })
    await away('alderman', 'mayor')
    expect(await initial('alderman', memo, 'Burgemeester')).toMatchObject({ reason: 'not-yours' })
    await database.asAdministrator(`delete from absence where account_id = '${people.get('alderman')}'`)
    expect(await initial('alderman', memo, 'Burgemeester')).toMatchObject({ ok: true })
    await database.asAdministrator(`delete from absence where account_id = '${people.get('mayor')}'`)
  })

  it('sent back says why, and stands until the text is another', async () => {
    const { memo } = await routedMemo('Terug')
    const back = { act: 'returned' as const }
    expect(await initial('policyLead', memo, 'Programmamanager', back)).toMatchObject({ reason: 'remark-needed' })
    mustBe(await initial('policyLead', memo, 'Programmamanager', { ...back, remark: 'Wat kost het?' }))
    expect(await initial('mayor', memo, 'Burgemeester')).toMatchObject({ reason: 'others-first' })
    mustBe(await change(memo, (text) => `${text} Het kost niets.`))
    mustBe(await initial('policyLead', memo, 'Programmamanager', { version: 2 }))
  })
})

describe('a decision', () => {
  it('is kept as it was initialled and does not change any more', async () => {
    const { memo } = await routedMemo('Besluit')
    mustBe(await initial('policyLead', memo, 'Programmamanager'))
    mustBe(await initial('mayor', memo, 'Burgemeester'))
    const { slug } = await toAgenda(memo, '2026-11-10')
    await as('townSecretary', async (tx) => {
      const planned = (await findMeeting(tx, 'executiveBoard', slug))!
      const [item] = await listAgenda(tx, planned.id)
      const decision = { item: item!, outcome: 'adopted' as const, remark: '' }
      expect(await decideItem(tx, TOWN, planned, decision)).toMatchObject({ reason: 'not-held' })
      await updateMeeting(tx, planned.id, planned.revision, { state: 'held' })
      const meeting = (await findMeeting(tx, 'executiveBoard', slug))!
      mustBe(await decideItem(tx, TOWN, meeting, decision))
      expect(
        await decideItem(tx, TOWN, meeting, { ...decision, item: (await listAgenda(tx, meeting.id))[0]! }),
      ).toMatchObject({
        reason: 'decided-already',
      })
    })
    const versions = await as('policyLead', (tx) => listVersions(tx, memo))
    expect(versions.map(({ reason }) => reason)).toEqual(['decided', 'routed'])
    expect(versions[0]!.contentHash).toBe(versions[1]!.contentHash)
    expect(await change(memo, (text) => `${text}!`)).toMatchObject({ reason: 'decided' })
    await expect(
      as('policyLead', (tx) =>
        tx.updateTable('officialDocument').set({ title: 'Anders' }).where('id', '=', memo).execute(),
      ),
    ).rejects.toThrow('what was decided on does not change')
  })
})

describe('two at one form', () => {
  it('write nothing over, and a number is given once', async () => {
    const { memo, dossierId, number } = await routedMemo('Twee schrijvers')
    const { content, revision } = await as('policyLead', async (tx) => (await findDocument(tx, { id: memo }))!)
    const save = (title: string) =>
      as('townSecretary', (tx) => saveDocument(tx, TOWN, { id: memo, revision, title, content }))
    expect(await save('De eerste')).toMatchObject({ ok: true })
    expect(await save('De tweede')).toMatchObject({ reason: 'changed-meanwhile' })
    const again = { dossierId, kind: 'executiveMemo' as const, title: 'Nog een', number, year: 2026 }
    expect(await as('policyLead', (tx) => addDocument(tx, TOWN, again))).toMatchObject({ reason: 'number-taken' })
  })

  it('get different numbers at the same moment', async () => {
    const made = await Promise.all(Array.from({ length: 6 }, (_, turn) => routedMemo(`Tegelijk ${turn}`)))
    expect(new Set(made.map(({ number }) => number)).size).toBe(6)
  })
})

describe('college and council', () => {
  it('read only what is theirs', async () => {
    const { memo, proposal, dossierId } = await routedMemo('Gescheiden')
    const seenBy = async (role: Role) => {
      const ids = (await as(role, (tx) => listDocuments(tx, dossierId))).map(({ id }) => id)
      const nodes = await as(role, (tx) =>
        tx.selectFrom('node').select('id').where('id', 'in', [memo, proposal]).execute(),
      )
      const versions = await as(role, (tx) => listVersions(tx, memo))
      return { documents: ids.length, nodes: nodes.length, versions: versions.length }
    }
    const all = { documents: 2, nodes: 2, versions: 1 }
    const nothing = { documents: 0, nodes: 0, versions: 0 }
    for (const role of ['policyLead', 'mayor', 'alderman', 'townSecretary'] as const)
      expect(await seenBy(role)).toEqual(all)
    for (const role of ['councilMember', 'councilClerk', 'partner', 'analyst', 'administrator'] as const) {
      expect(await seenBy(role), role).toEqual(nothing)
    }
    const hand = () => as('policyLead', (tx) => handToCouncil(tx, TOWN, { id: proposal, on: TODAY }))
    expect(await hand()).toMatchObject({ reason: 'not-decided' })
    await database.asAdministrator(`alter table document_step disable trigger user;
      set regie.actor = 'proef'; set regie.municipality = '${TOWN}';
      insert into document_step (municipality_id, document_id, number, phase, happened_on, taken_by)
        values ('${TOWN}', '${memo}', 8, 'decided', '${TODAY}', 'proef')`)
    await database.asAdministrator('alter table document_step enable trigger user')
    expect(await hand()).toMatchObject({ ok: true })
    for (const role of ['councilMember', 'councilClerk'] as const) {
      expect(await seenBy(role), role).toEqual({ documents: 1, nodes: 1, versions: 0 })
    }
    expect(await seenBy('partner')).toEqual(nothing)
  })
})

describe('what leads to a plan', () => {
  it.each([
    ['meeting_wish', 'led_to'],
    ['council_target', 'node_id'],
    ['plan_change', 'subject_id'],
  ])('leads to nothing else: %s', async (table, column) => {
    const aimed = database.asAdministrator(`set regie.municipality = '${TOWN}';
      insert into ${table} (municipality_id, ${column})
        select '${TOWN}', n.id from node n where n.kind = 'dossier' and n.municipality_id = '${TOWN}' limit 1`)
    await expect(aimed).rejects.toThrow('a part of a plan only')
  })
})

describe('the road of 2019 in the demonstration', () => {
  it('has the numbers, days and initials of the forms', async () => {
    const rows = await database.asAdministrator(
      `select d.kind, d.number, document_phase(d.id) as phase, d.handed_to_council_on::text as handed,
         (select string_agg(a.office || ' ' || a.act || ' ' || a.happened_on, ', ' order by a.acted_at) from routing_act a
           where a.document_id = d.id) as route,
         (select max(m.held_on)::text from agenda_item i join body_meeting m on m.id = i.meeting_id where i.document_id = d.id) as board
       from official_document d join dossier o on o.id = d.dossier_id
       where o.title = 'Meerjarenbeleidsplan Veiligheid 2020-2023' order by d.number, d.kind`,
    )
    expect(rows).toEqual([
      { kind: 'councilNotice', number: '2019-001322', phase: 'final', handed: '2019-07-10', route: null, board: null },
      {
        kind: 'executiveMemo',
        number: '2019-001335',
        phase: 'final',
        handed: null,
        route:
          'Programmamanager Veiligheid passedOver 2019-06-27, Burgemeester initialled 2019-07-01, Gemeentesecretaris initialled 2019-07-04',
        board: '2019-07-09',
      },
      {
        kind: 'councilDecision',
        number: '2019-001874',
        phase: 'agenda',
        handed: '2019-10-17',
        route: null,
        board: null,
      },
      {
        kind: 'councilProposal',
        number: '2019-001874',
        phase: 'final',
        handed: '2019-10-17',
        route: null,
        board: null,
      },
      {
        kind: 'executiveMemo',
        number: '2019-001874',
        phase: 'final',
        handed: null,
        route:
          'Programmamanager Veiligheid initialled 2019-10-09, Burgemeester initialled 2019-10-10, Gemeentesecretaris initialled 2019-10-10',
        board: '2019-10-15',
      },
      { kind: 'startNote', number: null, phase: 'final', handed: null, route: null, board: null },
    ])
  })
})
