import { describe, expect, test } from 'vitest'
import { readDefinition } from '../read-definition.ts'
import { everyKind } from '../testing/definitions.ts'
import { onlyAsked, sectionsFor } from './answers.ts'
import { type Definition, QUESTION_KINDS, type Question, questionsOf } from './definition.ts'
import { readAnswer, type Sent } from './read-answers.ts'
import { changesBetween, clashesBetween } from './versions.ts'
import { walk } from './walk.ts'

const AREAS = ['WK015001', 'WK015002']
const question = (key: string): Question => questionsOf(everyKind).find((one) => one.key === key)!
const sent =
  (fields: Record<string, string | string[]>): Sent =>
  (name) =>
    [fields[name] ?? []].flat()
const read = (key: string, fields: Record<string, string | string[]>) => readAnswer(question(key), sent(fields), AREAS)

describe('a definition', () => {
  test('is read back from its own file, and asks every kind of question', () => {
    expect(readDefinition(JSON.stringify(everyKind))).toEqual({ definition: everyKind, problems: [] })
    expect(new Set(questionsOf(everyKind).map((one) => one.kind))).toEqual(new Set(QUESTION_KINDS))
  })

  const broken = (change: (copy: Definition) => void) => {
    const copy = structuredClone(everyKind)
    change(copy)
    return readDefinition(JSON.stringify(copy)).problems
  }

  test.each<[string, (copy: Definition) => void, object]>([
    [
      'a text that lacks a language',
      (copy) => (copy.title = { nl: 'Alleen Nederlands' }),
      { path: 'title', code: 'text-missing', found: 'en' },
    ],
    [
      'a key that is used twice',
      (copy) => (copy.sections[0]!.questions[1]!.key = 'age'),
      { path: 'sections.0.questions.1', code: 'double-key', found: 'age' },
    ],
    [
      'choices without options',
      (copy) => delete copy.sections[0]!.questions[0]!.options,
      { path: 'sections.0.questions.0.options', code: 'options-needed', found: 'age' },
    ],
    [
      'a condition on a later question',
      (copy) => (copy.sections[0]!.questions[1]!.showIf = { question: 'mark', is: 'one-of', options: ['1'] }),
      { path: 'sections.0.questions.1.showIf', code: 'condition-on-unknown', found: 'mark' },
    ],
    [
      'a quota on an option that is not there',
      (copy) => (copy.quotas = [{ question: 'age', option: 'middle', most: 10 }]),
      { path: 'quotas.0', code: 'quota-on-unknown', found: 'age: middle' },
    ],
  ])('with %s is refused, and says where', (_, change, problem) => {
    expect(broken(change)).toContainEqual(problem)
  })

  test('that is no JSON, or has a word we do not know, is refused', () => {
    expect(readDefinition('{').problems[0]!.code).toBe('not-json')
    expect(readDefinition(JSON.stringify({ ...everyKind, colour: 'red' })).problems[0]!.code).toBe('not-as-described')
  })
})

