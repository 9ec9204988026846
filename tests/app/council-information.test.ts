import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { askApi, tokenFor } from '../support/api.ts'
import { faultsByOri, hasOriSpecification, propertiesByOri } from '../support/ori-spec.ts'
import { type RunningRegie, startRegie } from '../support/regie.ts'
import { PROGRAMS } from './api-rights.table.ts'
import { makePublication } from './samples.ts'

type Thing = Record<string, unknown> & { id: string; url: string }
type Page = { next: string | null; previous: string | null; results: Thing[] }

let regie: RunningRegie
let published: string

/** A meeting on a day on which the demonstration has none. */
async function makeMeeting(day: string, visibility: string, isClosed: boolean): Promise<string> {
  const [made] = await regie.database.asAdministrator<{ id: string }>(
    `with made as (insert into node (municipality_id, kind, title, reference, visibility)
        values ('deventer', 'meeting', 'Proef', 'raad/${day}', $1) returning id)
     insert into body_meeting (id, municipality_id, body, slug, title, held_on, starts_at, place, is_closed, state)
       select id, 'deventer', 'council', '${day}', 'Raad van ${day}', '${day}', '19:30', 'Raadzaal', $2, 'held' from made returning id`,
    [visibility, isClosed],
  )
  return made!.id
}

async function putItem(meeting: string, position: number, title: string, more = { isClosed: false }): Promise<string> {
  const [made] = await regie.database.asAdministrator<{ id: string }>(
    `insert into agenda_item (municipality_id, meeting_id, position, title, is_closed, is_consent, outcome)
     values ('deventer', $1, $2, $3, $4, $2 = 1, case when $2 = 1 then 'adopted' end) returning id`,
    [meeting, position, title, more.isClosed],
  )
  return made!.id
}

let meeting: string
let item: string
beforeAll(async () => {
  regie = await startRegie()
  const { asAdministrator } = regie.database
  await makePublication(regie.database, 'deventer')
  await makePublication(regie.database, 'merendam')
  meeting = await makeMeeting('1995-07-04', 'public', false)
  item = await putItem(meeting, 1, 'Openbaar punt')
  await putItem(meeting, 2, 'Besloten punt', { isClosed: true })
  const secret = await putItem(meeting, 3, 'Geheim punt')
  await asAdministrator(
    `insert into secrecy (municipality_id, item_id, subject, imposed_by, imposed_on, ground, reason)
     values ('deventer', $1, 'Iets', 'council', '2026-09-01', '2b', 'Proef')`,
    [secret],
  )
  await putItem(await makeMeeting('1995-07-05', 'confidential', false), 1, 'Punt van een verborgen vergadering')
  await putItem(await makeMeeting('1995-07-06', 'public', true), 1, 'Punt achter gesloten deuren')
  // The paper was on the agenda: the document of the item is that of the publication.
  await asAdministrator(`set session_replication_role = replica; set regie.municipality = 'deventer'; set regie.actor = 'proef';
    with made as (
      insert into official_document (id, municipality_id, dossier_id, slug, kind, title)
        select gen_random_uuid(), 'deventer', (select id from dossier where municipality_id = 'deventer' limit 1), 'proef-ori', 'councilProposal', 'Geheime werktitel' returning id
    ), on_agenda as (
      update agenda_item set document_id = made.id from made where agenda_item.id = '${item}'
    ) update publication set document_id = made.id from made where slug = 'proef-deventer' and municipality_id = 'deventer';
    set session_replication_role = origin`)
  published = (await asAdministrator<{ id: string }>("select id from publication where slug = 'proef-deventer'"))[0]!.id
})
afterAll(() => regie.stop())

const LISTS = { vergaderingen: 'Vergadering', agendapunten: 'Agendapunt', informatieobjecten: 'InformatieObject' }
const ask = async (path: string, token?: string) => (await askApi(regie, `/ori/${path}`, { token })).body as Page
const at = (path: string) => `${regie.url}/api/v1/ori/${path}`

