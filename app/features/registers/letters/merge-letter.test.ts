import { describe, expect, test } from 'vitest'
import type { LetterTemplate } from '../declaration.ts'
import { stepInWords, valueInWords } from '../pages/words.ts'
import { lastOnderDwangsom } from '../types/last-onder-dwangsom.ts'
import { type LetterContent, missingIn, statesTheSame, textOfParts } from './letter.ts'
import { type LetterWorld, mergeLetter } from './merge-letter.ts'

const facts = {
  domain: 'kamerverhuur',
  rule: 'artikel 21 Huisvestingswet 2014',
  violation: 'Zes kamers bewoond zonder vergunning.',
  foundOn: '2025-09-08',
  foundBy: 'rapport',
  sum: 500,
  maximum: 1000,
}

const world: LetterWorld = {
  type: lastOnderDwangsom,
  number: 'LOD-2025-0001',
  municipality: 'Deventer',
  dated: '2025-10-20',
  place: 'Proefstraat 1',
  events: [
    { step: 'intake', day: '2025-09-15', given: { ...facts, sum: undefined }, reason: '', seq: 1, by: 'Lex Letter' },
    { step: 'intend', day: '2025-09-22', given: { viewsWeeks: 2 }, reason: '', seq: 2, by: 'Lex Letter' },
    { step: 'impose', day: '2025-10-20', given: { sum: 500, maximum: 1000 }, reason: '', seq: 3, by: 'Dewi Besluit' },
  ],
  deadlines: [
    {
      key: 'views',
      dueOn: '2025-10-06',
      derivation: [
        { date: '2025-10-06', text: '2 weken vanaf de dag na bekendmaking: eindigt maandag 6 oktober 2025.' },
      ],
    },
  ],
  maps: {},
  parties: [{ role: 'violator', name: 'H. van den Proef', address: ['Proefstraat 1', '7411 AA Deventer'] }],
  situation: {
    ...{ state: 'imposed', facts, day: '2025-10-20', today: '2025-10-20', parties: [], deadlines: [], related: [] },
    ...{ events: [], openTasks: 0, meetingsHeld: 0, lettersSent: [] },
  },
  words: {
    step: (key) => stepInWords(lastOnderDwangsom, key, 'nl'),
    value: (field, value) => valueInWords(field, value, 'nl'),
  },
}

const template = (...sentences: string[]): LetterTemplate => ({
  ...{ key: 'proef', words: { nl: 'Proef', en: 'Test' }, after: [], level: 'handle', to: 'violator' },
  subject: 'Over {number}',
  paragraphs: [{ sentences }],
})
const merged = (...sentences: string[]) => mergeLetter(template(...sentences), world)
const said = ({ paragraphs }: LetterContent) => paragraphs.flatMap(({ sentences }) => sentences.map(textOfParts))
const stated = ({ paragraphs }: LetterContent) =>
  paragraphs.flatMap(({ sentences }) => sentences.flat()).filter(({ mark }) => mark)

describe('a letter from its template', () => {
  test('says facts in words, each with the event it comes from', () => {
    const letter = merged('Op {fact:foundOn} is gezien: {fact:violation}.', 'De dwangsom is {fact:sum}.')
    expect(said(letter)).toEqual([
      'Op 8 september 2025 is gezien: Zes kamers bewoond zonder vergunning.',
      'De dwangsom is € 500,00.',
    ])
    expect(stated(letter).map(({ source }) => source)).toEqual([
      { kind: 'event', what: 'Dag van constatering', step: 'Vastgelegd', day: '2025-09-15', by: 'Lex Letter' },
      { kind: 'event', what: 'Overtreding', step: 'Vastgelegd', day: '2025-09-15', by: 'Lex Letter' },
      { kind: 'event', what: 'Dwangsom', step: 'Last opgelegd', day: '2025-10-20', by: 'Dewi Besluit' },
    ])
  })

  test('says a term with how it was found', () => {
    const letter = merged('Reageer voor {deadline:views} ({why:views}).')
    expect(said(letter)).toEqual([
      'Reageer voor 6 oktober 2025 (2 weken vanaf de dag na bekendmaking: eindigt maandag 6 oktober 2025).',
    ])
    expect(stated(letter)[0]!.source).toMatchObject({ kind: 'deadline', what: 'Termijn voor een zienswijze' })
  })

  test('goes to the party in its role, at the address on record', () => {
    expect(merged('Beste {party:violator}.').to).toEqual(['H. van den Proef', 'Proefstraat 1', '7411 AA Deventer'])
    expect(textOfParts(merged('').subject)).toBe('Over LOD-2025-0001')
  })

  test('leaves open what the record does not say, and names it', () => {
    const letter = merged('Wij dragen u op: {fact:duty}.', 'Gegeven op {day:receiveViews}.')
    expect(said(letter)).toEqual(['Wij dragen u op: ….', 'Gegeven op ….'])
    expect(missingIn(letter)).toEqual(['fact:duty', 'day:receiveViews'])
  })

  test('leaves out a paragraph that does not apply', () => {
    const besluit = lastOnderDwangsom.letters!.find(({ key }) => key === 'besluit')!
    const headings = mergeLetter(besluit, world).paragraphs.map(({ heading }) => heading)
    expect(headings).toEqual([undefined, 'Wat is er geconstateerd', 'De last', 'Bezwaar'])
  })

  test('states something else once a fact is another, and the same on another day', () => {
    const one = merged('De dwangsom is {fact:sum}.')
    const later = mergeLetter(template('De dwangsom is {fact:sum}.'), { ...world, dated: '2025-10-21' })
    expect(statesTheSame(one, later)).toBe(true)
    const other = { ...world, situation: { ...world.situation, facts: { ...facts, sum: 750 } } }
    expect(statesTheSame(one, mergeLetter(template('De dwangsom is {fact:sum}.'), other))).toBe(false)
  })
})
