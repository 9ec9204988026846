import { effectTexts } from '../../i18n/effects.ts'
import type { Tx } from '../../platform/database/index.ts'
import { listPublishedEffects, type PublishedEffect } from '../effects/index.ts'
import { type CountedIndicator, listCountedIndicators, listIndicators } from '../monitor/index.ts'
import { type InputOnThread, listInputsOnThread } from '../participation/index.ts'
import { findAdoptedPlan, listAdoptedPlans, type PlanContent } from '../plan/index.ts'
import { publicAddressOf } from '../registers/index.ts'
import { listPublishedOnThread } from '../reports/index.ts'
import type { NodeKind, Relation, WalkLink } from '../thread/index.ts'

/** A thing that the public may see, as it was decided, counted or published. */
export type PublicStop = { id: string; kind: NodeKind; title: string; reference: string; sitePath: string }

type PublicThread = { stops: PublicStop[]; links: WalkLink<Relation>[] }

/** What each kind is called in an address. */
export const ADDRESS_WORDS: Partial<Record<NodeKind, string>> = {
  plan: 'plan',
  theme: 'thema',
  goal: 'doel',
  action: 'actie',
  register: 'register',
  indicator: 'cijfer',
  report: 'verslag',
  effect: 'effectmeting',
  input: 'inbreng',
  consultation: 'inspraak',
  publication: 'besluit',
}

/** Where the thread of a thing stands on the site: `/draad/doel/mjbp-2020-2023:T3.D2`. */
export const threadAddress = (kind: NodeKind, key: string) => `/draad/${ADDRESS_WORDS[kind]}/${key}`

/**
 * The thread as the public may follow it. Themes, goals and actions come from adopted versions, not from the working
 * copy; figures are the public ones, reports stand by their last published edition, and what people said by what was published of it.
 */
export async function readPublicThread(tx: Tx): Promise<PublicThread> {
  const thread: PublicThread = { stops: [], links: [] }
  const link = (fromId: string, relation: Relation, toId: string) => thread.links.push({ fromId, relation, toId })
  const known = new Set<string>()
  const add = (kind: NodeKind, key: string, title: string, sitePath: string): string => {
    const id = `${ADDRESS_WORDS[kind]}/${key}`
    if (!known.has(id)) thread.stops.push({ id, kind, title, reference: key, sitePath })
    known.add(id)
    return id
  }

  for (const { key, name } of await listIndicators(tx)) add('indicator', key, name.nl, `/cijfers/${key}`)
  const counted = await listCountedIndicators(tx)
  for (const { register, title, indicator } of counted) {
    const id = add('register', register, title, publicAddressOf(register))
    link(id, 'counts', `cijfer/${indicator}`)
  }
  const plans = new Map<string, PlanContent>()
  for (const { slug, planId } of await listAdoptedPlans(tx)) {
    const found = await findAdoptedPlan(tx, slug)
    if (!found) continue
    plans.set(planId, found.content)
    addPlan(found.content, counted, add, link)
  }
  for (const input of await listInputsOnThread(tx)) addInput(input, add, link)
  for (const effect of await listPublishedEffects(tx)) addEffect(effect, add, link)
  for (const report of await listPublishedOnThread(tx)) {
    const id = add('report', report.slug, report.title, `/verslagen/${report.slug}`)
    for (const key of report.effectKeys) link(id, 'shows', `effectmeting/${key}`)
    const plan = plans.get(report.planId)
    if (!plan) continue
    link(id, 'accounts-for', `plan/${plan.slug}`)
    for (const theme of plan.themes.filter(({ code }) => report.themeCodes.includes(code))) {
      for (const goal of theme.goals) link(id, 'accounts-for', `doel/${plan.slug}:${goal.code}`)
    }
    for (const key of report.indicatorKeys) link(id, 'shows', `cijfer/${key}`)
  }
  return thread
}

/**
 * What an effort should change comes after the action or goal, and what was measured after that: each evaluation follows its
 * registration and rests on the figures it was worked out from.
 */
function addEffect({ slug, protocol, evaluations }: PublishedEffect, add: Add, tie: Tie) {
  const { effort, outcome, dose, sideEffects } = protocol
  const figures = [outcome, dose, ...sideEffects].filter(Boolean)
  const id = add('effect', slug, protocol.title, `/effecten/${slug}`)
  for (const word of ['actie', 'doel']) tie(id, 'evaluates', `${word}/${effort.plan}:${effort.code}`)
  tie(id, 'part-of', `plan/${effort.plan}`)
  for (const key of figures) tie(id, 'rests-on', `cijfer/${key}`)
  for (const number of evaluations) {
    const title = `${effectTexts.nl.evaluation(number)}: ${protocol.title}`
    const evaluation = add('effect', `${slug}:${number}`, title, `/effecten/${slug}/metingen/${number}`)
    tie(evaluation, 'follows', id)
    for (const key of figures) tie(evaluation, 'rests-on', `cijfer/${key}`)
  }
}

/** What somebody said comes before what it led to. */
function addInput({ slug, heardIn, number, title, theme, places }: InputOnThread, add: Add, tie: Tie) {
  const id = add('input', `${slug}:${number}`, title, `/praat-mee/${slug}/inbreng/${number}`)
  tie(id, 'heard-in', add('consultation', slug, heardIn, `/praat-mee/${slug}`))
  const isLedTo = places.some(({ kind, key }) => kind === 'theme' && key === theme)
  if (theme && !isLedTo) tie(id, 'speaks-of', `thema/${theme}`)
  for (const { kind, key, title: name } of places) {
    const isDecision = kind === 'decision'
    tie(id, 'led-to', isDecision ? add('publication', key, name, `/besluiten/${key}`) : `${ADDRESS_WORDS[kind]}/${key}`)
  }
}

type Add = (kind: NodeKind, key: string, title: string, sitePath: string) => string
type Tie = (fromId: string, relation: Relation, toId: string) => void

function addPlan(plan: PlanContent, counted: CountedIndicator[], add: Add, tie: Tie) {
  const base = `/plan/${plan.slug}`
  const planId = add('plan', plan.slug, plan.title, base)
  const themeOf = new Map<string, string>()
  for (const theme of plan.themes) {
    const themePath = `${base}/${theme.slug}`
    const themeId = add('theme', `${plan.slug}:${theme.code}`, theme.name, themePath)
    tie(themeId, 'part-of', planId)
    for (const indicator of theme.indicators) tie(themeId, 'measured-by', `cijfer/${indicator.key}`)
    for (const goal of theme.goals) {
      const goalId = add('goal', `${plan.slug}:${goal.code}`, goal.title, `${themePath}#${goal.code}`)
      themeOf.set(goal.code, `${themePath}#${goal.code}`)
      tie(goalId, 'part-of', themeId)
      for (const indicator of goal.indicators) tie(goalId, 'measured-by', `cijfer/${indicator.key}`)
    }
  }
  for (const action of plan.actions) {
    const id = add('action', `${plan.slug}:${action.code}`, action.title, themeOf.get(action.goals[0] ?? '') ?? base)
    for (const goal of action.goals) tie(id, 'serves', `doel/${plan.slug}:${goal}`)
    const moved = new Set((action.logic ?? []).flatMap(({ indicator }) => (indicator ? [indicator.key] : [])))
    for (const key of moved) tie(id, 'moves', `cijfer/${key}`)
    const keptIn = counted.filter(({ indicator }) => moved.has(indicator)).map(({ register }) => register)
    for (const register of new Set(keptIn)) tie(id, 'kept-in', `register/${register}`)
  }
}
