import { planTexts } from '../../i18n/plan.ts'
import { formatDay } from '../../shared/days.ts'
import type { Language } from '../../shared/numbers.ts'
import type { Described, FeatureOnThread } from '../thread/index.ts'
import { findPlanSlug, listVersions } from './plan.queries.ts'
import { listActionsById, listGoalsById, listPlansById, listThemesById } from './plan-thread.queries.ts'

const inEditor = (plan: string, id: string) => `/werk/plannen/${plan}#${id}`

const choice = (language: Language, name: string) =>
  planTexts[language].choices[name as keyof (typeof planTexts)['nl']['choices']]

function byId<Row extends { id: string }>(rows: Row[], describe: (row: Row) => Described): Map<string, Described> {
  return new Map(rows.map((row) => [row.id, describe(row)]))
}

/** What plans put on the thread: the plan itself, its themes, goals and actions, and the decisions on it. */
export const planOnThread: FeatureOnThread = {
  kinds: [
    {
      kind: 'plan',
      names: { nl: { one: 'Plan', many: 'Plannen' }, en: { one: 'Plan', many: 'Plans' } },
      describe: async (tx, ids) =>
        byId(await listPlansById(tx, ids), ({ slug, startsOn, endsOn }) => ({
          state: `${startsOn.slice(0, 4)}–${endsOn.slice(0, 4)}`,
          workPath: `/werk/plannen/${slug}`,
        })),
    },
    {
      kind: 'theme',
      names: { nl: { one: 'Thema', many: "Thema's" }, en: { one: 'Theme', many: 'Themes' } },
      describe: async (tx, ids, language) =>
        byId(await listThemesById(tx, ids), ({ id, kind, plan }) => ({
          state: choice(language, kind),
          workPath: inEditor(plan, id),
        })),
    },
    {
      kind: 'goal',
      names: { nl: { one: 'Doel', many: 'Doelen' }, en: { one: 'Goal', many: 'Goals' } },
      describe: async (tx, ids, language) =>
        byId(await listGoalsById(tx, ids), ({ id, state, owner, plan }) => ({
          state: choice(language, state),
          owner,
          workPath: inEditor(plan, id),
        })),
    },
    {
      kind: 'action',
      names: { nl: { one: 'Actie', many: 'Acties' }, en: { one: 'Action', many: 'Actions' } },
      describe: async (tx, ids, language) =>
        byId(await listActionsById(tx, ids), ({ id, state, owner, plan }) => ({
          state: choice(language, state),
          owner,
          workPath: inEditor(plan, id),
        })),
    },
  ],
  records: [
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
  ],
}
