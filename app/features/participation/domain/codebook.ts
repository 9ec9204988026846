import type { Definition, Option, Question } from './definition.ts'

/** One variable of a codebook: what was asked, and which code stands for which answer. */
export type Variable = { variable: string; label: string; values: { code: number | string; label: string }[] | null }

/** A box that was ticked or not: in a codebook each answer of a question with several answers is a variable. */
const TICKED = 'aangevinkt'

/**
 * The questions of a codebook as a survey. Variables without a question, such as the number of a respondent or a weight,
 * are about the fieldwork and left out. Boxes of one question become one question with several answers, lines with the same
 * beginning and the same answers a matrix. Codes stay the keys of options, so that answers compare with those of others.
 */
export function definitionFromCodebook(title: string, variables: readonly Variable[]): Definition {
  const asked = variables.filter(({ label }) => /^\[[a-z]/.test(label))
  const sections = new Map<string, Question[]>()
  for (const group of groupsOf(asked)) {
    const section = group[0]!.variable.slice(0, 2)
    sections.set(section, [...(sections.get(section) ?? []), questionOf(group)])
  }
  return {
    format: 1,
    languages: ['nl'],
    title: { nl: title },
    intro: { nl: title },
    thanks: { nl: 'Dank u wel.' },
    sections: [...sections].map(([key, questions]) => ({ key, title: { nl: key.toUpperCase() }, questions })),
  }
}

/** Variables that follow each other and together are one question. */
function groupsOf(variables: readonly Variable[]): Variable[][] {
  const groups: Variable[][] = []
  for (const one of variables) {
    const last = groups.at(-1)
    if (last && isSameQuestion(last[0]!, one)) last.push(one)
    else groups.push([one])
  }
  return groups
}

function isSameQuestion(first: Variable, next: Variable): boolean {
  if (baseOf(first) !== baseOf(next) || baseOf(next) === next.variable) return false
  if (isBox(first) || isBox(next)) return isBox(first) && isBox(next)
  const shared = partsOf(first)[0]
  return shared !== '' && shared === partsOf(next)[0] && answersOf(first) === answersOf(next)
}

function questionOf(group: Variable[]): Question {
  const [first] = group as [Variable]
  const [shared, own] = partsOf(first)
  const parts = group.map((one): Option => ({ key: one.variable, text: { nl: partsOf(one)[1] } }))
  const about = first.variable.startsWith('ch') ? { isAboutPerson: true } : {}
  if (isBox(first)) {
    return { key: baseOf(first), kind: 'multiple', text: { nl: shared || baseOf(first) }, options: parts, ...about }
  }
  const options = optionsOf(first)
  if (group.length > 1) {
    return { key: baseOf(first), kind: 'matrix', text: { nl: shared }, rows: parts, options, ...about }
  }
  const text = { nl: [shared, own].filter(Boolean).join(' ') }
  return options.length === 0
    ? { key: first.variable, kind: 'short-text', text, ...about }
    : { key: first.variable, kind: 'single', text, options, ...about }
}

const isBox = ({ values }: Variable) => values?.length === 1 && values[0]!.label === TICKED

/** The variable without the number of its line: `vz03_5` is a line of `vz03`. */
const baseOf = ({ variable }: Variable) => variable.replace(/_\d+$/, '')

const answersOf = ({ values }: Variable) => JSON.stringify(values)

const optionsOf = ({ values }: Variable): Option[] =>
  (values ?? []).map(({ code, label }) => ({ key: String(code), text: { nl: label } }))

/** What lines share, and what is their own: `[x] shared | own` or `[x] shared [own]`. */
function partsOf({ label }: Variable): [string, string] {
  const text = label.replace(/^\[[^\]]*\]\s*/, '').trim()
  const [, before, after] = /^(.+?)\s*(?:\||\[)\s*(.+?)\]?$/.exec(text) ?? []
  return before && after ? [before, after] : ['', text]
}
