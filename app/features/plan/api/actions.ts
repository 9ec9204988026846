import { z } from 'zod'
import {
  type ApiContext,
  type ApiOperation,
  change,
  code,
  create,
  list,
  NONE,
  one,
  remove,
} from '../../../platform/api/index.ts'
import type { PlanContent } from '../domain/content.ts'
import { PARTS } from '../plan.parts.ts'
import { findPart, listMilestones, listParts, type PartRow } from '../plan.queries.ts'
import { bodyOf } from './part-body.ts'
import {
  actionParams,
  findPlan,
  milestoneParams,
  planParams,
  READ_RIGHTS,
  type ReadPlan,
  rightsForStand,
  standQuery,
  WRITE_RIGHTS,
} from './reading.ts'
import { actionShape, milestoneShape } from './shapes.ts'
import { milestonesOf, shownAction, shownMilestone } from './shown.ts'
import { ACTION_STATES } from './words.ts'
import { addUnder, changeAt, findPlace, PART_REFUSALS, type Place, removeAt } from './writing.ts'

const tag = 'plannen'
const refusals = PART_REFUSALS
const rights = WRITE_RIGHTS

const showAction = (content: PlanContent, row: PartRow) => {
  const action = content.actions.find((one) => one.code === row.code)
  return action && shownAction(action)
}

const actionPath = (plan: string, action: string) => `/plannen/${plan}/acties/${encodeURIComponent(action)}`

const actions: ApiOperation[] = [
  list({
    path: '/plannen/{plan}/acties',
    id: 'lijstActies',
    tag,
    summary: 'De acties van een plan',
    rights: [],
    params: planParams,
    query: standQuery.extend({
      status: ACTION_STATES.schema.optional(),
      doel: code().optional().describe('Alleen acties die dit doel dienen.'),
      partner: code().optional().describe('Alleen acties waar deze organisatie aan meewerkt.'),
    }),
    rightsFor: rightsForStand,
    answer: actionShape,
    sorting: ['code', 'titel', 'begintOp', 'eindigtOp', 'voortgang'],
    keyOf: (row) => row.code,
    handle: async (ctx, { params, query }) => {
      const rows = (await findPlan(ctx, params.plan, query))?.content.actions.map(shownAction)
      return rows?.filter(
        (row) =>
          (query.status === undefined || row.status === query.status) &&
          (query.doel === undefined || row.doelen.includes(query.doel)) &&
          (query.partner === undefined || row.partners.some(({ kenmerk }) => kenmerk === query.partner)),
      )
    },
  }),
  create({
    path: '/plannen/{plan}/acties',
    id: 'maakActie',
    tag,
    summary: 'Een actie toevoegen aan het werkexemplaar',
    rights,
    params: planParams,
    body: bodyOf(PARTS.action, true),
    answer: actionShape,
    refusals,
    handle: async (ctx, { params: { plan }, body }) =>
      addUnder(ctx, PARTS.action, await findPlace(ctx, plan), body, showAction, (one) => actionPath(plan, one.code)),
  }),
  one({
    path: '/plannen/{plan}/acties/{actie}',
    id: 'leesActie',
    tag,
    summary: 'Eén actie',
    rights: [],
    params: actionParams,
    query: standQuery,
    rightsFor: rightsForStand,
    answer: actionShape,
    handle: async (ctx, { params: { plan, actie }, query }) => {
      const action = (await findPlan(ctx, plan, query))?.content.actions.find((one) => one.code === actie)
      const isWork = query.stand === 'werkexemplaar'
      const place = action && isWork ? await findPlace(ctx, plan, ['action', actie]) : undefined
      return action && { value: shownAction(action), revision: place?.row?.revision }
    },
  }),
  change('PATCH', {
    path: '/plannen/{plan}/acties/{actie}',
    id: 'wijzigActie',
    tag,
    summary: 'Een actie in het werkexemplaar wijzigen',
    rights,
    params: actionParams,
    body: bodyOf(PARTS.action, false),
    answer: actionShape,
    refusals,
    handle: async (ctx, { params: { plan, actie }, body, revision }) =>
      changeAt(ctx, PARTS.action, await findPlace(ctx, plan, ['action', actie]), { body, revision }, showAction),
  }),
  remove({
    path: '/plannen/{plan}/acties/{actie}',
    id: 'verwijderActie',
    tag,
    summary: 'Een actie uit het werkexemplaar halen',
    rights,
    params: actionParams,
    refusals,
    handle: async (ctx, { params: { plan, actie }, revision }) =>
      removeAt(ctx, 'action', await findPlace(ctx, plan, ['action', actie]), revision),
  }),
]

/** The milestones of a plan; in the working copy each has an id, by which it can be changed. */
async function readMilestones(ctx: ApiContext, found: ReadPlan): Promise<z.input<typeof milestoneShape>[]> {
  if (found.version) return milestonesOf(found.content)
  const rows = await listParts(ctx.tx, PARTS.action, found.planId)
  if (rows.length === 0) return []
  const codes = new Map(rows.map((row) => [row.id, String(row.code)]))
  const milestones = await listMilestones(ctx.tx, [...codes.keys()])
  return rows.flatMap(({ id }) =>
    milestones.filter((one) => one.actionId === id).map((one) => shownMilestone(codes.get(id)!, one)),
  )
}