describe('an answer', () => {
  test.each<[string, Record<string, string | string[]>, object]>([
    ['age', { age: 'young' }, { answer: 'young' }],
    ['age', {}, { problem: 'required' }],
    ['age', { age: 'forever' }, { problem: 'not-a-choice' }],
    ['district', { district: 'WK015002' }, { answer: 'WK015002' }],
    ['district', { district: 'WK999999' }, { problem: 'not-a-choice' }],
    ['since', { since: '2024-02-29' }, { answer: '2024-02-29' }],
    ['since', { since: '2023-02-29' }, { problem: 'not-a-day' }],
    ['household', { household: '2,5' }, { answer: 2.5 }],
    ['household', { household: '0' }, { problem: 'too-small' }],
    ['household', { household: '1e9' }, { problem: 'not-a-number' }],
    ['mark', { mark: '7' }, { answer: '7' }],
    ['mark', { mark: '11' }, { problem: 'not-a-choice' }],
    ['nuisance', { nuisance: ['traffic', 'noise', 'noise'] }, { answer: ['noise', 'traffic'] }],
    ['nuisance', { nuisance: ['traffic', 'noise', 'drugs'] }, { problem: 'too-many' }],
    ['nuisance', {}, {}],
    ['when', { 'when.day': 'yes' }, { answer: { day: 'yes' } }],
    ['order', { 'order.b': '1', 'order.a': '3' }, { answer: ['b', 'a'] }],
    ['order', { 'order.b': '1', 'order.a': '1' }, { problem: 'same-place-twice' }],
    ['divide', { 'divide.a': '7', 'divide.b': '3' }, { answer: { a: 7, b: 3 } }],
    ['divide', { 'divide.a': '7', 'divide.b': '2' }, { problem: 'not-the-total' }],
    ['divide', { 'divide.a': '-1', 'divide.b': '11' }, { problem: 'not-a-number' }],
    ['ends', { 'ends.best': 'a', 'ends.worst': 'b' }, { answer: { best: 'a', worst: 'b' } }],
    ['ends', { 'ends.best': 'a', 'ends.worst': 'a' }, { problem: 'same-twice' }],
    ['ends', { 'ends.best': 'a' }, { problem: 'row-missing' }],
    ['lights', { lights: 'pass' }, { answer: 'pass' }],
    ['else', { else: '  Twee\r\nregels ' }, { answer: 'Twee\nregels' }],
    ['else', { else: 'x'.repeat(4001) }, { problem: 'too-long' }],
    // A right-to-left override would make the rest of a line read backwards.
    ['else', { else: 'gewoon\u202etxet\u0000' }, { answer: 'gewoontxet' }],
  ])('to %s, sent as %j, is %j', (key, fields, expected) => {
    expect(read(key, fields)).toEqual(expected)
  })
})

describe('conditions', () => {
  test('a question is only asked when the answer before it says so', () => {
    const all = { nuisance: ['drugs'], drugs_where: 'in het park' }
    expect(onlyAsked(everyKind, all)).toEqual(all)
    expect(onlyAsked(everyKind, { ...all, nuisance: ['noise'] })).toEqual({ nuisance: ['noise'] })
  })

  test('a section of which nothing is asked is passed over', () => {
    const hidden = structuredClone(everyKind)
    hidden.sections[2]!.showIf = { question: 'age', is: 'none-of', options: ['young'] }
    expect(sectionsFor(hidden, { age: 'young' }).map(({ key }) => key)).toEqual(['you', 'safety'])
    expect(sectionsFor(hidden, { age: 'old' }).map(({ key }) => key)).toEqual(['you', 'safety', 'choose'])
  })
})

describe('a next version', () => {
  test('says what it does to answers that were given', () => {
    const next = structuredClone(everyKind)
    next.sections[1]!.questions[0]!.scale!.to = 5
    next.sections[1]!.questions[1]!.options!.splice(0, 1)
    next.sections[0]!.questions[3]!.text = { nl: 'Met hoeveel personen?', en: 'With how many people?' }
    next.sections[2]!.questions.pop()
    expect(changesBetween(everyKind, next)).toEqual([
      { kind: 'reworded', question: 'household' },
      { kind: 'other-question', question: 'mark' },
      { kind: 'option-dropped', question: 'nuisance', option: 'noise' },
      { kind: 'dropped', question: 'else' },
    ])
    expect(clashesBetween(everyKind, next)).toEqual(['mark'])
  })
})

describe('walking through a survey', () => {
  const go = (fields: Record<string, string | string[]>, from: string, press: 'start' | 'next' | 'back') =>
    walk(everyKind, AREAS, { sent: sent(fields), from, press })

  test('goes on only when what was asked is answered, and always back', () => {
    expect(go({}, '', 'start')).toMatchObject({
      at: 'section',
      section: { key: 'you' },
      number: 1,
      of: 3,
      problems: {},
    })
    expect(go({}, 'you', 'next')).toMatchObject({ section: { key: 'you' }, problems: { age: 'required' } })
    expect(go({ age: 'old' }, 'you', 'next')).toMatchObject({ section: { key: 'safety' }, number: 2 })
    expect(go({}, 'safety', 'back')).toMatchObject({ section: { key: 'you' }, problems: {} })
  })

  test('ends with the answers, and shows an earlier section again when something there is wrong', () => {
    expect(go({ age: 'old', lights: 'agree' }, 'choose', 'next')).toEqual({
      at: 'end',
      answers: { age: 'old', lights: 'agree' },
    })
    expect(go({ lights: 'agree' }, 'choose', 'next')).toMatchObject({
      section: { key: 'you' },
      problems: { age: 'required' },
    })
  })
})
