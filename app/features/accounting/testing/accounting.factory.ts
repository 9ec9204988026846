import type { TestDatabase } from '../../../../tests/support/database.ts'
import type { Actor, Tx } from '../../../platform/database/index.ts'
import { mustBe } from '../../../platform/http/index.ts'
import { type Role, rightsOf } from '../../identity/index.ts'
import { addIndicator, importObservations } from '../../monitor/index.ts'
import { insertOrganisation } from '../../partners/index.ts'
import { addPart, adoptPlan, PARTS } from '../../plan/index.ts'

const PLAN = {
  ...{ slug: 'proefplan', title: 'Proefplan Veiligheid', startsOn: '2020-01-01', endsOn: '2023-12-31' },
  legalBasis: [],
}
const THEME = { code: 'T1', slug: 'drugs', name: 'Drugs', kind: 'development', aliases: [] }

const both = (text: string) => ({ nl: text, en: text })
const INDICATOR = {
  ...{ key: 'overlast', name: both('Meldingen van overlast'), unit: both('meldingen'), holder: 'Politie', owner: '' },
  ...{ valueType: 'count' as const, desired: 'lower' as const, frequency: 'yearly' as const },
  ...{ quality: both('Eigen registratie.'), limitations: both('Wie belt, telt.'), categories: [] },
  ...{ partOf: null, shareOf: null, isPublic: true, source: 'Verslag' },
  definition: { text: both('Wat er binnenkomt.'), source: 'Verslag' },
}

const CSV = [
  'indicator,period,category,state,value,numerator,denominator,printed,provisional,place,note,region',
  'overlast,2021,,value,60,,,,,,,',
  'overlast,2022,,value,46,,,,,,,',
]

/** An adopted plan of 2020-2023 with two goals, one with a figure, and actions of an owner and of a partner. */
export async function makeAdoptedPlan(tx: Tx, municipalityId: string, command: Actor): Promise<string> {
  const indicator = mustBe(await addIndicator(tx, municipalityId, INDICATOR))
  await importObservations(tx, municipalityId, command, {
    ...{ title: 'Meldingen', source: 'Politie', licence: 'CC0', retrievedAt: new Date(), fileName: 'o.csv' },
    content: CSV.join('\n'),
  })
  const planId = mustBe(await addPart(tx, municipalityId, PARTS.plan, { values: PLAN }))
  const themeId = mustBe(await addPart(tx, municipalityId, PARTS.theme, { parentId: planId, values: THEME }))
  const goal = async (code: string, title: string, indicators: string[] = []) =>
    mustBe(
      await addPart(tx, municipalityId, PARTS.goal, {
        parentId: themeId,
        values: { code, title, kind: 'goal', state: 'running', aliases: [] },
        links: { indicators },
      }),
    )
  const first = await goal('T1.D1', 'Minder overlast')
  const second = await goal('T1.D2', 'Meer voorlichting')
  const third = await goal('T1.D3', 'Minder handel', [indicator])
  const police = await insertOrganisation(tx, municipalityId, {
    ...{ slug: 'politie', name: 'Politie', aliases: [], kind: 'police', scale: 'regional', contact: '' },
  })
  const action = async (code: string, owner: string, goals: string[]) =>
    mustBe(
      await addPart(tx, municipalityId, PARTS.action, {
        parentId: planId,
        values: { code, title: `Actie ${code}`, owner, state: 'running' as const },
        links: { goals },
      }),
    )
  await action('A1', 'Adviseur drugs', [first, second])
  const shared = await action('A2', '', [third])
  await addPart(tx, municipalityId, PARTS.actionPartner, {
    parentId: shared,
    values: { organisationId: police, role: 'uitvoerder', effort: '' },
  })
  await action('A3', '', [first])
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
