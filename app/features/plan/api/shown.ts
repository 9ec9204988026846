import type { z } from 'zod'
import { ORGANISATION_KINDS, SCALES } from '../../partners/index.ts'
import type { Action, Doctrine, Goal, Milestone, PlanContent, Theme } from '../domain/content.ts'
import { isMeasurable } from '../domain/measurable.ts'
import { progressOf } from '../domain/progress.ts'
import type { VersionSummary } from '../plan.queries.ts'
import type { actionShape, goalShape, milestoneShape, planShape, themeShape, versionShape } from './shapes.ts'
import { ACTION_STATES, GOAL_KINDS, GOAL_STATES, STAGES, THEME_KINDS } from './words.ts'

/** A version as other programs read it. */
export function shownVersion(version: VersionSummary): z.input<typeof versionShape> {
  return {
    nummer: version.number,
    fase: STAGES.toDutch(version.stage),
    beslotenOp: version.decidedOn,
    beslotenDoor: version.decidedBy,
    opmerking: version.remark,
    vastgelegdOp: version.createdAt.toISOString(),
    hash: version.contentHash,
  }
}

export function shownPlan(content: PlanContent, version: VersionSummary | undefined): z.input<typeof planShape> {
  return {
    kenmerk: content.slug,
    titel: content.title,
    begintOp: content.startsOn,
    eindigtOp: content.endsOn,
    versie: version ? shownVersion(version) : null,
    uitgebrachtIn: content.publishedIn,
    motto: content.motto,
    missie: content.mission,
    visie: content.vision,
    samenvatting: content.summary,
    grondslagen: content.legalBasis,
    coalitieakkoord: content.coalitionAgreement,
    volgwijze: content.monitoringRule,
    uitgangspunten: content.principles.map(shownDoctrine),
    kerntaken: content.coreTasks.map(shownDoctrine),
    rollenBurgemeester: content.mayorRoles.map(shownDoctrine),
    partners: content.partners.map(({ slug, name, kind, scale }) => ({
      kenmerk: slug,
      naam: name,
      soort: ORGANISATION_KINDS.toDutch(kind),
      schaal: SCALES.toDutch(scale),
    })),
    processtappen: content.processPlanning.map((step) => ({
      geplandVoor: step.plannedFor,
      wat: step.what,
      orgaan: step.body,
      gehaaldOp: step.doneOn,
      opmerking: step.remark,
      bron: step.source,
    })),
    aansluitendePlannen: content.alignedPlans.map((plan) => ({
      naam: plan.name,
      vastgesteldDoor: plan.setBy,
      periode: plan.period,
      bron: plan.source,
    })),
  }
}

const shownDoctrine = ({ code, title, verb, description, source }: Doctrine) => ({
  code,
  titel: title,
  werkwoord: verb,
  omschrijving: description,
  bron: source,
})

const shownAliases = (aliases: Theme['aliases']) => aliases.map(({ name, document }) => ({ naam: name, document }))

export function shownTheme(theme: Theme): z.input<typeof themeShape> {
  return {
    code: theme.code,
    kenmerk: theme.slug,
    naam: theme.name,
    soort: THEME_KINDS.toDutch(theme.kind),
    inzet: theme.strategyVerb,
    waarom: theme.why,
    ambitie: theme.ambition,
    andereNamen: shownAliases(theme.aliases),
    indicatoren: theme.indicators.map(({ key }) => key),
    doelen: theme.goals.map(({ code }) => code),
    bron: theme.source,
  }
}

export function shownGoal(theme: Theme, goal: Goal): z.input<typeof goalShape> {
  return {
    code: goal.code,
    thema: theme.code,
    titel: goal.title,
    soort: GOAL_KINDS.toDutch(goal.kind),
    omschrijving: goal.description,
    eigenaar: goal.owner,
    status: GOAL_STATES.toDutch(goal.state),
    beginwaarde: goal.baselineValue,
    beginperiode: goal.baselinePeriod,
    streefwaarde: goal.targetValue,
    streefdag: goal.targetOn,
    eenheid: goal.measureUnit,
    andereNamen: shownAliases(goal.aliases),
    indicatoren: goal.indicators.map(({ key }) => key),
    isMeetbaar: isMeasurable(goal),
    bron: goal.source,
  }
}

export function shownAction(action: Action): z.input<typeof actionShape> {
  const progress = progressOf(action)
  return {
    code: action.code,
    titel: action.title,
    omschrijving: action.description,
    doelen: action.goals,
    eigenaar: action.owner,
    status: ACTION_STATES.toDutch(action.state),
    begintOp: action.startsOn,
    eindigtOp: action.endsOn,
    voortgang: progress.kind === 'unknown' ? null : progress.percent,
    voortgangMetDeHand: action.progressOverride,
    redenVoortgang: action.progressReason,
    partners: action.partners.map(({ slug, name, role, effort, confirmedOn }) => ({
      kenmerk: slug,
      naam: name,
      rol: role,
      inzet: effort,
      bevestigdOp: confirmedOn,
    })),
    bron: action.source,
  }
}

export function shownMilestone(
  actionCode: string,
  milestone: Milestone & { id?: string },
): z.input<typeof milestoneShape> {
  return {
    id: milestone.id ?? null,
    actie: actionCode,
    titel: milestone.title,
    geplandVoor: milestone.dueOn,
    gehaaldOp: milestone.doneOn,
    bron: milestone.source,
  }
}

/** The goals of all themes, in the order of the plan. */
export const goalsOf = (content: PlanContent) =>
  content.themes.flatMap((theme) => theme.goals.map((goal) => shownGoal(theme, goal)))

export const milestonesOf = (content: PlanContent) =>
  content.actions.flatMap((action) => action.milestones.map((milestone) => shownMilestone(action.code, milestone)))
