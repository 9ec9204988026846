import type { Tx } from '../../../platform/database/index.ts'
import type { Day } from '../../../shared/days.ts'
import type { Language } from '../../../shared/numbers.ts'

export const SEVERITIES = ['high', 'medium', 'low'] as const

/**
 * One way in which the thread can hang loose. A feature declares the rules about its own things; the thread collects
 * them. Each rule is one query.
 */
export type LooseEndRule = {
  /** Stable: stands in addresses, and with what people said on purpose. */
  name: string
  /** High: nobody can steer on it. Medium: it cannot be accounted for. Low: it can be better. */
  severity: (typeof SEVERITIES)[number]
  /** "Doelen zonder indicator". */
  heading: Record<Language, string>
  /** What is wrong with it and what to do, in one sentence. */
  advice: Record<Language, string>
  /** The right that somebody needs to solve it where `solvePath` leads. */
  right: string
  find(tx: Tx, today: Day): Promise<LooseEnd[]>
}

export type LooseEnd = {
  nodeId: string
  /** Which detail of the thing, when it is not the thing itself. */
  subject?: string
  title: string
  /** The day that passed, the field that is empty: the same in every language. */
  detail?: string
  /** Who should act: the owner of the thing, else of what it serves; empty: the policy lead. */
  owner: string
  themeId: string | null
  solvePath: string
}

/** A loose end with its rule, and the reason when somebody left it so on purpose. */
export type FoundLooseEnd = LooseEnd & { rule: LooseEndRule; accepted?: Acceptance }

export type Acceptance = { reason: string; by: string; at: Date }

/** The first of every kind, then the others: five ends of one kind would hide the rest. */
export function oneOfEachKindFirst(ends: FoundLooseEnd[]): FoundLooseEnd[] {
  const firsts = ends.filter((end, index) => ends.findIndex((one) => one.rule === end.rule) === index)
  return [...firsts, ...ends.filter((end) => !firsts.includes(end))]
}
