import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../../tests/support/database.ts'
import type { Tx } from '../../../platform/database/index.ts'
import { mustBe } from '../../../platform/http/index.ts'
import { rightsOf, serviceActor } from '../../identity/index.ts'
import { findConsultation } from '../consultations.queries.ts'
import { addConsultation } from '../operations/save-consultation.ts'
import { listAnnounced, replaceAnnouncement } from './announcements.queries.ts'
import { addSession } from './operations/save-session.ts'
import { takeSessionStep } from './operations/take-session-step.ts'
import { findSession, listSessions, type Session } from './sessions.queries.ts'

const town = 'stad'
const command = serviceActor(town, 'service:command')
const visitor = serviceActor(town, 'service:public')
const analyst = { municipalityId: town, id: 'a', roles: ['analyst'], rights: rightsOf(['analyst']) }
let storage: TestDatabase
let consultation: { id: string; slug: string }
let session: Session

const act = <T>(work: (tx: Tx) => Promise<T>, actor: typeof command | typeof analyst = command) =>
  storage.database.as(actor, 'test', work)
const seen = (today = '2026-12-01') => act((tx) => listAnnounced(tx, consultation.id, today), visitor)
const announce = (joining: string, actor: typeof command | typeof analyst = command) =>
  act((tx) => replaceAnnouncement(tx, { municipalityId: town, sessionId: session.id, joining }), actor)
const toPhase = (number: number, phase: string) =>
  storage.asAdministrator(
    `insert into consultation_step (municipality_id, consultation_id, number, phase, reason, taken_by) values ('stad', $1, $2, $3, 'r', 'x')`,
    [consultation.id, number, phase],
  )

beforeAll(async () => {
  storage = await createTestDatabase()
  await storage.asAdministrator("insert into municipality (id, name, settings) values ('stad', 'Stad', '{}')")
  await act(async (tx) => {
    const texts = { title: 'Licht', about: 'a', audience: 'b', useOfAnswers: 'c', plan: '' }
    consultation = (await findConsultation(tx, await addConsultation(tx, town, texts)))!
    const about = { title: 'De avond', kind: 'network', heldOn: '2026-12-11', place: 'De zaal', agenda: '' } as const
    const slug = mustBe(await addSession(tx, town, consultation.id, { ...about, mostParticipants: 50, fractions: '' }))
    session = (await findSession(tx, consultation.id, slug))!
  })
})
afterAll(() => storage?.close())

test('a meeting stands on the site from its announcement on, and the session itself stays hidden', async () => {
  await announce('Loop binnen vanaf 19.00 uur.')
  expect(await seen()).toEqual([])
  await toPhase(1, 'announced')
  expect(await seen()).toEqual([
    {
      title: 'De avond',
      kind: 'network',
      heldOn: '2026-12-11',
      place: 'De zaal',
      joining: 'Loop binnen vanaf 19.00 uur.',
    },
  ])
  expect(await act((tx) => listSessions(tx, consultation.id), visitor)).toEqual([])
})

test('an announcement can be said otherwise and taken back, by who may publish', async () => {
  await announce('Meld u aan bij de balie.')
  expect(await seen()).toMatchObject([{ joining: 'Meld u aan bij de balie.' }])
  await announce('', analyst)
  expect(await seen()).toHaveLength(1)
  await expect(announce('Kom maar.', analyst)).rejects.toThrow('row-level security')
  await announce('')
  expect(await seen()).toEqual([])
})

test('a meeting that was, or is over, is not announced any more', async () => {
  await announce('Loop binnen.')
  expect(await seen('2026-12-11')).toHaveLength(1)
  expect(await seen('2026-12-12')).toEqual([])
  for (const to of ['running', 'closed']) {
    await act(async (tx) => {
      const now = (await findSession(tx, consultation.id, session.slug))!
      mustBe(await takeSessionStep(tx, now, { to, reason: '', isHidden: false }))
    })
  }
  expect(await seen('2026-12-11')).toEqual([])
})
