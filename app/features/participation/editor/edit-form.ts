import { slugOf } from '../../../shared/slug.ts'
import {
  type Condition,
  type Definition,
  type Option,
  QUESTION_KINDS,
  type Question,
  type Section,
  type Text,
} from '../domain/definition.ts'

/** The text of a field; empty when the form has none of that name. */
export type One = (name: string) => string

/** Names of the fields of a part and of a question, by their places. */
export const sectionField = (at: number, name: string): string => `deel.${at}.${name}`
export const questionField = (section: number, at: number, name: string): string => `vraag.${section}.${at}.${name}`

/** A definition as the fields of the form, in which it can be changed. */
export function fieldsOf(definition: Definition): [name: string, value: string][] {
  const { languages, title, intro, thanks, sections, quotas = [] } = definition
  const said = (name: string, text: Text | undefined) =>
    languages.map((spoken): [string, string] => [`${name}.${spoken}`, text?.[spoken] ?? ''])
  const question = (section: number, at: number, asked: Question): [string, string][] => {
    const field = (name: string) => questionField(section, at, name)
    const { scale, least, most, total, atMost } = asked
    const numbers = { least, most, total, atMost, from: scale?.from, to: scale?.to }
    return [
      [field('key'), asked.key],
      [field('kind'), asked.kind],
      ...said(field('text'), asked.text),
      ...said(field('hint'), asked.hint),
      ...said(field('low'), scale?.low),
      ...said(field('high'), scale?.high),
      [field('required'), asked.required ? 'on' : ''],
      [field('isAboutPerson'), asked.isAboutPerson ? 'on' : ''],
      [field('showIf'), writeCondition(asked.showIf)],
      [field('options'), writeOptions(asked.options, languages)],
      [field('rows'), writeOptions(asked.rows, languages)],
      ...Object.entries(numbers).map(([name, value]): [string, string] => [field(name), String(value ?? '')]),
    ]
  }
  return [
    ['languages', languages.join(', ')],
    ...said('title', title),
    ...said('intro', intro),
    ...said('thanks', thanks),
    ['quotas', quotas.map((quota) => `${quota.question} = ${quota.option}: ${quota.most}`).join('\n')],
    ...sections.flatMap((section, at): [string, string][] => [
      [sectionField(at, 'key'), section.key],
      ...said(sectionField(at, 'title'), section.title),
      ...said(sectionField(at, 'intro'), section.intro),
      [sectionField(at, 'showIf'), writeCondition(section.showIf)],
      ...section.questions.flatMap((asked, number) => question(at, number, asked)),
    ]),
  ]
}

/** What a form of the editor says, as a definition; what is still missing in it is judged later, as it is of a file. */
export function readEdited(one: One): Definition {
  const languages = one('languages')
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean)
  const said = (name: string): Text => Object.fromEntries(languages.map((spoken) => [spoken, one(`${name}.${spoken}`)]))
  const sections: Section[] = []
  for (let at = 0; one(sectionField(at, 'key')) !== ''; at++) {
    const field = (name: string) => sectionField(at, name)
    const questions: Question[] = []
    for (let number = 0; one(questionField(at, number, 'kind')) !== ''; number++) {
      questions.push(readQuestion((name) => questionField(at, number, name), one, said, languages))
    }
    sections.push({
      key: one(field('key')),
      title: said(field('title')),
      ...given('intro', filled(said(field('intro')))),
      ...given('showIf', readCondition(one(field('showIf')))),
      questions,
    })
  }
  const quotas = one('quotas')
    .split('\n')
    .flatMap((line) => {
      const [, question, option, most] = /^\s*([\w-]+)\s*=\s*([\w-]+)\s*:\s*(\d+)\s*$/.exec(line) ?? []
      return question && option ? [{ question, option, most: Number(most) }] : []
    })
  return {
    format: 1,
    languages,
    title: said('title'),
    intro: said('intro'),
    thanks: said('thanks'),
    sections,
    ...(quotas.length > 0 ? { quotas } : {}),
  }
}

