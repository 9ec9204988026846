import type { PlanContent } from './content.ts'

/** One difference between two versions, as data; `plan.words.ts` says it in a sentence. */
export type Change = {
  kind: 'added' | 'removed' | 'changed'
  part: ComparedPart
  code: string
  title: string
  /** For a changed thing: which field, and what stood there. */
  field?: string
  before?: string
  after?: string
}

export type ComparedPart =
  | 'plan'
  | 'principle'
  | 'coreTask'
  | 'mayorRole'
  | 'theme'
  | 'goal'
  | 'action'
  | 'milestone'
  | 'mechanism'
  | 'actionPartner'
  | 'partner'
  | 'processStep'
  | 'alignedPlan'
  | 'programmeBudget'
  | 'budgetLine'

type Item = { code: string; title: string; fields: Record<string, string> }

/** All differences from `before` to `after`, in the order of the plan: the plan itself, then part by part. */
export function comparePlans(before: PlanContent, after: PlanContent): Change[] {
  const a = itemsOf(before)
  const b = itemsOf(after)
  return (Object.keys(b) as ComparedPart[]).flatMap((part) => compareItems(part, a[part], b[part]))
}

function compareItems(part: ComparedPart, before: Item[], after: Item[]): Change[] {
  const old = new Map(before.map((item) => [item.code, item]))
  const now = new Map(after.map((item) => [item.code, item]))
  const changes: Change[] = []
  for (const item of after) {
    const earlier = old.get(item.code)
    if (!earlier) changes.push({ kind: 'added', part, code: item.code, title: item.title })
    else changes.push(...compareFields(part, earlier, item))
  }
  for (const item of before) {
    if (!now.has(item.code)) changes.push({ kind: 'removed', part, code: item.code, title: item.title })
  }
  return changes
}

function compareFields(part: ComparedPart, before: Item, after: Item): Change[] {
  return Object.keys(after.fields)
    .filter((field) => (before.fields[field] ?? '') !== after.fields[field])
    .map((field) => ({
      kind: 'changed',
      part,
      code: after.code,
      title: after.title,
      field,
      before: before.fields[field] ?? '',
      after: after.fields[field],
    }))
}

function itemsOf(plan: PlanContent): Record<ComparedPart, Item[]> {
  const { principles, coreTasks, mayorRoles, themes, actions, partners, processPlanning, alignedPlans, ...rest } = plan
  const { programmeBudget = [], budget = [], organisations: _organisations, ...own } = rest
  const goals = themes.flatMap((theme) => theme.goals.map((goal) => ({ ...goal, theme: theme.code })))
  return {
    plan: [toItem(plan.slug, plan.title, own)],
    principle: principles.map((item) => toItem(item.code, item.title, item)),
    coreTask: coreTasks.map((item) => toItem(item.code, item.title, item)),
    mayorRole: mayorRoles.map((item) => toItem(item.code, item.title, item)),
    theme: themes.map(({ goals: _goals, ...theme }) => toItem(theme.code, theme.name, theme)),
    goal: goals.map((goal) => toItem(goal.code, goal.title, goal)),
    action: actions.map(({ milestones: _m, partners: _p, logic: _l, ...action }) =>
      toItem(action.code, action.title, action),
    ),
    milestone: actions.flatMap((action) =>
      action.milestones.map((item) => toItem(`${action.code} ${item.title}`, item.title, item)),
    ),
    mechanism: actions.flatMap((action) =>
      (action.logic ?? []).map((item) => {
        const title = `${action.code} → ${item.indicator?.title ?? item.goal}`
        return toItem(`${action.code} ${item.goal} ${item.indicator?.key ?? ''}`, title, item)
      }),
    ),
    actionPartner: actions.flatMap((action) =>
      action.partners.map((item) => toItem(`${action.code} ${item.slug}`, item.name, item)),
    ),
    partner: partners.map((item) => toItem(item.slug, item.name, item)),
    processStep: processPlanning.map((item) => toItem(`${item.body} ${item.what}`, item.what, item)),
    alignedPlan: alignedPlans.map((item) => toItem(item.name, item.name, item)),
    programmeBudget: programmeBudget.map((item) => toItem(`${item.year}`, `${item.year ?? '–'}`, item)),
    budgetLine: budget.map((item) => {
      const title = [item.subject, item.year, item.funding].filter(Boolean).join(', ')
      return toItem(title, title, item)
    }),
  }
}

function toItem(code: string, title: string, fields: Record<string, unknown>): Item {
  const { code: _code, slug: _slug, source: _source, ...shown } = fields
  return {
    code,
    title,
    fields: Object.fromEntries(Object.entries(shown).map(([name, value]) => [name, asText(value)])),
  }
}

/** How a field reads in a comparison: lists one line per entry, objects by what a person calls them. */
function asText(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map(asText).join('\n')
  if (typeof value === 'object') {
    const named = value as { title?: string; name?: string; document?: string }
    return [named.title ?? named.name, named.document].filter(Boolean).join(' – ')
  }
  return String(value)
}
