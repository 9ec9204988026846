import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../tests/support/database.ts'
import type { Actor, Tx } from '../../platform/database/index.ts'
import { mustBe } from '../../platform/http/index.ts'
import { serviceActor } from '../identity/index.ts'
import { findAccount, insertStep, listPieces, listSteps } from './accounts.queries.ts'
import type { PieceKind } from './domain/account.ts'
import { dropPiece, putConsequence, savePiece } from './operations/keep-account.ts'
import { openRound } from './operations/open-round.ts'
import { recordDisagreement, takeAccountStep } from './operations/take-step.ts'
import { readAccount } from './read-account.ts'
import { listRequests } from './requests.queries.ts'
import { findRound, listAccountsOfRound } from './rounds.queries.ts'
import { makeAdoptedPlan, personOf } from './testing/accounting.factory.ts'

const town = 'stad'
const command = serviceActor(town, 'service:command')
const visitor = serviceActor(town, 'service:public')
const neighbour: Actor = { municipalityId: 'elders', id: 'x', roles: ['policyLead'], rights: ['accounts.read'] }
let storage: TestDatabase
let editor: Actor
let mayor: Actor

const act = <T>(work: (tx: Tx) => Promise<T>, actor: Actor = editor) => storage.database.as(actor, 'test', work)
const roundOf = (tx: Tx) => findRound(tx, 'proefplan-over-2022').then((round) => round!)
const accountOf = async (tx: Tx, code: string) => (await findAccount(tx, (await roundOf(tx)).id, code))!

const piece = (kind: PieceKind, more: Partial<Parameters<typeof savePiece>[3]> = {}) => ({
  ...{ kind, wording: `Verteld: ${kind}`, source: 'Wijkteam', sourceId: '', happenedOn: '2022' },
  ...{ weight: 'ordinary' as const, weightReason: 'Uit eerste hand' },
  ...more,
})
const add = (code: string, ...kinds: PieceKind[]) =>
  act(async (tx) => {
    for (const kind of kinds) mustBe(await savePiece(tx, town, await accountOf(tx, code), piece(kind)))
  })
const conclude = (code: string) =>
  act(async (tx) => {
    const account = await accountOf(tx, code)
    const decision = { decisionId: '', decisionOwner: '', decisionDueOn: null }
    const input = { consequence: 'continue' as const, reason: 'Het werkt', ...decision, revision: account.revision }
    return putConsequence(tx, town, account, input)
  })
const take = (code: string, step: 'submitted' | 'approved' | 'returned' | 'reopened', actor = editor, reason = '') =>
  act(
    async (tx) =>
      takeAccountStep(tx, town, await roundOf(tx), await accountOf(tx, code), { step, reason, actor: actor.id }),
    actor,
  )

beforeAll(async () => {
  storage = await createTestDatabase()
  await storage.asAdministrator("insert into municipality (id, name, settings) values ('stad', 'Stad', '{}')")
  editor = await personOf(storage, town, 'beleid@stad.example', ['policyLead'])
  mayor = await personOf(storage, town, 'burgemeester@stad.example', ['mayor'])
  await act((tx) => makeAdoptedPlan(tx, town, command), command)
  mustBe(await act((tx) => openRound(tx, town, { plan: 'proefplan', year: 2022, councilOn: '2023-06-28' })))
})
afterAll(() => storage.close())

describe('opening a round', () => {
  it('makes an account for each goal of the adopted plan and asks owners and partners', async () => {
    const { accounts, requests } = await act(async (tx) => {
      const { id } = await roundOf(tx)
      return { accounts: await listAccountsOfRound(tx, id), requests: await listRequests(tx, { roundId: id }) }
    })
    expect(accounts.map(({ goalCode, state }) => [goalCode, state])).toEqual([
      ['T1.D1', 'open'],
      ['T1.D2', 'open'],
      ['T1.D3', 'open'],
    ])
    expect(requests.map(({ asked, dueOn, state }) => [asked, dueOn, state])).toEqual([
      ['Adviseur drugs', '2023-04-05', 'open'],
      ['Politie', '2023-04-05', 'open'],
    ])
  })

  it.each([
    [{ plan: 'proefplan', year: 2022, councilOn: '2023-06-28' }, 'opened-already'],
    [{ plan: 'proefplan', year: 2019, councilOn: '2020-06-24' }, 'year-outside-plan'],
    [{ plan: 'proefplan', year: 2021, councilOn: '2021-12-15' }, 'council-too-early'],
    [{ plan: 'geen-plan', year: 2021, councilOn: '2022-06-28' }, 'plan-unknown'],
  ])('is refused for %j', async (input, reason) => {
    expect(await act((tx) => openRound(tx, town, input))).toMatchObject({ ok: false, reason })
  })
})

