import { z } from 'zod'
import { type ApiOperation, change, code, create, list, one, remove } from '../../../platform/api/index.ts'
import type { PlanContent, Theme } from '../domain/content.ts'
import { PARTS } from '../plan.parts.ts'
import type { PartRow } from '../plan.queries.ts'
import { bodyOf } from './part-body.ts'
import { findPlan, goalParams, planParams, rightsForStand, standQuery, themeParams, WRITE_RIGHTS } from './reading.ts'
import { goalShape, themeShape } from './shapes.ts'
import { goalsOf, shownGoal, shownTheme } from './shown.ts'
import { GOAL_STATES, THEME_KINDS } from './words.ts'
import { addUnder, changeAt, findPlace, PART_REFUSALS, removeAt } from './writing.ts'

const tag = 'plannen'
const refusals = PART_REFUSALS
const rights = WRITE_RIGHTS

const themeOf = (content: PlanContent, wanted: string): Theme | undefined =>
  content.themes.find((theme) => theme.code === wanted)

const showTheme = (content: PlanContent, row: PartRow) => {
  const theme = themeOf(content, String(row.code))
  return theme && shownTheme(theme)
}

const themePath = (plan: string, theme: string) => `/plannen/${plan}/themas/${encodeURIComponent(theme)}`

const newTheme = bodyOf(PARTS.theme, true)
const changedTheme = bodyOf(PARTS.theme, false)
const newGoal = bodyOf(PARTS.goal, true)
const changedGoal = bodyOf(PARTS.goal, false)

const themes: ApiOperation[] = [
  list({
    path: '/plannen/{plan}/themas',
    id: 'lijstThemas',
    tag,
    summary: "De thema's van een plan",
    rights: [],
    params: planParams,
    query: standQuery.extend({ soort: THEME_KINDS.schema.optional() }),
    rightsFor: rightsForStand,
    answer: themeShape,
    sorting: ['code', 'naam'],
    keyOf: (row) => row.code,
    handle: async (ctx, { params, query }) => {
      const rows = (await findPlan(ctx, params.plan, query))?.content.themes.map(shownTheme)
      return rows?.filter((row) => query.soort === undefined || row.soort === query.soort)
    },
  }),
  create({
    path: '/plannen/{plan}/themas',
    id: 'maakThema',
    tag,
    summary: 'Een thema toevoegen aan het werkexemplaar',
    rights,
    params: planParams,
    body: newTheme,
    answer: themeShape,
    refusals,
    handle: async (ctx, { params: { plan }, body }) =>
      addUnder(ctx, PARTS.theme, await findPlace(ctx, plan), body, showTheme, (theme) => themePath(plan, theme.code)),
  }),
  one({
    path: '/plannen/{plan}/themas/{thema}',
    id: 'leesThema',
    tag,
    summary: 'Eén thema',
    rights: [],
    params: themeParams,
    query: standQuery,
    rightsFor: rightsForStand,
    answer: themeShape,
    handle: async (ctx, { params: { plan, thema }, query }) => {
      const theme = themeOf((await findPlan(ctx, plan, query))?.content ?? NOTHING, thema)
      const isWork = query.stand === 'werkexemplaar'
      const place = theme && isWork ? await findPlace(ctx, plan, ['theme', thema]) : undefined
      return theme && { value: shownTheme(theme), revision: place?.row?.revision }
    },
  }),
  change('PATCH', {
    path: '/plannen/{plan}/themas/{thema}',
    id: 'wijzigThema',
    tag,
    summary: 'Een thema in het werkexemplaar wijzigen',
    rights,
    params: themeParams,
    body: changedTheme,
    answer: themeShape,
    refusals,
    handle: async (ctx, { params: { plan, thema }, body, revision }) =>
      changeAt(ctx, PARTS.theme, await findPlace(ctx, plan, ['theme', thema]), { body, revision }, showTheme),
  }),
  remove({
    path: '/plannen/{plan}/themas/{thema}',
    id: 'verwijderThema',
    tag,
    summary: 'Een leeg thema uit het werkexemplaar halen',
    rights,
    params: themeParams,
    refusals,
    handle: async (ctx, { params: { plan, thema }, revision }) =>
      removeAt(ctx, 'theme', await findPlace(ctx, plan, ['theme', thema]), revision),
  }),
]

const NOTHING = { themes: [] as Theme[] } as PlanContent

const goalOf = (content: PlanContent, thema: string, doel: string) => {
  const theme = themeOf(content, thema)
  const goal = theme?.goals.find((one) => one.code === doel)
  return theme && goal && shownGoal(theme, goal)
}