function readQuestion(
  field: (name: string) => string,
  one: One,
  said: (name: string) => Text,
  languages: readonly string[],
): Question {
  const typed = (name: string) => one(field(name)).trim()
  const kind = QUESTION_KINDS.find((known) => known === typed('kind')) ?? 'long-text'
  const text = said(field('text'))
  const number = (name: string) => (typed(name) === '' ? undefined : Number(typed(name).replace(',', '.')))
  const isSeveral = kind === 'multiple' || kind === 'ranking'
  return {
    key: typed('key') || slugOf(text[languages[0]!] ?? '', 'vraag').slice(0, 40),
    kind,
    text,
    ...given('hint', filled(said(field('hint')))),
    ...(typed('required') ? { required: true } : {}),
    ...(typed('isAboutPerson') ? { isAboutPerson: true } : {}),
    ...given('showIf', readCondition(typed('showIf'))),
    ...(typed('options') ? { options: readOptions(one(field('options')), languages) } : {}),
    ...(kind === 'matrix' ? { rows: readOptions(one(field('rows')), languages) } : {}),
    ...(kind === 'scale'
      ? {
          scale: {
            from: number('from') ?? 1,
            to: number('to') ?? 10,
            low: said(field('low')),
            high: said(field('high')),
          },
        }
      : {}),
    ...(kind === 'number' ? { ...given('least', number('least')), ...given('most', number('most')) } : {}),
    ...(kind === 'points' ? { total: number('total') ?? 10 } : {}),
    ...(isSeveral ? given('atMost', number('atMost')) : {}),
  }
}

/** One line for each: `key: text in the first language | text in the second`. Without a key one is made of the text. */
export function readOptions(lines: string, languages: readonly string[]): Option[] {
  const options: Option[] = []
  for (const line of lines.split('\n').filter((typed) => typed.trim() !== '')) {
    const [, key, rest] = /^\s*(?:([A-Za-z0-9_-]{1,40}):\s+)?(.*)$/.exec(line.replace(/\r$/, '')) ?? []
    const texts = (rest ?? '').split('|').map((text) => text.trim())
    const taken = new Set(options.map((option) => option.key))
    options.push({
      key: key ?? freeKey(slugOf(texts[0] ?? '', 'antwoord').slice(0, 36), taken),
      text: Object.fromEntries(languages.map((spoken, at) => [spoken, texts[at] ?? ''])),
    })
  }
  return options
}

const writeOptions = (options: readonly Option[] = [], languages: readonly string[]): string =>
  options.map(({ key, text }) => `${key}: ${languages.map((spoken) => text[spoken] ?? '').join(' | ')}`).join('\n')

/** The key that is wanted or, when that is taken, the same with the first number that is free. */
export function freeKey(wanted: string, taken: ReadonlySet<string>): string {
  for (let count = 1; ; count++) {
    const key = count === 1 ? wanted : `${wanted}-${count}`
    if (!taken.has(key)) return key
  }
}

/** `question = option, option` or `question != option`; nothing when it is neither. */
function readCondition(typed: string): Condition | undefined {
  const [, question, sign, options] = /^\s*([\w-]+)\s*(!?=)\s*(.+?)\s*$/.exec(typed) ?? []
  if (!question || !options) return undefined
  return { question, is: sign === '=' ? 'one-of' : 'none-of', options: options.split(/\s*,\s*/).filter(Boolean) }
}

const writeCondition = (condition: Condition | undefined): string =>
  condition ? `${condition.question} ${condition.is === 'one-of' ? '=' : '!='} ${condition.options.join(', ')}` : ''

const filled = (text: Text): Text | undefined => (Object.values(text).some((one) => one.trim()) ? text : undefined)

const given = <Name extends string, Value>(name: Name, value: Value | undefined) =>
  (value === undefined ? {} : { [name]: value }) as { [key in Name]?: Value }
