import { expect, test } from 'vitest'
import { everyKind } from '../testing/definitions.ts'
import type { Definition } from './definition.ts'
import { hurdlesOf, minutesFor } from './plain-language.ts'

test('looks at every text of a survey and says where it stands', () => {
  const hard: Definition = {
    ...everyKind,
    intro: { nl: 'Indien u wilt.', en: 'If you like.' },
    sections: everyKind.sections.map((section, at) =>
      at === 0 ? { ...section, title: { nl: 'Thans', en: 'Now' } } : section,
    ),
  }
  expect(hurdlesOf(everyKind)).toEqual([])
  expect(hurdlesOf(hard).map(({ place, language, code }) => [place, language, code])).toEqual([
    ['intro', 'nl', 'hard-word'],
    ['you', 'nl', 'hard-word'],
  ])
})

test('says how long it takes from what there is to read and to answer', () => {
  const one: Definition = {
    ...everyKind,
    sections: [
      {
        key: 'a',
        title: { nl: 'A', en: 'A' },
        questions: [{ key: 'b', kind: 'long-text', text: { nl: 'woord '.repeat(300), en: '' } }],
      },
    ],
  }
  // 300 words of the question take two minutes, writing one, and the few other words make it begin a fourth.
  expect(minutesFor(one)).toBe(4)
})