const milestoneFilters = standQuery.extend({
  isGehaald: z.boolean().optional().describe('Alleen gehaalde mijlpalen, of alleen die nog moeten komen.'),
})

const reached = (query: z.output<typeof milestoneFilters>) => (row: { gehaaldOp: string }) =>
  query.isGehaald === undefined || (row.gehaaldOp !== '') === query.isGehaald

const milestoneList = {
  tag,
  rights: [],
  rightsFor: rightsForStand,
  answer: milestoneShape,
  sorting: ['geplandVoor', 'gehaaldOp', 'titel'],
} as const

const milestonePath = (plan: string, action: string, id: string | null) => `${actionPath(plan, action)}/mijlpalen/${id}`

/** A milestone by its id, under the action that the address names. */
async function findMilestone(ctx: ApiContext, plan: string, action: string, id: string): Promise<Place | undefined> {
  const place = await findPlace(ctx, plan, ['action', action])
  const row = await findPart(ctx.tx, PARTS.milestone, id)
  if (!place?.row || row?.actionId !== place.row.id) return undefined
  return { planId: place.planId, parentId: place.row.id, row }
}

const showMilestone = (action: string) => (_content: PlanContent, row: PartRow) =>
  shownMilestone(action, row as unknown as Parameters<typeof shownMilestone>[1])

const milestones: ApiOperation[] = [
  list({
    ...milestoneList,
    path: '/plannen/{plan}/mijlpalen',
    id: 'lijstMijlpalenVanPlan',
    summary: 'Alle mijlpalen van een plan',
    params: planParams,
    query: milestoneFilters,
    keyOf: (row) => `${row.actie} ${row.id ?? row.titel}`,
    handle: async (ctx, { params, query }) => {
      const found = await findPlan(ctx, params.plan, query)
      return found && (await readMilestones(ctx, found)).filter(reached(query))
    },
  }),
  list({
    ...milestoneList,
    path: '/plannen/{plan}/acties/{actie}/mijlpalen',
    id: 'lijstMijlpalen',
    summary: 'De mijlpalen van een actie',
    params: actionParams,
    query: milestoneFilters,
    keyOf: (row) => row.id ?? row.titel,
    handle: async (ctx, { params, query }) => {
      const found = await findPlan(ctx, params.plan, query)
      if (!found?.content.actions.some((action) => action.code === params.actie)) return undefined
      return (await readMilestones(ctx, found)).filter((row) => row.actie === params.actie).filter(reached(query))
    },
  }),
  create({
    path: '/plannen/{plan}/acties/{actie}/mijlpalen',
    id: 'maakMijlpaal',
    tag,
    summary: 'Een mijlpaal toevoegen aan het werkexemplaar',
    rights,
    params: actionParams,
    body: bodyOf(PARTS.milestone, true),
    answer: milestoneShape,
    refusals,
    handle: async (ctx, { params: { plan, actie }, body }) => {
      const place = await findPlace(ctx, plan, ['action', actie])
      return addUnder(ctx, PARTS.milestone, place, body, showMilestone(actie), (one) =>
        milestonePath(plan, actie, one.id),
      )
    },
  }),
  one({
    path: '/plannen/{plan}/acties/{actie}/mijlpalen/{mijlpaal}',
    id: 'leesMijlpaal',
    tag,
    summary: 'Eén mijlpaal in het werkexemplaar',
    rights: READ_RIGHTS,
    params: milestoneParams,
    query: NONE,
    answer: milestoneShape,
    handle: async (ctx, { params: { plan, actie, mijlpaal } }) => {
      const place = await findMilestone(ctx, plan, actie, mijlpaal)
      if (!place?.row) return undefined
      return { value: shownMilestone(actie, place.row as never), revision: place.row.revision }
    },
  }),
  change('PATCH', {
    path: '/plannen/{plan}/acties/{actie}/mijlpalen/{mijlpaal}',
    id: 'wijzigMijlpaal',
    tag,
    summary: 'Een mijlpaal in het werkexemplaar wijzigen',
    rights,
    params: milestoneParams,
    body: bodyOf(PARTS.milestone, false),
    answer: milestoneShape,
    refusals,
    handle: async (ctx, { params: { plan, actie, mijlpaal }, body, revision }) => {
      const place = await findMilestone(ctx, plan, actie, mijlpaal)
      return changeAt(ctx, PARTS.milestone, place, { body, revision }, showMilestone(actie))
    },
  }),
  remove({
    path: '/plannen/{plan}/acties/{actie}/mijlpalen/{mijlpaal}',
    id: 'verwijderMijlpaal',
    tag,
    summary: 'Een mijlpaal uit het werkexemplaar halen',
    rights,
    params: milestoneParams,
    refusals,
    handle: async (ctx, { params: { plan, actie, mijlpaal }, revision }) =>
      removeAt(ctx, 'milestone', await findMilestone(ctx, plan, actie, mijlpaal), revision),
  }),
]

/** Actions with their milestones. */
export const actionsApi: ApiOperation[] = [...actions, ...milestones]
