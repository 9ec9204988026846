import type { TestDatabase } from '../../../../tests/support/database.ts'
import type { Actor, Tx } from '../../../platform/database/index.ts'
import { mustBe } from '../../../platform/http/index.ts'
import { type Role, rightsOf } from '../../identity/index.ts'
import { importObservations } from '../../monitor/index.ts'
import { makeIndicator } from '../../monitor/testing/monitor.factory.ts'
import { insertOrganisation } from '../../partners/index.ts'
import { addPart, adoptPlan, PARTS } from '../../plan/index.ts'
import { makeGoal, makePlan } from '../../plan/testing/plan.factory.ts'

const CSV = [
  'indicator,period,category,state,value,numerator,denominator,printed,provisional,place,note,region',
  'overlast,2021,,value,60,,,,,,,',
  'overlast,2022,,value,46,,,,,,,',
]

/** An adopted plan of 2020-2023 with two goals, one with a figure, and actions of an owner and of a partner. */
export async function makeAdoptedPlan(tx: Tx, municipalityId: string, command: Actor): Promise<string> {
  const indicator = await makeIndicator(tx, municipalityId, { key: 'overlast' })
  await importObservations(tx, municipalityId, command, {
    ...{ title: 'Meldingen', source: 'Politie', licence: 'CC0', retrievedAt: new Date(), fileName: 'o.csv' },
    content: CSV.join('\n'),
  })
  const { planId, themeId } = await makePlan(tx, municipalityId)
  const measured = { links: { indicators: [indicator] } }
  const first = await makeGoal(tx, municipalityId, themeId)
  const second = await makeGoal(tx, municipalityId, themeId, { code: 'T1.D2', title: 'Meer voorlichting' })
  const police = await insertOrganisation(tx, municipalityId, {
    ...{ slug: 'politie', name: 'Politie', aliases: [], kind: 'police', scale: 'regional', contact: '' },
  })
  const goal = await addPart(tx, municipalityId, PARTS.goal, {
    parentId: themeId,
    values: { code: 'T1.D3', title: 'Minder handel', kind: 'goal', state: 'running', aliases: [] },
    ...measured,
  })
  const action = async (code: string, owner: string, goals: string[]) =>
    mustBe(
      await addPart(tx, municipalityId, PARTS.action, {
        parentId: planId,
        values: { code, title: `Actie ${code}`, owner, state: 'running' as const },
        links: { goals },
      }),
    )
  await action('A1', 'Adviseur drugs', [first.id, second.id])
  const shared = await action('A2', '', [mustBe(goal)])
  await addPart(tx, municipalityId, PARTS.actionPartner, {
    parentId: shared,
    values: { organisationId: police, role: 'uitvoerder', effort: '' },
  })
  await action('A3', '', [first.id])
  mustBe(await adoptPlan(tx, municipalityId, command.id, { planId, stage: 'council', decidedBy: 'Raad', remark: '' }))
  return planId
}

/** Somebody with an account and these roles. */
export async function personOf(
  { asAdministrator }: TestDatabase,
  town: string,
  email: string,
  roles: Role[],
): Promise<Actor> {
  const [{ id }] = (await asAdministrator(
    `insert into account (municipality_id, email, name) values ('${town}', '${email}', '${email}') returning id`,
  )) as [{ id: string }]
  for (const role of roles) {
    await asAdministrator(
      `insert into account_role (municipality_id, account_id, role) values ('${town}', '${id}', '${role}')`,
    )
  }
  return { municipalityId: town, id, roles, rights: rightsOf(roles) }
}
