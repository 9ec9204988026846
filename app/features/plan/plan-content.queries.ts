import type { Tx } from '../../platform/database/index.ts'
import { listLinks, listNodes } from '../thread/index.ts'
import type { Action, Doctrine, Goal, IndicatorReference, PlanContent, Theme } from './domain/content.ts'
import { listActionPartners, listMilestones } from './plan.queries.ts'

/** The working copy of a plan as one value, in a fixed order: equal plans give equal content. */
export async function readPlanContent(tx: Tx, planId: string): Promise<PlanContent> {
  const plan = await tx.selectFrom('plan').selectAll().where('id', '=', planId).executeTakeFirstOrThrow()
  const doctrines = await tx
    .selectFrom('doctrine')
    .selectAll()
    .where('planId', '=', planId)
    .orderBy('position')
    .execute()
  const ofKind = (kind: string): Doctrine[] =>
    doctrines
      .filter((row) => row.kind === kind)
      .map(({ code, title, verb, description, source }) => ({ code, title, verb, description, source }))
  return {
    slug: plan.slug,
    title: plan.title,
    startsOn: plan.startsOn,
    endsOn: plan.endsOn,
    publishedIn: plan.publishedIn,
    motto: plan.motto,
    mission: plan.mission,
    vision: plan.vision,
    summary: plan.summary,
    legalBasis: plan.legalBasis,
    coalitionAgreement: plan.coalitionAgreement,
    monitoringRule: plan.monitoringRule,
    principles: ofKind('principle'),
    coreTasks: ofKind('coreTask'),
    mayorRoles: ofKind('mayorRole'),
    ...(await readThemesAndActions(tx, planId)),
    partners: await tx
      .selectFrom('planPartner')
      .innerJoin('organisation', 'organisation.id', 'planPartner.organisationId')
      .select(['organisation.slug', 'planPartner.nameInPlan as name', 'organisation.kind', 'organisation.scale'])
      .where('planId', '=', planId)
      .orderBy('position')
      .execute(),
    processPlanning: await tx
      .selectFrom('processStep')
      .select(['plannedFor', 'what', 'body', 'doneOn', 'remark', 'source'])
      .where('planId', '=', planId)
      .orderBy('position')
      .execute(),
    alignedPlans: await tx
      .selectFrom('alignedPlan')
      .select(['name', 'setBy', 'period', 'source'])
      .where('planId', '=', planId)
      .orderBy('position')
      .execute(),
  }
}

async function readThemesAndActions(tx: Tx, planId: string): Promise<{ themes: Theme[]; actions: Action[] }> {
  const themes = await tx.selectFrom('theme').selectAll().where('planId', '=', planId).orderBy('position').execute()
  const goals = await tx
    .selectFrom('goal')
    .innerJoin('theme', 'theme.id', 'goal.themeId')
    .selectAll('goal')
    .where('theme.planId', '=', planId)
    .orderBy('goal.position')
    .execute()
  const measured = await listLinks(
    tx,
    'measured-by',
    [...themes, ...goals].map((row) => row.id),
  )
  const indicators = new Map((await listNodes(tx, 'indicator')).map((node) => [node.id, node]))
  const indicatorsOf = (id: string): IndicatorReference[] =>
    measured
      .filter((link) => link.fromId === id)
      .map((link) => indicators.get(link.toId))
      .filter((node) => node !== undefined)
      .map((node) => ({ key: node.reference, title: node.title }))

  const goalsOf = (themeId: string): Goal[] =>
    goals
      .filter((goal) => goal.themeId === themeId)
      .map((goal) => ({
        code: goal.code,
        title: goal.title,
        kind: goal.kind as Goal['kind'],
        description: goal.description,
        aliases: goal.aliases as Goal['aliases'],
        owner: goal.owner,
        state: goal.state as Goal['state'],
        baselineValue: goal.baselineValue,
        baselinePeriod: goal.baselinePeriod,
        targetValue: goal.targetValue,
        targetOn: goal.targetOn,
        measureUnit: goal.measureUnit,
        indicators: indicatorsOf(goal.id),
        source: goal.source,
      }))
  return {
    themes: themes.map((theme) => ({
      code: theme.code,
      slug: theme.slug,
      name: theme.name,
      kind: theme.kind as Theme['kind'],
      strategyVerb: theme.strategyVerb,
      why: theme.why,
      ambition: theme.ambition,
      aliases: theme.aliases as Theme['aliases'],
      indicators: indicatorsOf(theme.id),
      goals: goalsOf(theme.id),
      source: theme.source,
    })),
    actions: await readActions(tx, planId, new Map(goals.map((goal) => [goal.id, goal.code]))),
  }
}

async function readActions(tx: Tx, planId: string, goalCodes: Map<string, string>): Promise<Action[]> {
  const actions = await tx.selectFrom('action').selectAll().where('planId', '=', planId).orderBy('position').execute()
  const ids = actions.map((action) => action.id)
  if (ids.length === 0) return []
  const serves = await listLinks(tx, 'serves', ids)
  const milestones = await listMilestones(tx, ids)
  const partners = await listActionPartners(tx, ids)
  return actions.map((action) => ({
    code: action.code,
    title: action.title,
    description: action.description,
    goals: serves
      .filter((link) => link.fromId === action.id)
      .map((link) => goalCodes.get(link.toId) ?? '')
      .filter(Boolean),
    owner: action.owner,
    state: action.state as Action['state'],
    startsOn: action.startsOn,
    endsOn: action.endsOn,
    progressOverride: action.progressOverride,
    progressReason: action.progressReason,
    partners: partners
      .filter((row) => row.actionId === action.id)
      .map(({ slug, name, role, effort, confirmedOn }) => ({ slug, name, role, effort, confirmedOn })),
    milestones: milestones
      .filter((row) => row.actionId === action.id)
      .map(({ title, dueOn, doneOn, source }) => ({ title, dueOn, doneOn, source })),
    source: action.source,
  }))
}