describe('an account', () => {
  it('fills its figures of the year with their source', async () => {
    const { frozen } = await act(async (tx) => readAccount(tx, await roundOf(tx), await accountOf(tx, 'T1.D3')))
    expect(frozen.figures).toMatchObject([{ indicator: 'overlast', period: '2022', text: '46', isOld: false }])
    expect(frozen.figures[0]!.source).toContain('Meldingen')
  })

  it('cannot be handed in with figures alone', async () => {
    mustBe(await conclude('T1.D3'))
    expect(await take('T1.D3', 'submitted')).toEqual({
      ok: false,
      reason: 'lacks',
      lacks: ['done', 'failure', 'lesson', 'telling'],
    })
  })

  it('cannot be handed in with stories alone', async () => {
    await add('T1.D1', 'done', 'failure', 'lesson', 'experiencePartner')
    mustBe(await conclude('T1.D1'))
    expect(await take('T1.D1', 'submitted')).toMatchObject({ reason: 'lacks', lacks: ['figure'] })
  })

  it('cannot get past the database either', async () => {
    await act(async (tx) =>
      insertStep(tx, {
        municipalityId: town,
        accountId: (await accountOf(tx, 'T1.D1')).id,
        step: 'submitted',
        reason: '',
      }),
    )
    const approve = act(async (tx) => {
      const { id } = await accountOf(tx, 'T1.D1')
      await insertStep(tx, {
        municipalityId: town,
        accountId: id,
        step: 'approved',
        reason: '',
        frozen: '{"figures":[]}',
      })
    }, mayor)
    await expect(approve).rejects.toThrow('not to be approved without: figure')
    await take('T1.D1', 'returned', mayor, 'Er is nog geen cijfer')
  })

  it('needs a decision when it adjusts or stops, or who takes it and when', async () => {
    const adjust = (more: object) =>
      act(async (tx) => {
        const account = await accountOf(tx, 'T1.D2')
        const input = { consequence: 'adjust' as const, reason: 'Te weinig bereik', decisionId: '', decisionOwner: '' }
        return putConsequence(tx, town, account, { ...input, decisionDueOn: null, revision: account.revision, ...more })
      })
    expect(await adjust({})).toMatchObject({ reason: 'decision-needed', details: { field: 'decisionId' } })
    expect(await adjust({ decisionOwner: 'College' })).toMatchObject({ reason: 'due-needed' })
    expect(await adjust({ decisionOwner: 'College', decisionDueOn: '2023-09-01' })).toMatchObject({ ok: true })
    await expect(
      act(async (tx) => {
        const { id } = await accountOf(tx, 'T1.D2')
        await tx.updateTable('goalAccount').set({ decisionOwner: '' }).where('id', '=', id).execute()
      }),
    ).rejects.toThrow('consequence_has_decision')
  })

  it('is approved whole by a second person, frozen with its figures, and does not change then', async () => {
    await add('T1.D3', 'done', 'surprise', 'lesson', 'study')
    expect(await take('T1.D3', 'submitted')).toEqual({ ok: true })
    expect(await take('T1.D3', 'approved', editor)).toMatchObject({ reason: 'second-person' })
    expect(await take('T1.D3', 'approved', mayor)).toEqual({ ok: true })
    const [approved] = await act(async (tx) => listSteps(tx, (await accountOf(tx, 'T1.D3')).id))
    const frozen = JSON.parse(approved!.frozen!)
    expect(frozen.figures).toMatchObject([{ text: '46' }])
    expect(frozen.pieces.map(({ kind }: { kind: string }) => kind)).toEqual(['done', 'surprise', 'lesson', 'study'])
    expect(await act(async (tx) => savePiece(tx, town, await accountOf(tx, 'T1.D3'), piece('effect')))).toMatchObject({
      reason: 'not-open',
    })
    const change = act(async (tx) => {
      const { id } = await accountOf(tx, 'T1.D3')
      await tx.updateTable('accountPiece').set({ wording: 'Anders' }).where('accountId', '=', id).execute()
    })
    await expect(change).rejects.toThrow('an account changes while it is open')
  })

  it('keeps what was approved readable after it was opened again with a reason', async () => {
    expect(await take('T1.D3', 'reopened')).toMatchObject({ reason: 'reason-needed' })
    expect(await take('T1.D3', 'reopened', editor, 'Cijfer hersteld door de bron')).toEqual({ ok: true })
    const steps = await act(async (tx) => listSteps(tx, (await accountOf(tx, 'T1.D3')).id))
    expect(steps.map(({ step, frozen }) => [step, frozen !== null])).toEqual([
      ['reopened', false],
      ['approved', true],
      ['submitted', false],
    ])
  })

  it('tells the second of two editors that somebody else was writing, and keeps what that one wrote', async () => {
    const id = mustBe(await act(async (tx) => savePiece(tx, town, await accountOf(tx, 'T1.D2'), piece('done'))))
    const save = (wording: string) =>
      act(async (tx) =>
        savePiece(tx, town, await accountOf(tx, 'T1.D2'), piece('done', { wording }), { id, revision: 1 }),
      )
    expect(await save('De eerste')).toMatchObject({ ok: true })
    expect(await save('De tweede')).toMatchObject({ ok: false, reason: 'changed-meanwhile' })
    const pieces = await act(async (tx) => listPieces(tx, (await accountOf(tx, 'T1.D2')).id))
    expect(pieces.map(({ wording, revision }) => [wording, revision])).toEqual([['De eerste', 2]])
  })

  it('asks a reason for a weight, and a source for every piece', async () => {
    const save = (more: object) =>
      act(async (tx) => savePiece(tx, town, await accountOf(tx, 'T1.D2'), piece('effect', more)))
    expect(await save({ weightReason: ' ' })).toMatchObject({ reason: 'reason-needed' })
    expect(await save({ source: '' })).toMatchObject({ reason: 'source-needed' })
    expect(await save({ wording: '' })).toMatchObject({ reason: 'text-needed' })
  })

  it('keeps a disagreement, whatever is done with it', async () => {
    const said = { pieceId: null, about: 'weighing' as const, saidBy: 'Politie', body: 'Dit telt zwaarder.' }
    mustBe(await act(async (tx) => recordDisagreement(tx, town, await accountOf(tx, 'T1.D2'), said), mayor))
    const remove = act((tx) => sql`delete from account_disagreement`.execute(tx))
    await expect(remove).rejects.toMatchObject({ code: '42501' })
    const { frozen } = await act(async (tx) => readAccount(tx, await roundOf(tx), await accountOf(tx, 'T1.D2')))
    expect(frozen.disagreements).toEqual([
      { about: 'weighing', saidBy: 'Politie', body: 'Dit telt zwaarder.', piece: null },
    ])
  })

  it('lets its editor take away a piece of his own', async () => {
    const id = mustBe(await act(async (tx) => savePiece(tx, town, await accountOf(tx, 'T1.D2'), piece('approach'))))
    expect(await act(async (tx) => dropPiece(tx, town, await accountOf(tx, 'T1.D2'), id))).toEqual({ ok: true })
  })
})