const showGoal = (thema: string) => (content: PlanContent, row: PartRow) => goalOf(content, thema, String(row.code))

const goalFilters = standQuery.extend({
  status: GOAL_STATES.schema.optional(),
  isMeetbaar: z.boolean().optional(),
  indicator: z.string().max(80).optional().describe('Alleen doelen die met deze indicator gemeten worden.'),
})

const matching = (query: z.output<typeof goalFilters>) => (row: z.input<typeof goalShape>) =>
  (query.status === undefined || row.status === query.status) &&
  (query.isMeetbaar === undefined || row.isMeetbaar === query.isMeetbaar) &&
  (query.indicator === undefined || row.indicatoren.includes(query.indicator))

const goals: ApiOperation[] = [
  list({
    path: '/plannen/{plan}/doelen',
    id: 'lijstDoelenVanPlan',
    tag,
    summary: 'Alle doelen van een plan',
    rights: [],
    params: planParams,
    query: goalFilters.extend({ thema: code().optional() }),
    rightsFor: rightsForStand,
    answer: goalShape,
    sorting: ['code', 'titel', 'streefdag'],
    keyOf: (row) => `${row.thema} ${row.code}`,
    handle: async (ctx, { params, query }) => {
      const found = await findPlan(ctx, params.plan, query)
      const rows = found && goalsOf(found.content).filter(matching(query))
      return rows?.filter((row) => query.thema === undefined || row.thema === query.thema)
    },
  }),
  list({
    path: '/plannen/{plan}/themas/{thema}/doelen',
    id: 'lijstDoelen',
    tag,
    summary: 'De doelen van een thema',
    rights: [],
    params: themeParams,
    query: goalFilters,
    rightsFor: rightsForStand,
    answer: goalShape,
    sorting: ['code', 'titel', 'streefdag'],
    keyOf: (row) => row.code,
    handle: async (ctx, { params: { plan, thema }, query }) => {
      const theme = themeOf((await findPlan(ctx, plan, query))?.content ?? NOTHING, thema)
      return theme?.goals.map((goal) => shownGoal(theme, goal)).filter(matching(query))
    },
  }),
  create({
    path: '/plannen/{plan}/themas/{thema}/doelen',
    id: 'maakDoel',
    tag,
    summary: 'Een doel toevoegen aan het werkexemplaar',
    rights,
    params: themeParams,
    body: newGoal,
    answer: goalShape,
    refusals,
    handle: async (ctx, { params: { plan, thema }, body }) => {
      const place = await findPlace(ctx, plan, ['theme', thema])
      const pathOf = (goal: { code: string }) => `${themePath(plan, thema)}/doelen/${encodeURIComponent(goal.code)}`
      return addUnder(ctx, PARTS.goal, place, body, showGoal(thema), pathOf)
    },
  }),
  one({
    path: '/plannen/{plan}/themas/{thema}/doelen/{doel}',
    id: 'leesDoel',
    tag,
    summary: 'Eén doel',
    rights: [],
    params: goalParams,
    query: standQuery,
    rightsFor: rightsForStand,
    answer: goalShape,
    handle: async (ctx, { params: { plan, thema, doel }, query }) => {
      const value = goalOf((await findPlan(ctx, plan, query))?.content ?? NOTHING, thema, doel)
      const isWork = query.stand === 'werkexemplaar'
      const place = value && isWork ? await findPlace(ctx, plan, ['theme', thema], ['goal', doel]) : undefined
      return value && { value, revision: place?.row?.revision }
    },
  }),
  change('PATCH', {
    path: '/plannen/{plan}/themas/{thema}/doelen/{doel}',
    id: 'wijzigDoel',
    tag,
    summary: 'Een doel in het werkexemplaar wijzigen',
    rights,
    params: goalParams,
    body: changedGoal,
    answer: goalShape,
    refusals,
    handle: async (ctx, { params: { plan, thema, doel }, body, revision }) => {
      const place = await findPlace(ctx, plan, ['theme', thema], ['goal', doel])
      return changeAt(ctx, PARTS.goal, place, { body, revision }, showGoal(thema))
    },
  }),
  remove({
    path: '/plannen/{plan}/themas/{thema}/doelen/{doel}',
    id: 'verwijderDoel',
    tag,
    summary: 'Een doel zonder acties uit het werkexemplaar halen',
    rights,
    params: goalParams,
    refusals,
    handle: async (ctx, { params: { plan, thema, doel }, revision }) =>
      removeAt(ctx, 'goal', await findPlace(ctx, plan, ['theme', thema], ['goal', doel]), revision),
  }),
]

/** Themes with their goals. */
export const themesApi: ApiOperation[] = [...themes, ...goals]
