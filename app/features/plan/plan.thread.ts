import { planTexts } from '../../i18n/plan.ts'
import type { Tx } from '../../platform/database/index.ts'
import { formatDay } from '../../shared/days.ts'
import type { Language } from '../../shared/numbers.ts'
import type { NodeFacts, NodeRecords } from '../thread/index.ts'
import { findPlanSlug, listVersions } from './plan.queries.ts'
import { listActionsById, listGoalsById, listPlansById, listThemesById } from './plan-thread.queries.ts'

type Facts = Promise<Map<string, NodeFacts>>

/** Of plans: the years they are for. */
export async function planFacts(tx: Tx, ids: readonly string[]): Facts {
  const rows = await listPlansById(tx, ids)
  return factsById(rows, ({ startsOn, endsOn }) => ({ state: `${startsOn.slice(0, 4)}–${endsOn.slice(0, 4)}` }))
}

/** Of themes: their kind. */
export async function themeFacts(tx: Tx, ids: readonly string[], language: Language): Facts {
  return factsById(await listThemesById(tx, ids), ({ kind }) => ({ state: choice(language, kind) }))
}

export async function goalFacts(tx: Tx, ids: readonly string[], language: Language): Facts {
  return factsById(await listGoalsById(tx, ids), ({ state, owner }) => ({ state: choice(language, state), owner }))
}

export async function actionFacts(tx: Tx, ids: readonly string[], language: Language): Facts {
  return factsById(await listActionsById(tx, ids), ({ state, owner }) => ({ state: choice(language, state), owner }))
}

const choice = (language: Language, name: string) =>
  planTexts[language].choices[name as keyof (typeof planTexts)['nl']['choices']]

function factsById<Row extends { id: string }>(rows: Row[], factsOf: (row: Row) => NodeFacts) {
  return new Map(rows.map((row) => [row.id, factsOf(row)]))
}

/** The decisions on a plan stand beside it on the thread. */
export const planRecords: NodeRecords[] = [
  {
    kind: 'plan',
    side: 'consequences',
    heading: { nl: 'Besluiten en versies', en: 'Decisions and versions' },
    list: async (tx, planId, language) => {
      const t = planTexts[language]
      const slug = await findPlanSlug(tx, planId)
      return (await listVersions(tx, planId)).map((version) => ({
        title: `${t.versionNumber(version.number)}: ${t.stages[version.stage].toLowerCase()}`,
        note: version.decidedOn ? formatDay(version.decidedOn, language) : t.decidedOnUnknown,
        workPath: `/werk/plannen/${slug}/versies`,
      }))
    },
  },
]
