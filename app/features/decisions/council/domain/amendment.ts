import { type Outcome, ok, refuse } from '../../../../shared/outcome.ts'
import type { PlanContent } from '../../../plan/index.ts'

/** What words of a plan an amendment can change, part by part: what the council decides on, not how it is carried out. */
export const AMENDABLE = {
  plan: ['motto', 'mission', 'vision', 'summary'],
  theme: ['name', 'why', 'ambition'],
  goal: ['title', 'description'],
  action: ['title', 'description'],
} as const

export type AmendablePart = keyof typeof AMENDABLE

/** One change of words: in which part, by its code, what stood there and what will stand there. */
export type AmendmentChange = { part: AmendablePart; code: string; field: string; before: string; after: string }

export type AmendmentRefusal = 'no-such-text' | 'words-differ' | 'nothing-changes'

export const isAmendable = (part: string, field: string): part is AmendablePart =>
  part in AMENDABLE && (AMENDABLE[part as AmendablePart] as readonly string[]).includes(field)

/** The words that stand in a plan at such a place; nothing when the plan has no such place. */
export function wordsAt(content: PlanContent, part: string, code: string, field: string): string | undefined {
  if (!isAmendable(part, field)) return undefined
  const found = findPart(content, part, code) as Record<string, unknown> | undefined
  return found && String(found[field] ?? '')
}

/** The plan as it is with the amendment; refused when the plan does not say any more what the amendment changes. */
export function applyAmendment(
  content: PlanContent,
  changes: readonly AmendmentChange[],
): Outcome<AmendmentRefusal, PlanContent> {
  const changed = structuredClone(content)
  for (const { part, code, field, before, after } of changes) {
    const words = wordsAt(changed, part, code, field)
    if (words === undefined) return refuse('no-such-text', { field: code })
    if (words !== before) return refuse('words-differ', { field: code })
    if (before === after) return refuse('nothing-changes', { field: code })
    Object.assign(findPart(changed, part, code)!, { [field]: after })
  }
  return ok(changed)
}

/** Every place in a plan whose words can be changed, with the words that stand there. */
export function amendablePlaces(content: PlanContent): Omit<AmendmentChange, 'after'>[] {
  const themes = content.themes.map((theme) => ({ part: 'theme' as const, code: theme.code }))
  const goals = content.themes.flatMap((theme) => theme.goals.map(({ code }) => ({ part: 'goal' as const, code })))
  const actions = content.actions.map(({ code }) => ({ part: 'action' as const, code }))
  return [{ part: 'plan' as const, code: content.slug }, ...themes, ...goals, ...actions].flatMap(({ part, code }) =>
    AMENDABLE[part].map((field) => ({ part, code, field, before: wordsAt(content, part, code, field) ?? '' })),
  )
}

function findPart(content: PlanContent, part: AmendablePart, code: string): object | undefined {
  switch (part) {
    case 'plan':
      return content.slug === code ? content : undefined
    case 'theme':
      return content.themes.find((theme) => theme.code === code)
    case 'goal':
      return content.themes.flatMap((theme) => theme.goals).find((goal) => goal.code === code)
    case 'action':
      return content.actions.find((action) => action.code === code)
  }
}
