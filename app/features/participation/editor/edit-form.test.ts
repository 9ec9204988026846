import { expect, test } from 'vitest'
import type { Definition } from '../domain/definition.ts'
import { everyKind } from '../testing/definitions.ts'
import { arranged } from './arrange.ts'
import { fieldsOf, readEdited, readOptions } from './edit-form.ts'

const asSent = (definition: Definition) => {
  const fields = new Map(fieldsOf(definition))
  return readEdited((name) => fields.get(name) ?? '')
}
const keys = ({ sections }: Definition) => sections.map(({ questions }) => questions.map(({ key }) => key))

test('a survey with every kind of question goes through the form unchanged', () => {
  expect(asSent(everyKind)).toEqual(everyKind)
})

test('a quota and a part that depends on an answer go through the form too', () => {
  const definition: Definition = {
    ...everyKind,
    quotas: [{ question: 'age', option: 'young', most: 50 }],
    sections: everyKind.sections.map((section, at) =>
      at === 2
        ? {
            ...section,
            showIf: { question: 'age', is: 'none-of', options: ['young', 'old'] },
            intro: { nl: 'x', en: 'y' },
          }
        : section,
    ),
  }
  expect(asSent(definition)).toEqual(definition)
})

test('an option without a key gets one of its text, and never one that is taken', () => {
  expect(readOptions('Te weinig licht | Too little light\n\nja: Ja | Yes\nTe weinig licht', ['nl', 'en'])).toEqual([
    { key: 'te-weinig-licht', text: { nl: 'Te weinig licht', en: 'Too little light' } },
    { key: 'ja', text: { nl: 'Ja', en: 'Yes' } },
    { key: 'te-weinig-licht-2', text: { nl: 'Te weinig licht', en: '' } },
  ])
})

test('questions move one place, and past the edge into the part beside it', () => {
  const two: Definition = {
    ...everyKind,
    sections: [
      { key: 'x', title: {}, questions: ['a', 'b'].map((key) => ({ key, kind: 'date', text: {} })) },
      { key: 'y', title: {}, questions: [{ key: 'c', kind: 'date', text: {} }] },
    ],
  }
  expect(keys(arranged(two, 'up.0.1'))).toEqual([['b', 'a'], ['c']])
  expect(keys(arranged(two, 'down.0.1'))).toEqual([['a'], ['b', 'c']])
  expect(keys(arranged(two, 'up.1.0'))).toEqual([['a', 'b', 'c'], []])
  expect(keys(arranged(two, 'up.0.0'))).toEqual([['a', 'b'], ['c']])
  expect(keys(arranged(two, 'remove.0.0'))).toEqual([['b'], ['c']])
  expect(keys(arranged(two, 'remove-section.0'))).toEqual([['c']])
  expect(keys(arranged(two, 'add.1'))).toEqual([
    ['a', 'b'],
    ['c', 'vraag-4'],
  ])
  expect(arranged(two, 'add-section').sections.map(({ key }) => key)).toEqual(['x', 'y', 'deel-3'])
  expect(keys(arranged(two, 'remove.7.0'))).toEqual(keys(two))
})
