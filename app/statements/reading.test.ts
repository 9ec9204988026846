import { expect, test } from 'vitest'
import { readParagraphs } from './reading.ts'

const textsOf = (text: string) => readParagraphs(text).map((one) => one.sentences.map((sentence) => sentence.text))

test('a stop before a capital ends a sentence; an abbreviation, a decimal and a bracket do not', () => {
  expect(
    textsOf('Er waren er 8.5 of zo (zie art. 13b. Dat telt). Toen o.a. Deventer. **Nieuw.** [[a:2022]] zaken.'),
  ).toEqual([['Er waren er 8.5 of zo (zie art. 13b. Dat telt).', 'Toen o.a. Deventer.', 'Nieuw.', '[[a:2022]] zaken.']])
})

test('every sentence knows its line', () => {
  expect(readParagraphs('# Kop\n\nEen.\nTwee.\n\n{{tabel: a | b}}\n\n- Drie.')).toEqual([
    {
      isList: false,
      items: 0,
      sentences: [
        { text: 'Een.', line: 3 },
        { text: 'Twee.', line: 4 },
      ],
    },
    { isList: true, items: 1, sentences: [{ text: 'Drie.', line: 8 }] },
  ])
})

test('a list counts its items, also with empty lines between them, and not the items inside an item', () => {
  expect(
    readParagraphs('Dit is het:\n- een\n  - binnenin\n\n- twee\n  gaat door\n\nKlaar.').map((one) => one.items),
  ).toEqual([0, 2, 0])
})
