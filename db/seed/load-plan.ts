import {
  addPart,
  adoptPlan,
  PARTS,
  type PartName,
  type PartValues,
  savePlanningStep,
} from '../../app/features/plan/index.ts'
import type { Tx } from '../../app/platform/database/index.ts'
import { mustBe } from '../../app/platform/http/index.ts'
import type { ActionSeed, DoctrineSeed, PlanSeed, Source, ThemeSeed } from './data/types.ts'

/** Ids by what people call them: organisations by slug, indicators by key. */
export type Known = { organisations: Map<string, string>; indicators: Map<string, string> }

const sourceOf = (source: Source) => `${source.document}, ${source.place}`

/** Puts a plan into the working copy, part by part, as a person would; answers its id. */
export async function loadPlan(tx: Tx, municipalityId: string, plan: PlanSeed, known: Known): Promise<string> {
  const add = async (name: PartName, values: PartValues, parentId?: string, links?: Record<string, string[]>) =>
    mustBe(await addPart(tx, municipalityId, PARTS[name], { parentId, values, links }))

  const planId = await add('plan', {
    slug: plan.slug,
    title: plan.title,
    startsOn: plan.startsOn,
    endsOn: plan.endsOn,
    publishedIn: plan.publishedIn,
    motto: plan.motto ?? '',
    mission: plan.mission ?? '',
    vision: plan.vision ?? '',
    summary: plan.summary,
    legalBasis: plan.legalBasis,
    coalitionAgreement: plan.coalitionAgreement,
    monitoringRule: plan.monitoringRule ?? '',
    source: sourceOf(plan.source),
  })
  const doctrines: [PartName, DoctrineSeed[]][] = [
    ['principle', plan.principles],
    ['coreTask', plan.coreTasks],
    ['mayorRole', plan.mayorRoles],
  ]
  for (const [name, items] of doctrines) {
    for (const item of items) {
      const { code, title, verb = '', description } = item
      await add(name, { code, title, verb, description, source: sourceOf(item.source) }, planId)
    }
  }
  const goals = new Map<string, string>()
  /** Everything that money can be for, by code. */
  const subjects = new Map<string, string>()
  for (const theme of plan.themes) await loadTheme(theme)
  for (const action of plan.actions) await loadAction(action)
  for (const step of plan.logic ?? []) {
    const { mechanism, direction = '', assumptions = '' } = step
    await add(
      'mechanism',
      {
        goalId: idOf(goals, step.goal),
        indicatorId: step.indicator ? idOf(known.indicators, step.indicator) : null,
        mechanism,
        direction,
        evidence: 'notAssessed',
        reference: '',
        assumptions,
        source: sourceOf(step.source),
      },
      idOf(subjects, step.action),
    )
  }
  for (const { organisation, nameInPlan } of plan.partners) {
    const organisationId = idOf(known.organisations, organisation)
    await add('planPartner', { organisationId, nameInPlan }, planId)
  }
  await loadPlanning()
  for (const total of plan.programmeBudget ?? []) {
    const { year, planned = null, actual = null, source } = total
    await add('programmeBudget', { year, planned, actual, remark: '', source: sourceOf(source) }, planId)
  }
  for (const line of plan.budget ?? []) {
    const { year = null, planned = null, actual = null, funding = '', remark = '', source } = line
    const subjectId = idOf(subjects, line.for)
    await add('budgetLine', { subjectId, year, planned, actual, funding, remark, source: sourceOf(source) }, planId)
  }
  for (const aligned of plan.alignedPlans) {
    const { name, setBy = '', period = '' } = aligned
    await add('alignedPlan', { name, setBy, period, source: sourceOf(aligned.source) }, planId)
  }
  return planId

  async function loadPlanning() {
    const ids: string[] = []
    for (const step of plan.processPlanning) {
      const { when: plannedFor, what, body, doneOn = '', document = '', after = [], note: remark = '' } = step
      const values = { plannedFor, what, body, doneOn, remark, source: sourceOf(step.source) }
      const stepId = await add('processStep', values, planId)
      ids.push(stepId)
      const change = { doneOn, document, needs: after.map((place) => ids[place]!), revision: 1 }
      mustBe(await savePlanningStep(tx, { municipalityId, planId, stepId }, change))
    }
  }

  async function loadTheme(theme: ThemeSeed) {
    const { code, slug, name, kind, strategyVerb = '', why, ambition, aliases = [] } = theme
    const values = { code, slug, name, kind, strategyVerb, why, ambition, aliases, source: sourceOf(theme.source) }
    const indicators = theme.indicators.map((key) => idOf(known.indicators, key))
    const themeId = await add('theme', values, planId, { indicators })
    subjects.set(code, themeId)
    for (const goal of theme.goals) {
      const id = await add(
        'goal',
        {
          code: goal.code,
          title: goal.title,
          kind: goal.kind,
          description: goal.description,
          aliases: goal.aliases ?? [],
          owner: goal.owner ?? '',
          state: 'running',
          baselineValue: goal.baseline?.value ?? null,
          baselinePeriod: goal.baseline?.period ?? '',
          targetValue: goal.target?.value ?? null,
          targetOn: goal.target?.on ?? null,
          measureUnit: goal.baseline?.unit ?? goal.target?.unit ?? '',
          source: sourceOf(goal.source),
        },
        themeId,
        { indicators: goal.indicators.map((key) => idOf(known.indicators, key)) },
      )
      goals.set(goal.code, id)
      subjects.set(goal.code, id)
    }
  }

  async function loadAction(action: ActionSeed) {
    const id = await add(
      'action',
      {
        code: action.code,
        title: action.title,
        description: action.description,
        owner: action.owner ?? '',
        state: stateOf(action),
        startsOn: action.startsOn ?? null,
        endsOn: action.endsOn ?? null,
        progressOverride: null,
        progressReason: '',
        source: sourceOf(action.source),
      },
      planId,
      { goals: action.goals.map((code) => idOf(goals, code)) },
    )
    subjects.set(action.code, id)
    for (const { title, dueOn = '', doneOn = '', source } of action.milestones) {
      await add('milestone', { title, dueOn, doneOn, source: sourceOf(source) }, id)
    }
    for (const { organisation, role, effort = '' } of action.partners) {
      const organisationId = idOf(known.organisations, organisation)
      await add('actionPartner', { organisationId, role, effort, confirmedOn: null }, id)
    }
  }
}

