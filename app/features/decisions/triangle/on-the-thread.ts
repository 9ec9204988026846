import { triangleTexts } from '../../../i18n/triangle.ts'
import type { Tx } from '../../../platform/database/index.ts'
import type { HistoryWords, LooseEndRule, NodeKindView, NodeSummary } from '../../thread/index.ts'
import { findLateAgreements, findUntold, listPlanChanges } from './triangle.queries.ts'

const { nl, en } = triangleTexts

/** How a change of a plan is named on the thread, and where it stands. */
export const planChangeKind: NodeKindView = {
  name: { nl: nl.node.name, en: en.node.name },
  plural: { nl: nl.node.plural, en: en.node.plural },
  right: 'plan.read',
  workAddresses: async (_tx: Tx, nodes: readonly NodeSummary[]) =>
    new Map(nodes.map(({ id }) => [id, `/werk/planwijzigingen/${id}`])),
  siteAddresses: async (tx, nodes) => {
    const changes = new Map((await listPlanChanges(tx)).map((change) => [change.id, change]))
    return new Map(
      nodes.flatMap(({ id, visibility }) =>
        visibility === 'public' && changes.has(id)
          ? [[id, `/plan/${changes.get(id)!.planSlug}#afgeweken`] as const]
          : [],
      ),
    )
  },
  facts: async (tx, ids, language) => {
    const changes = (await listPlanChanges(tx)).filter(({ id }) => ids.includes(id))
    return new Map(changes.map(({ id, state }) => [id, { state: triangleTexts[language].changeStates[state] }]))
  },
}

/** What can hang loose of what the triangle agreed. */
export const triangleLooseEnds: LooseEndRule[] = [
  {
    name: 'plan-change-untold',
    severity: 'high',
    right: 'triangle.keep',
    heading: { nl: nl.looseEnds.untold.heading, en: en.looseEnds.untold.heading },
    advice: { nl: nl.looseEnds.untold.advice, en: en.looseEnds.untold.advice },
    find: findUntold,
  },
  {
    name: 'triangle-action-late',
    severity: 'high',
    right: 'triangle.keep',
    heading: { nl: nl.looseEnds.late.heading, en: en.looseEnds.late.heading },
    advice: { nl: nl.looseEnds.late.advice, en: en.looseEnds.late.advice },
    find: findLateAgreements,
  },
]

/** How changes of plans are said in a history. */
export const triangleHistory: HistoryWords = {
  plan_change: {
    name: { nl: nl.history.change, en: en.history.change },
    titleOf: () => '',
    fieldName: () => undefined,
  },
  plan_change_told: {
    name: { nl: nl.history.told, en: en.history.told },
    titleOf: (image) => nl.bodies[image.body as keyof typeof nl.bodies] ?? '',
    fieldName: () => undefined,
  },
}
