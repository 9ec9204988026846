import type { Tx } from '../../platform/database/index.ts'
import type { NodeKindView, NodeSummary } from '../thread/index.ts'
import { byReference, nowhere } from '../thread/index.ts'
import { listAdoptedPlaces, listPlanPlaces } from './node-kinds.queries.ts'
import { actionFacts, goalFacts, planFacts, themeFacts } from './plan.thread.ts'

/** In the work place a part is shown within its plan, at its own place on that page. */
async function inPlan(tx: Tx, nodes: readonly NodeSummary[]): Promise<Map<string, string>> {
  const places = await listPlanPlaces(
    tx,
    nodes.map(({ id }) => id),
  )
  return new Map(places.map(({ id, slug }) => [id, `/werk/plannen/${slug}#${id}`]))
}

/** On the site a theme has a page as soon as its plan was adopted; its goals stand on that page. */
async function onSite(tx: Tx, nodes: readonly NodeSummary[]): Promise<Map<string, string>> {
  const places = await listAdoptedPlaces(
    tx,
    nodes.map(({ id }) => id),
  )
  return new Map(places.map(({ id, plan, theme }) => [id, `/plan/${plan}/${theme}`]))
}

const right = 'plan.read'

/** How plans and their parts are named on the thread, and where they stand. */
export const planNodeKinds: Record<'plan' | 'theme' | 'goal' | 'action', NodeKindView> = {
  plan: {
    name: { nl: 'plan', en: 'plan' },
    plural: { nl: 'Plannen', en: 'Plans' },
    right,
    workAddresses: byReference((slug) => `/werk/plannen/${slug}`),
    siteAddresses: byReference((slug) => `/plan/${slug}`),
    facts: planFacts,
  },
  theme: {
    name: { nl: 'thema', en: 'theme' },
    plural: { nl: "Thema's", en: 'Themes' },
    right,
    workAddresses: inPlan,
    siteAddresses: onSite,
    facts: themeFacts,
  },
  goal: {
    name: { nl: 'doel', en: 'goal' },
    plural: { nl: 'Doelen', en: 'Goals' },
    right,
    workAddresses: inPlan,
    siteAddresses: onSite,
    facts: goalFacts,
  },
  action: {
    name: { nl: 'actie', en: 'action' },
    plural: { nl: 'Acties', en: 'Actions' },
    right,
    workAddresses: inPlan,
    siteAddresses: nowhere,
    facts: actionFacts,
  },
}
