import { type Definition, type Option, type Question, questionsOf } from '../domain/definition.ts'

/** What a column of a file holds: the answer to a question, or to one line, option or place of it. */
export type Column = { question: Question; part?: string }

/** Two names are the same whatever their capitals, signs and spaces: other programs allow other signs in a code. */
export const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')

/** Whether this is the key of a question or option, or its text in one of the languages. */
export const isCalled = ({ key, text }: Pick<Option, 'key' | 'text'>, name: string): boolean =>
  [key, ...Object.values(text)].some((one) => plain(one) === plain(name))

/**
 * What the heading of a column means. LimeSurvey writes `code`, `code[part]`, `Text [part]` or `code. Text [part]`;
 * Formbricks `3. Text` and `3. Text - part`. Nothing when it is no question of this survey.
 */
export function readHeading(definition: Definition, heading: string): Column | undefined {
  const text = heading.replace(/^\d+\.\s+/, '')
  const bracketed = /^(.*?)\s*\[([^\]]+)\]$/s.exec(text)
  const question = findQuestion(definition, bracketed ? bracketed[1]! : text)
  if (question) return bracketed ? partOf(question, bracketed[2]!) : { question }
  for (const dash of [...text.matchAll(/ - /g)].reverse()) {
    const found = findQuestion(definition, text.slice(0, dash.index))
    if (found) return partOf(found, text.slice(dash.index + 3))
  }
  return undefined
}

function findQuestion(definition: Definition, name: string): Question | undefined {
  const all = questionsOf(definition)
  const code = /^[\w-]+(?=[^\w-])/.exec(name)?.[0]
  return (
    all.find((question) => isCalled(question, name)) ??
    all.find((question) => code && plain(question.key) === plain(code) && isCalled(question, name.slice(code.length)))
  )
}

const ENDS = ['best', 'worst']

function partOf(question: Question, name: string): Column | undefined {
  if (question.kind === 'best-worst') return ENDS.includes(plain(name)) ? { question, part: plain(name) } : undefined
  // A ranking of LimeSurvey has a column for each place, another program one for each option.
  if (question.kind === 'ranking' && /^\d{1,2}$/.test(name)) return { question, part: name }
  const parts = question.kind === 'matrix' ? question.rows : question.options
  const part = parts?.find((one) => isCalled(one, name))?.key
  return part ? { question, part } : undefined
}