/** An action whose milestones are all reached is done; otherwise it goes on or runs. */
function stateOf(action: ActionSeed): string {
  if (action.isContinuous) return 'continuous'
  const isDone = action.milestones.length > 0 && action.milestones.every((milestone) => milestone.doneOn)
  return isDone ? 'done' : 'running'
}

function idOf(known: Map<string, string>, name: string): string {
  const id = known.get(name)
  if (!id) throw new Error(`the demonstration names "${name}", which it does not define`)
  return id
}

/** The decisions on the two plans, as the documents of 2019 and 2023 tell them. */
export async function adoptDemonstrationPlans(
  tx: Tx,
  municipalityId: string,
  ids: { first: string; second: string },
): Promise<{ inForce: string }> {
  const actor = 'service:command'
  mustBe(
    await adoptPlan(tx, municipalityId, actor, {
      planId: ids.first,
      stage: 'college',
      decidedOn: '2019-10-15',
      decidedBy: 'College van burgemeester en wethouders',
      remark: 'Nota 2019-001874',
    }),
  )
  const { id: inForce } = mustBe(
    await adoptPlan(tx, municipalityId, actor, {
      planId: ids.first,
      stage: 'council',
      decidedBy: 'Gemeenteraad',
      remark: 'Raadsbesluit 2019-001874; het besluitformulier laat de datum open, het verslag noemt najaar 2019.',
    }),
  )
  mustBe(
    await adoptPlan(tx, municipalityId, actor, {
      planId: ids.second,
      stage: 'college',
      decidedOn: '2023-06',
      decidedBy: 'College van burgemeester en wethouders',
      remark: 'Plan van aanpak; het plan zelf volgt in het najaar van 2023.',
    }),
  )
  return { inForce }
}