describe('open council information', () => {
  it('tells of a meeting what everybody may know, in the words of ORI', async () => {
    expect((await ask('vergaderingen?vergaderdatum=1995-07-04')).results).toEqual([
      {
        id: meeting,
        url: at(`vergaderingen/${meeting}`),
        organisatie: { gemeente: 'gm0150' },
        wooInformatiecategorie: 'c_db4862c3',
        webpaginaLink: `${regie.url}/raad/vergaderingen/raad/1995-07-04`,
        naam: 'Raad van 1995-07-04',
        vergaderingstype: 'raadsvergadering',
        georganiseerdDoorGremium: { gremiumidentificatie: 'raad', gremiumnaam: 'gemeenteraad' },
        status: 'gehouden',
        geplandeVergaderdatum: '1995-07-04',
        geplandeAanvangVergadering: '1995-07-04T17:30:00.000Z',
        vergaderdatum: '1995-07-04',
        locatie: 'Raadzaal',
        agendapunten: [at(`agendapunten/${item}`)],
        bijlagen: [at(`informatieobjecten/${published}-1`)],
      },
    ])
  })

  it('links the item of the agenda and the published file both ways', async () => {
    expect(await ask(`agendapunten/${item}`)).toEqual({
      id: item,
      url: at(`agendapunten/${item}`),
      organisatie: { gemeente: 'gm0150' },
      wooInformatiecategorie: 'c_db4862c3',
      webpaginaLink: `${regie.url}/raad/vergaderingen/raad/1995-07-04`,
      vergadering: { id: meeting, url: at(`vergaderingen/${meeting}`) },
      agendapuntTitel: 'Openbaar punt',
      agendapuntOmschrijving: 'Openbaar punt',
      agendapuntvolgnummer: '1',
      indicatieHamerstuk: true,
      indicatorBehandeld: true,
      indicatorBesloten: false,
      informatieobjecten: [at(`informatieobjecten/${published}-1`)],
    })
    const [paper] = (await ask(`informatieobjecten?agendapunt=${item}`)).results
    expect(paper).toEqual({
      id: `${published}-1`,
      url: at(`informatieobjecten/${published}-1`),
      organisatie: { gemeente: 'gm0150' },
      wooInformatiecategorie: 'c_db4862c3',
      webpaginaLink: `${regie.url}/besluiten/proef-deventer`,
      titel: 'Proef deventer',
      creatiedatum: '2020-01-01',
      formaat: 'text/plain',
      inhoudLink: `${regie.url}/besluiten/proef-deventer/1`,
      taal: 'dut',
      vertrouwelijkheidsaanduiding: 'openbaar',
      vergaderingen: [{ id: meeting, url: at(`vergaderingen/${meeting}`) }],
      agendapunten: [{ id: item, url: at(`agendapunten/${item}`) }],
    })
    const file = await fetch(String(paper!.inhoudLink))
    expect([file.status, await file.text()]).toEqual([200, 'Proef deventer'])
  })

  it('leaves out what is closed, secret, hidden or of another municipality, whatever token asks', async () => {
    const everything = await tokenFor(regie, 'deventer', [...PROGRAMS.everything])
    for (const list of Object.keys(LISTS)) {
      const open = await askApi(regie, `/ori/${list}`)
      expect(open.text).toContain('"results":[{')
      expect((await askApi(regie, `/ori/${list}`, { token: everything })).text).toBe(open.text)
      expect(open.text).not.toMatch(
        /Besloten punt|Geheim punt|Geheime werktitel|verborgen vergadering|achter gesloten deuren|1995-07-05|Proef merendam|2019-001322: startnotitie/,
      )
    }
    // Of the meeting behind closed doors its day is no secret, as on the page.
    const [closed] = (await ask('vergaderingen?vergaderdatum=1995-07-06')).results
    expect(closed).toMatchObject({ naam: 'Raad van 1995-07-06', agendapunten: [] })
  })

  it('narrows down, and cuts into pages of a hundred that lead to each other', async () => {
    const { asAdministrator } = regie.database
    await asAdministrator(`set session_replication_role = replica; insert into agenda_item (municipality_id, meeting_id, position, title)
      select 'deventer', '${meeting}', n, 'Punt ' || n from generate_series(10, 158) n; set session_replication_role = origin`)
    const first = await ask(`agendapunten?vergadering=${meeting}`)
    expect([first.results.length, first.previous]).toEqual([100, null])
    expect(first.next).toBe(at(`agendapunten?vergadering=${meeting}&pagina=2`))
    const second = await ask(`agendapunten?vergadering=${meeting}&pagina=2`)
    expect([second.results.length, second.next]).toEqual([50, null])
    expect(second.previous).toBe(at(`agendapunten?vergadering=${meeting}&pagina=1`))
    expect((await ask('vergaderingen?organisatie=gm9999')).results).toEqual([])
    expect((await ask('vergaderingen?vergaderingstype=commissievergadering')).results).not.toContainEqual(
      expect.objectContaining({ vergaderingstype: 'raadsvergadering' }),
    )
    await asAdministrator(`delete from agenda_item where meeting_id = '${meeting}' and position >= 10`)
  })

  it.skipIf(!hasOriSpecification).each(Object.entries(LISTS))(
    'is valid by the specification: %s',
    async (list, name) => {
      const page = await ask(list)
      expect(
        faultsByOri(page, name === 'InformatieObject' ? 'PaginatedInformatieObjectList' : `Paginated${name}List`),
      ).toEqual([])
      const known = propertiesByOri(name)
      for (const thing of page.results) expect(known).toEqual(expect.arrayContaining(Object.keys(thing)))
      const { id } = page.results[0]!
      expect(faultsByOri(await ask(`${list}/${id}`), name)).toEqual([])
      // The check itself finds what is wrong.
      expect(faultsByOri({ ...page.results[0], id: undefined, url: 'nergens' }, name)).not.toEqual([])
    },
  )
})

