import type { Tx } from '../../../platform/database/index.ts'
import { mustBe } from '../../../platform/http/index.ts'
import { addPart } from '../operations/save-part.ts'
import { PARTS } from '../plan.parts.ts'
import type { PartValues } from '../plan.schemas.ts'

const PLAN: PartValues = {
  slug: 'proefplan',
  title: 'Proefplan Veiligheid',
  startsOn: '2020-01-01',
  endsOn: '2023-12-31',
  legalBasis: [],
}

const THEME: PartValues = { code: 'T1', slug: 'drugs', name: 'Drugs', kind: 'development', aliases: [] }

const GOAL: PartValues = { code: 'T1.D1', title: 'Minder overlast', kind: 'goal', state: 'running', aliases: [] }

/** A plan with one theme, through the feature's own operation. */
export async function makePlan(tx: Tx, municipalityId: string, more: PartValues = {}) {
  const planId = mustBe(await addPart(tx, municipalityId, PARTS.plan, { values: { ...PLAN, ...more } }))
  const themeId = mustBe(await addPart(tx, municipalityId, PARTS.theme, { parentId: planId, values: THEME }))
  return { planId, themeId }
}

export async function makeGoal(tx: Tx, municipalityId: string, themeId: string, more: PartValues = {}) {
  const values = { ...GOAL, ...more }
  return { id: mustBe(await addPart(tx, municipalityId, PARTS.goal, { parentId: themeId, values })), values }
}
