import { type Definition, type Question, questionsOf, type Text, WITH_OPTIONS } from './definition.ts'

/** What is wrong with a definition, where: the path as it is in the file, e.g. `sections.0.questions.2.options`. */
export type DefinitionProblem = { path: string; code: DefinitionProblemCode; found: string }
export type DefinitionProblemCode =
  | 'not-json'
  | 'not-as-described'
  | 'text-missing'
  | 'double-key'
  | 'options-needed'
  | 'rows-needed'
  | 'scale-needed'
  | 'total-needed'
  | 'wrong-bounds'
  | 'condition-on-unknown'
  | 'quota-on-unknown'
  | 'too-large'

/** What is wrong with a definition whose parts are each as described. */
export function problemsOf(definition: Definition): DefinitionProblem[] {
  const problems: DefinitionProblem[] = []
  const add = (path: string, code: DefinitionProblemCode, found = '') => problems.push({ path, code, found })
  const needText = (path: string, one: Text | undefined) => {
    for (const language of definition.languages) {
      if (one && !one[language]?.trim()) add(path, 'text-missing', language)
    }
  }
  for (const part of ['title', 'intro', 'thanks'] as const) needText(part, definition[part])
  const asked = new Map<string, Question>()
  const known = (path: string, showIf: Question['showIf']) => {
    if (!showIf) return
    const earlier = asked.get(showIf.question)
    if (!earlier) add(path, 'condition-on-unknown', showIf.question)
    for (const chosen of showIf.options) {
      if (earlier?.options && !earlier.options.some((one) => one.key === chosen)) {
        add(path, 'condition-on-unknown', `${showIf.question}: ${chosen}`)
      }
    }
  }
  const sectionKeys = new Set<string>()
  for (const [at, section] of definition.sections.entries()) {
    const path = `sections.${at}`
    if (sectionKeys.has(section.key)) add(path, 'double-key', section.key)
    sectionKeys.add(section.key)
    needText(`${path}.title`, section.title)
    needText(`${path}.intro`, section.intro)
    known(`${path}.showIf`, section.showIf)
    for (const [number, one] of section.questions.entries()) {
      const place = `${path}.questions.${number}`
      if (asked.has(one.key)) add(place, 'double-key', one.key)
      known(`${place}.showIf`, one.showIf)
      for (const [part, code] of questionLacks(one)) add(`${place}.${part}`, code, one.key)
      needText(`${place}.text`, one.text)
      needText(`${place}.hint`, one.hint)
      for (const list of ['options', 'rows'] as const) {
        const keys = new Set<string>()
        for (const each of one[list] ?? []) {
          if (keys.has(each.key)) add(`${place}.${list}`, 'double-key', each.key)
          keys.add(each.key)
          needText(`${place}.${list}.${each.key}`, each.text)
        }
      }
      asked.set(one.key, one)
    }
  }
  for (const [at, quota] of (definition.quotas ?? []).entries()) {
    const counted = questionsOf(definition).find((one) => one.key === quota.question)
    const isThere = counted?.kind === 'single' && counted.options?.some((one) => one.key === quota.option)
    if (!isThere) add(`quotas.${at}`, 'quota-on-unknown', `${quota.question}: ${quota.option}`)
  }
  return problems
}

function questionLacks(question: Question): [string, DefinitionProblemCode][] {
  const lacks: [string, DefinitionProblemCode][] = []
  const fewest = question.kind === 'best-worst' || question.kind === 'ranking' || question.kind === 'points' ? 2 : 1
  if (WITH_OPTIONS.has(question.kind) && (question.options?.length ?? 0) < fewest)
    lacks.push(['options', 'options-needed'])
  if (question.kind === 'matrix' && !question.rows?.length) lacks.push(['rows', 'rows-needed'])
  if (question.kind === 'scale' && !question.scale) lacks.push(['scale', 'scale-needed'])
  if (question.kind === 'points' && !question.total) lacks.push(['total', 'total-needed'])
  if (question.least !== undefined && question.most !== undefined && question.least > question.most) {
    lacks.push(['least', 'wrong-bounds'])
  }
  return lacks
}
