/** What of a plan matters for who is asked; a plan as it was adopted fits. */
export type AskedPlan = {
  themes: readonly { goals: readonly { code: string; title: string; owner: string }[] }[]
  actions: readonly {
    code: string
    title: string
    goals: readonly string[]
    owner: string
    state: string
    partners: readonly { slug: string; name: string }[]
  }[]
}

/** One goal that somebody is asked about, with the actions for which he is asked. */
export type Subject = { code: string; title: string; actions: { code: string; title: string }[] }

export type Asked = { name: string; organisation?: string; subjects: Subject[] }

/**
 * Everybody who is asked: each owner of an action or goal as the plan calls him, and each partner organisation of an
 * action, once, about every goal in which he has a part.
 */
export function whoIsAsked(plan: AskedPlan): Asked[] {
  const asked = new Map<string, Asked & { actions: Set<string>; goals: Set<string> }>()
  const add = (name: string, organisation: string | undefined, goals: readonly string[], action?: string) => {
    const key = organisation ?? name.trim().toLowerCase()
    if (key === '') return
    const one = asked.get(key) ?? {
      name: name.trim(),
      organisation,
      subjects: [],
      actions: new Set(),
      goals: new Set(),
    }
    for (const goal of goals) one.goals.add(goal)
    if (action) one.actions.add(action)
    asked.set(key, one)
  }
  for (const goal of plan.themes.flatMap(({ goals }) => goals)) add(goal.owner, undefined, [goal.code])
  for (const action of plan.actions) {
    add(action.owner, undefined, action.goals, action.code)
    for (const { slug, name } of action.partners) add(name, slug, action.goals, action.code)
  }
  return [...asked.values()].map(({ name, organisation, actions, goals }) => ({
    name,
    ...(organisation ? { organisation } : {}),
    subjects: subjectsOf(plan, goals, actions),
  }))
}

function subjectsOf(plan: AskedPlan, goals: Set<string>, actions: Set<string>): Subject[] {
  return plan.themes
    .flatMap((theme) => theme.goals)
    .filter(({ code }) => goals.has(code))
    .map(({ code, title }) => ({
      code,
      title,
      actions: plan.actions
        .filter((action) => actions.has(action.code) && action.goals.includes(code))
        .map((action) => ({ code: action.code, title: action.title })),
    }))
}
