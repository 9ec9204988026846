import { inputTexts } from '../../../i18n/inputs.ts'
import type { Tx } from '../../../platform/database/index.ts'
import type { RequestContext } from '../../../platform/http/index.ts'
import { groupBy } from '../../../shared/group-by.ts'
import { findAdoptedPlan, listAdoptedPlans, type PlanContent } from '../../plan/index.ts'
import { findPlanSlug } from '../consultations.queries.ts'
import { type Input, listInputs, type Wanted } from './inputs.queries.ts'
import { listNews, listTargets, type News, type Target } from './targets.queries.ts'

/** Where an input stands now, as everybody may know it. */
export type ShownPlace = {
  kind: Target['kind']
  title: string
  path?: string
  isGone: boolean
}

/** An input with where it led to and what became of it. */
export type ShownInput = Input & { places: ShownPlace[]; themesLedTo: string[]; news: News[]; themeName: string }

/** Inputs as everybody may read them: what they led to is called as the adopted plans call it. */
export async function readShownInputs(
  tx: Tx,
  ctx: Pick<RequestContext, 'language'>,
  wanted: Wanted,
): Promise<ShownInput[]> {
  const inputs = await listInputs(tx, { ...wanted, isPublic: true })
  const ids = inputs.map(({ id }) => id)
  const targets = await listTargets(tx, ids)
  const news = await listNews(tx, ids)
  const plans = await readAdopted(tx)
  const targetsOf = groupBy(targets, ({ inputId }) => inputId)
  return inputs.map((input) => ({
    ...input,
    places: (targetsOf.get(input.id) ?? []).map((target) => shownPlace(target, plans, ctx)),
    themesLedTo: (targetsOf.get(input.id) ?? []).flatMap((target) => themeOf(target, plans)),
    news: news.filter(({ inputId }) => inputId === input.id),
    themeName: nameOfTheme(input.theme, plans),
  }))
}

/** A public input as the public walks past it: where it was heard, what it is about, and what it led to by its public key. */
export type InputOnThread = Pick<Input, 'slug' | 'heardIn' | 'number' | 'title' | 'theme'> & {
  places: { kind: Target['kind']; key: string; title: string }[]
}

export async function listInputsOnThread(tx: Tx): Promise<InputOnThread[]> {
  const inputs = await listInputs(tx, { isPublic: true })
  const targets = groupBy(
    await listTargets(
      tx,
      inputs.map(({ id }) => id),
    ),
    ({ inputId }) => inputId,
  )
  return inputs.map((input) => ({
    ...input,
    places: (targets.get(input.id) ?? []).map(({ kind, plan, code, title }) => ({
      kind,
      key: keyOf({ kind, plan, code }),
      title,
    })),
  }))
}

const keyOf = ({ kind, plan, code }: Pick<Target, 'kind' | 'plan' | 'code'>) =>
  kind === 'plan' ? plan : kind === 'decision' ? code : `${plan}:${code}`

type Plans = Map<string, PlanContent>

/** What every adopted plan holds, by its slug. */
export async function readAdopted(tx: Tx): Promise<Plans> {
  const plans: Plans = new Map()
  for (const { slug } of await listAdoptedPlans(tx)) {
    const found = await findAdoptedPlan(tx, slug)
    if (found) plans.set(slug, found.content)
  }
  return plans
}

function nameOfTheme(key: string, plans: Plans): string {
  const [slug, code] = key.split(':')
  return plans.get(slug ?? '')?.themes.find((theme) => theme.code === code)?.name ?? ''
}

function shownPlace(
  { kind, plan, code, nodeId, title }: Target,
  plans: Plans,
  { language }: Pick<RequestContext, 'language'>,
): ShownPlace {
  const content = plans.get(plan)
  const found = content && placeIn(content, kind, code)
  const isGone = nodeId === null
  if (kind === 'decision') return { kind, title, path: `/besluiten/${code}`, isGone }
  if (found) return { kind, ...found, isGone }
  return { kind, title: inputTexts[language].notAdoptedYet, isGone }
}

/** What a plan calls a part of it, and where that stands on the site. */
function placeIn(plan: PlanContent, kind: Target['kind'], code: string): { title: string; path: string } | undefined {
  const base = `/plan/${plan.slug}`
  if (kind === 'plan') return { title: plan.title, path: base }
  if (kind === 'theme') {
    const theme = plan.themes.find((one) => one.code === code)
    return theme && { title: theme.name, path: `${base}/${theme.slug}` }
  }
  const action = kind === 'action' ? plan.actions.find((one) => one.code === code) : undefined
  if (kind === 'action' && !action) return undefined
  const goalCode = action ? action.goals[0] : code
  const theme = plan.themes.find(({ goals }) => goals.some((goal) => goal.code === goalCode))
  const goal = theme?.goals.find((one) => one.code === goalCode)
  if (action) return { title: action.title, path: theme ? `${base}/${theme.slug}#${goalCode}` : base }
  return goal && { title: goal.title, path: `${base}/${theme!.slug}#${code}` }
}

/** The theme that something of a plan belongs to, by its key. */
function themeOf({ kind, plan: slug, code }: Target, plans: Plans): string[] {
  const plan = plans.get(slug)
  if (kind === 'theme') return [`${slug}:${code}`]
  const goals = kind === 'action' ? (plan?.actions.find((one) => one.code === code)?.goals ?? []) : [code]
  const themes = plan?.themes.filter((theme) => theme.goals.some((goal) => goals.includes(goal.code))) ?? []
  return themes.map((theme) => `${slug}:${theme.code}`)
}

export type ThemeChoice = { value: string; label: string }

/** The themes that something can be said about: of the plan that is asked about, else of the plan in force. */
export async function readThemes(
  tx: Tx,
  ctx: Pick<RequestContext, 'municipality'>,
  consultationId: string,
): Promise<ThemeChoice[]> {
  const slug = (await findPlanSlug(tx, consultationId)) || ctx.municipality.settings.currentPlan
  const adopted = slug === '' ? undefined : await findAdoptedPlan(tx, slug)
  return (adopted?.content.themes ?? []).map(({ code, name }) => ({ value: `${slug}:${code}`, label: name }))
}
