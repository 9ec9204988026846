import type { FoundLooseEnd } from './rules.ts'

/** What the reader asked to see; an empty choice is everything. */
export type Choice = { kind: string; owner: string; theme: string; accepted: boolean }

/** In the address an owner that is nobody yet is the policy lead. */
export const POLICY_LEAD = 'beleidsadviseur'

/** Reads the choice from the address. */
export function choiceOf(query: URLSearchParams): Choice {
  return {
    kind: query.get('soort') ?? '',
    owner: query.get('eigenaar') ?? '',
    theme: query.get('thema') ?? '',
    accepted: query.get('toon') === 'bewust',
  }
}

/** The loose ends that fit the choice. */
export function chosen(ends: FoundLooseEnd[], choice: Choice): FoundLooseEnd[] {
  return ends.filter(
    (end) =>
      Boolean(end.accepted) === choice.accepted &&
      (choice.kind === '' || end.rule.name === choice.kind) &&
      (choice.owner === '' || (end.owner || POLICY_LEAD) === choice.owner) &&
      (choice.theme === '' || end.themeId === choice.theme),
  )
}
