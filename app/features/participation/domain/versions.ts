import { type Definition, type Question, questionsOf } from './definition.ts'

/** What a new version would do to answers that were given to an earlier one. */
export type VersionChange =
  | { kind: 'added' | 'dropped' | 'reworded'; question: string }
  /** The same key now asks something else: answers could no longer be told apart. Refused. */
  | { kind: 'other-question'; question: string }
  /** An option that was there is gone; who chose it still counts, under its old name. */
  | { kind: 'option-dropped' | 'option-reworded' | 'option-added'; question: string; option: string }

/** Everything that differs between two versions, as far as it touches answers. */
export function changesBetween(before: Definition, after: Definition): VersionChange[] {
  const now = new Map(questionsOf(after).map((question) => [question.key, question]))
  const then = new Map(questionsOf(before).map((question) => [question.key, question]))
  const dropped = [...then.keys()].filter((key) => !now.has(key))
  const language = before.languages[0]!
  return [
    ...[...now.values()].flatMap((question): VersionChange[] => {
      const earlier = then.get(question.key)
      return earlier ? changesOf(earlier, question, language) : [{ kind: 'added', question: question.key }]
    }),
    ...dropped.map((question): VersionChange => ({ kind: 'dropped', question })),
  ]
}

/** The questions whose answers before and after may not be added up: they must get a key of their own. */
export const clashesBetween = (before: Definition, after: Definition): string[] =>
  changesBetween(before, after).flatMap((change) => (change.kind === 'other-question' ? [change.question] : []))

function changesOf(before: Question, after: Question, language: string): VersionChange[] {
  const question = after.key
  if (!isSameMeasure(before, after)) return [{ kind: 'other-question', question }]
  const changes: VersionChange[] = []
  if (before.text[language] !== after.text[language]) changes.push({ kind: 'reworded', question })
  for (const list of ['options', 'rows'] as const) {
    const now = new Map((after[list] ?? []).map((option) => [option.key, option]))
    for (const { key, text } of before[list] ?? []) {
      const later = now.get(key)
      if (!later) changes.push({ kind: 'option-dropped', question, option: key })
      else if (later.text[language] !== text[language]) changes.push({ kind: 'option-reworded', question, option: key })
      now.delete(key)
    }
    for (const option of now.keys()) changes.push({ kind: 'option-added', question, option })
  }
  return changes
}

/** The kind of answer and what it is counted in are the same. */
const isSameMeasure = (before: Question, after: Question): boolean =>
  before.kind === after.kind &&
  before.total === after.total &&
  before.scale?.from === after.scale?.from &&
  before.scale?.to === after.scale?.to