describe('in search', () => {
  const found = (words: string, actor: Actor) =>
    act(
      (tx) =>
        tx
          .selectFrom('searchEntry')
          .select(['audience', 'code', 'title', 'plan', 'theme', 'year'])
          .where('kind', '=', 'goalAccount')
          .where(sql<boolean>`words @@ plainto_tsquery('regie.dutch_words', ${words})`)
          .execute(),
      actor,
    )
  const second = {
    ...{ audience: 'accounts.read', code: 'T1.D2', title: 'Meer voorlichting (2022)' },
    ...{ plan: 'proefplan', theme: 'Drugs', year: 2022 },
  }

  it('an account is found by its goal and by what was written, for who reads accounts', async () => {
    for (const words of ['voorlichting', 'de eerste', 'te weinig bereik', 'telt zwaarder'])
      expect(await found(words, mayor), words).toEqual([second])
  })

  it('nobody else finds it', async () => {
    const others = [await personOf(storage, town, 'raad@stad.example', ['councilMember']), visitor, neighbour]
    for (const who of others) expect(await found('voorlichting', who)).toEqual([])
  })

  it('not by who told it, who does not agree or who is to decide', async () => {
    for (const name of ['wijkteam', 'politie', 'college']) expect(await found(name, editor), name).toEqual([])
  })

  it('not by what was taken away', async () => {
    const account = () => act((tx) => accountOf(tx, 'T1.D2'))
    const more = { wording: 'Kwikstaartje' }
    const id = mustBe(await act(async (tx) => savePiece(tx, town, await account(), piece('approach', more))))
    expect(await found('kwikstaartje', editor)).toEqual([second])
    mustBe(await act(async (tx) => dropPiece(tx, town, await account(), id)))
    expect(await found('kwikstaartje', editor)).toEqual([])
  })
})
