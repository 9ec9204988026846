import { z } from 'zod'
import {
  type ApiContext,
  type ApiOperation,
  change,
  create,
  list,
  NONE,
  one,
  slug,
} from '../../../platform/api/index.ts'
import { refuse } from '../../../shared/outcome.ts'
import { addPart, savePart } from '../operations/save-part.ts'
import { NEW_PLAN, PARTS } from '../plan.parts.ts'
import {
  findPart,
  findPlanBySlug,
  findVersionContent,
  listAdoptedPlans,
  listPlans,
  listVersions,
  type VersionSummary,
} from '../plan.queries.ts'
import { readPlanContent } from '../plan-content.queries.ts'
import { bodyOf, readPart } from './part-body.ts'
import { findPlan, planParams, READ_RIGHTS, rightsForStand, standQuery, WRITE_RIGHTS } from './reading.ts'
import { planShape, planSummaryShape, versionContentShape, versionShape } from './shapes.ts'
import { goalsOf, milestonesOf, shownAction, shownPlan, shownTheme, shownVersion } from './shown.ts'

const tag = 'plannen'

const readPlans: ApiOperation[] = [
  list({
    path: '/plannen',
    id: 'lijstPlannen',
    tag,
    summary: 'Alle plannen',
    rights: [],
    params: NONE,
    query: standQuery,
    rightsFor: rightsForStand,
    answer: planSummaryShape,
    sorting: ['kenmerk', 'titel', 'begintOp', 'eindigtOp'],
    keyOf: (row) => row.kenmerk,
    handle: ({ tx }, { query }) => (query.stand === 'vastgesteld' ? listAdopted(tx) : listWorkingCopies(tx)),
  }),
  one({
    path: '/plannen/{plan}',
    id: 'leesPlan',
    tag,
    summary: 'Eén plan',
    rights: [],
    params: planParams,
    query: standQuery,
    rightsFor: rightsForStand,
    answer: planShape,
    handle: async (ctx, { params, query }) => {
      const found = await findPlan(ctx, params.plan, query)
      if (!found) return undefined
      const revision = query.stand === 'werkexemplaar' ? await revisionOf(ctx, found.planId) : undefined
      return { value: shownPlan(found.content, found.version), revision }
    },
  }),
]

async function listAdopted(tx: ApiContext['tx']) {
  const plans = await listAdoptedPlans(tx)
  const rows = await Promise.all(
    plans.map(async (version) => shownPlan(await findVersionContent(tx, version.id, version.contentHash), version)),
  )
  return rows.sort((a, b) => (a.begintOp < b.begintOp ? 1 : -1))
}

async function listWorkingCopies(tx: ApiContext['tx']) {
  const plans = await listPlans(tx)
  return plans.map(({ slug: kenmerk, title, startsOn, endsOn }) => ({
    kenmerk,
    titel: title,
    begintOp: startsOn,
    eindigtOp: endsOn,
    versie: null,
  }))
}

async function revisionOf({ tx }: ApiContext, planId: string): Promise<number> {
  return (await findPart(tx, PARTS.plan, planId))!.revision
}

const writePlans: ApiOperation[] = [
  create({
    path: '/plannen',
    id: 'maakPlan',
    tag,
    summary: 'Een nieuw plan beginnen',
    rights: WRITE_RIGHTS,
    params: NONE,
    body: bodyOf(NEW_PLAN, true),
    answer: planShape,
    handle: async (ctx, { body }) => {
      const read = readPart(NEW_PLAN, body, ctx.language)
      if (!read.ok) return read
      const added = await addPart(ctx.tx, ctx.municipality.id, PARTS.plan, { values: read.values })
      if (!added.ok) return added
      const value = shownPlan(await readPlanContent(ctx.tx, added.value), undefined)
      return { ok: true, value: { value, revision: 1, path: `/plannen/${value.kenmerk}?stand=werkexemplaar` } }
    },
  }),
  change('PATCH', {
    path: '/plannen/{plan}',
    id: 'wijzigPlan',
    tag,
    summary: 'Het werkexemplaar van een plan wijzigen',
    rights: WRITE_RIGHTS,
    params: planParams,
    body: bodyOf(PARTS.plan, false),
    answer: planShape,
    handle: async (ctx, { params, body, revision }) => {
      const plan = await findPlanBySlug(ctx.tx, params.plan)
      if (!plan) return refuse('not-found')
      const row = (await findPart(ctx.tx, PARTS.plan, plan.id))!
      const read = readPart(PARTS.plan, body, ctx.language, row)
      if (!read.ok) return read
      const input = { id: plan.id, revision, values: { ...read.values, slug: plan.slug } }
      const saved = await savePart(ctx.tx, ctx.municipality.id, PARTS.plan, input)
      if (!saved.ok) return saved
      const value = shownPlan(await readPlanContent(ctx.tx, plan.id), undefined)
      return { ok: true, value: { value, revision: await revisionOf(ctx, plan.id) } }
    },
  }),
]

/** The versions that this reader may see, of a plan that he may see. */
async function readVersions(ctx: ApiContext, slugOfPlan: string): Promise<VersionSummary[] | undefined> {
  const adopted = await findPlan(ctx, slugOfPlan, { stand: 'vastgesteld' })
  const mayReadWork = READ_RIGHTS.every((right) => ctx.may(right))
  const planId = adopted?.planId ?? (mayReadWork ? (await findPlanBySlug(ctx.tx, slugOfPlan))?.id : undefined)
  return planId === undefined ? undefined : listVersions(ctx.tx, planId)
}

const versions: ApiOperation[] = [
  list({
    path: '/plannen/{plan}/versies',
    id: 'lijstVersies',
    tag,
    summary: 'De versies van een plan, de nieuwste eerst',
    rights: [],
    params: planParams,
    query: NONE,
    answer: versionShape,
    keyOf: (row) => String(row.nummer),
    handle: async (ctx, { params }) => (await readVersions(ctx, params.plan))?.map(shownVersion),
  }),
  one({
    path: '/plannen/{plan}/versies/{versie}',
    id: 'leesVersie',
    tag,
    summary: 'Eén versie met haar hele inhoud',
    rights: [],
    params: z.strictObject({ plan: slug(), versie: z.int().min(1).max(100_000) }),
    query: NONE,
    answer: versionContentShape,
    handle: async (ctx, { params }) => {
      const found = (await readVersions(ctx, params.plan))?.find(({ number }) => number === params.versie)
      if (!found) return undefined
      const content = await findVersionContent(ctx.tx, found.id, found.contentHash)
      return {
        value: {
          ...shownVersion(found),
          plan: shownPlan(content, found),
          themas: content.themes.map(shownTheme),
          doelen: goalsOf(content),
          acties: content.actions.map(shownAction),
          mijlpalen: milestonesOf(content),
        },
      }
    },
  }),
]

/** Plans with their versions. */
export const plansApi: ApiOperation[] = [...readPlans, ...writePlans, ...versions]
