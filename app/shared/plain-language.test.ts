import { expect, test } from 'vitest'
import { hurdlesIn } from './plain-language.ts'

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