describe('publications in the interface', () => {
  it('are those that everybody can read, with their files', async () => {
    const { body } = await askApi(regie, '/publicaties?zoek=proef')
    expect(body.resultaten).toEqual([
      {
        publicatie: 'proef-deventer',
        titel: 'Proef deventer',
        omschrijving: '',
        informatiecategorie: { code: 'c_db4862c3', naam: 'vergaderstukken decentrale overheden' },
        handeling: 'vaststelling',
        datum: '2020-01-01',
        stand: 'openbaar',
        openbaarSinds: expect.stringMatching(/^20/),
        gewijzigd: expect.stringMatching(/^20/),
        reden: '',
        vervangenDoor: null,
        pagina: `${regie.url}/besluiten/proef-deventer`,
        bestanden: [
          {
            nummer: 1,
            naam: 'proef.txt',
            formaat: 'text/plain; charset=utf-8',
            bytes: 14,
            sha256: '3364f02f5c89a8cf4bbf3233f3f7d27bd023d567758d996cf39cddacb098b3cf',
            adres: `${regie.url}/besluiten/proef-deventer/1`,
            metadata: `${regie.url}/besluiten/proef-deventer/1/metadata.xml`,
            weggelatenOp: [],
          },
        ],
      },
    ])
    expect((await askApi(regie, '/publicaties')).text).not.toContain('2019-001322')
    expect((await askApi(regie, '/publicaties?informatiecategorie=c_8c840238')).body.resultaten).toEqual([])
  })

  it('that were withdrawn are in no list, and say of themselves only that and why', async () => {
    await regie.database.asAdministrator(`set session_replication_role = replica; set regie.municipality = 'deventer';
      insert into publication_step (municipality_id, publication_id, number, phase, reason, taken_by)
        values ('deventer', '${published}', 2, 'withdrawn', 'Er stond een fout in.', 'proef');
      set session_replication_role = origin`)
    expect((await askApi(regie, '/publicaties')).text).not.toContain('proef-deventer')
    expect((await askApi(regie, '/publicaties/proef-deventer')).body).toMatchObject({
      stand: 'ingetrokken',
      reden: 'Er stond een fout in.',
      omschrijving: '',
      bestanden: [],
    })
    expect((await askApi(regie, '/ori/informatieobjecten')).text).not.toContain(published)
    expect((await askApi(regie, `/ori/informatieobjecten/${published}-1`)).status).toBe(404)
    expect(((await ask(`agendapunten/${item}`)) as unknown as Thing).informatieobjecten).toEqual([])
  })
})
