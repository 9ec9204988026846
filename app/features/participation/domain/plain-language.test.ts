import { expect, test } from 'vitest'
import { everyKind } from '../testing/definitions.ts'
import type { Definition } from './definition.ts'
import { hurdlesIn, hurdlesOf, minutesFor } from './plain-language.ts'

test('finds words of offices with what people say instead, in the language of the text', () => {
  expect(hurdlesIn('Wat vindt u inzake de participatie?', 'nl')).toEqual([
    { code: 'hard-word', found: 'inzake', better: 'over' },
    { code: 'hard-word', found: 'participatie', better: 'meedoen' },
  ])
  expect(hurdlesIn('What do you think regarding cameras?', 'en')).toEqual([
    { code: 'hard-word', found: 'regarding', better: 'about' },
  ])
  expect(hurdlesIn('Co sądzisz inzake?', 'pl')).toEqual([])
})

test('finds a sentence of more than eighteen words, and not two that are short', () => {
  const long =
    'een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien'
  expect(hurdlesIn(`${long}. ${long}.`, 'nl')).toEqual([])
  expect(hurdlesIn(`${long} negentien.`, 'nl')).toEqual([
    { code: 'long-sentence', found: `${long} negentien`, words: 19 },
  ])
})

test('finds words that are too long and sentences that deny twice', () => {
  expect(hurdlesIn('Veiligheidsbelevingsonderzoek', 'nl')).toEqual([
    { code: 'long-word', found: 'Veiligheidsbelevingsonderzoek' },
  ])
  expect(hurdlesIn('Vindt u niet dat er geen licht is?', 'nl').map(({ code }) => code)).toEqual(['two-negations'])
  expect(hurdlesIn('Vindt u dat er geen licht is? Of niet?', 'nl')).toEqual([])
})

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
