import type { Version } from './both-versions.tsx'

type Values = Readonly<Record<string, unknown>>
type Choices = Readonly<Record<string, readonly { value: string; label: string }[]>>

/**
 * What is stored beside what was typed, for the fields that were in the form, by the names of the fields. What is chosen from a
 * list stands there in the words of the list.
 */
export function versionsOf(
  labels: Readonly<Record<string, unknown>>,
  stored: Values,
  typed: Values,
  choices: Choices = {},
): Version[] {
  return Object.entries(labels).flatMap(([name, field]) => {
    const yours = typed[name]
    if (typeof field !== 'string' || stored[name] === undefined || yours === undefined) return []
    const nameOf = (one: unknown) => choices[name]?.find(({ value }) => value === String(one))?.label ?? String(one)
    const inWords = (value: unknown) => [value ?? ''].flat().map(nameOf).join(', ')
    return [{ field, theirs: inWords(stored[name]), yours: inWords(yours) }]
  })
}

/** The words for a box that is ticked or not. */
export const tickedOrNot = ({ yes, no }: { yes: string; no: string }, ticked = 'on') => [
  { value: ticked, label: yes },
  { value: '', label: no },
]
