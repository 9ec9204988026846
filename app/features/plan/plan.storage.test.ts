import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase, storageTargets, type TestDatabase } from '../../../tests/support/database.ts'
import type { Tx } from '../../platform/database/index.ts'
import { DEFAULT_SETTINGS, insertMunicipality } from '../../platform/municipality.ts'
import { serviceActor } from '../identity/index.ts'
import { comparePlans } from './domain/compare.ts'
import { adoptPlan } from './operations/adopt-plan.ts'
import { addPart, removePart, savePart } from './operations/save-part.ts'
import { PARTS } from './plan.parts.ts'
import { findAdoptedPlan, findPart, findVersionContent, listVersions } from './plan.queries.ts'
import { readPlanContent } from './plan-content.queries.ts'
import { makeGoal, makePlan } from './testing/plan.factory.ts'

const HOME = 'proefstad'
const settings = { ...DEFAULT_SETTINGS, currentPlan: 'proefplan' }
const councilDecision = { stage: 'council' as const, decidedBy: 'Gemeenteraad', remark: '' }

describe.each(storageTargets())('a plan on the %s database', (target) => {
  let store: TestDatabase
  let planId: string
  let themeId: string
  const asLead = <T>(work: (tx: Tx) => Promise<T>) =>
    store.database.as(serviceActor(HOME, 'service:command'), 'test', work)
  const asPublic = <T>(work: (tx: Tx) => Promise<T>) =>
    store.database.as(serviceActor(HOME, 'service:public'), 'test', work)

  beforeAll(async () => {
    store = await createTestDatabase(target)
    await asLead((tx) => insertMunicipality(tx, { id: HOME, name: 'Proefstad', settings }))
    ;({ planId, themeId } = await asLead((tx) => makePlan(tx, HOME)))
  })
  afterAll(() => store.close())

  test('of two people who change the same goal the second sees the newer text and overwrites nothing', async () => {
    const goal = await asLead((tx) => makeGoal(tx, HOME, themeId, { code: 'T1.D1' }))
    const change = (title: string) =>
      asLead((tx) =>
        savePart(tx, HOME, PARTS.goal, { id: goal.id, revision: 1, values: { ...goal.values, title }, links: {} }),
      )
    expect(await change('Minder overlast op straat')).toMatchObject({ ok: true })
    expect(await change('Minder overlast in huis')).toMatchObject({
      ok: false,
      reason: 'changed-meanwhile',
      newer: { title: 'Minder overlast op straat', revision: 2 },
    })
    expect(await asLead((tx) => findPart(tx, PARTS.goal, goal.id))).toMatchObject({
      title: 'Minder overlast op straat',
    })
  })

  test('a code is given once within a theme', async () => {
    await asLead((tx) => makeGoal(tx, HOME, themeId, { code: 'T1.D7' }))
    const values = { code: 'T1.D7', title: 'Nog een', kind: 'goal', state: 'running', aliases: [] }
    expect(await asLead((tx) => addPart(tx, HOME, PARTS.goal, { parentId: themeId, values }))).toMatchObject({
      ok: false,
      reason: 'code-in-use',
    })
  })

  test('a theme with goals cannot be removed, a goal without actions can', async () => {
    const goal = await asLead((tx) => makeGoal(tx, HOME, themeId, { code: 'T1.D8' }))
    expect(await asLead((tx) => removePart(tx, 'theme', themeId))).toMatchObject({ ok: false, reason: 'not-empty' })
    expect(await asLead((tx) => removePart(tx, 'goal', goal.id))).toMatchObject({ ok: true })
    expect(await asLead((tx) => findPart(tx, PARTS.goal, goal.id))).toBeUndefined()
    const links = await store.asAdministrator('select 1 from regie.link where from_id = $1', [goal.id])
    expect(links).toEqual([])
  })

  test('an adopted version keeps what was decided while the working copy goes on', async () => {
    const goal = await asLead((tx) => makeGoal(tx, HOME, themeId, { code: 'T1.D9', title: 'Eerst' }))
    expect(await asLead((tx) => adoptPlan(tx, HOME, 'test', { planId, ...councilDecision }))).toMatchObject({
      ok: true,
    })
    const edit = { id: goal.id, revision: 1, values: { ...goal.values, title: 'Later' }, links: {} }
    await asLead((tx) => savePart(tx, HOME, PARTS.goal, edit))

    const adopted = await asPublic((tx) => findAdoptedPlan(tx, 'proefplan'))
    expect(adopted?.content.themes[0]?.goals.find(({ code }) => code === 'T1.D9')?.title).toBe('Eerst')
    const changes = comparePlans(adopted!.content, await asLead((tx) => readPlanContent(tx, planId)))
    expect(changes).toEqual([
      { kind: 'changed', part: 'goal', code: 'T1.D9', title: 'Later', field: 'title', before: 'Eerst', after: 'Later' },
    ])
  })

  test('adopting the same text twice is refused', async () => {
    await asLead((tx) => adoptPlan(tx, HOME, 'test', { planId, ...councilDecision }))
    expect(await asLead((tx) => adoptPlan(tx, HOME, 'test', { planId, ...councilDecision }))).toMatchObject({
      ok: false,
      reason: 'nothing-changed',
    })
  })

  test('the hash of a version is that of its content, and nobody can change it', async () => {
    const [version] = await asLead((tx) => listVersions(tx, planId))
    await expect(
      store.asAdministrator(`update regie.version set remark = 'anders' where id = $1`, [version!.id]),
    ).rejects.toThrow('only grows')
    const content = await asLead((tx) => findVersionContent(tx, version!.id, version!.contentHash))
    expect(content.slug).toBe('proefplan')
  })

  test('the public reads no working copy and no draft', async () => {
    await asLead((tx) =>
      adoptPlan(tx, HOME, 'test', { planId, stage: 'draft', decidedBy: 'Programma', remark: 'intern' }),
    )
    expect(await asPublic((tx) => tx.selectFrom('plan').selectAll().execute())).toEqual([])
    expect(await asPublic((tx) => tx.selectFrom('goal').selectAll().execute())).toEqual([])
    const seen = await asPublic((tx) => listVersions(tx, planId))
    expect(seen.map(({ stage }) => stage)).not.toContain('draft')
  })

  test('a link between things that do not belong together is refused by the database', async () => {
    const linking = asLead((tx) =>
      tx
        .insertInto('link')
        .values({ municipalityId: HOME, fromId: planId, relation: 'serves', toId: themeId })
        .execute(),
    )
    await expect(linking).rejects.toThrow('a plan cannot be linked as serves to a theme')
  })
})
