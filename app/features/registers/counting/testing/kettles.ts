import { type CountingRule, defineRegister } from '../../declaration.ts'

const both = (nl: string) => ({ nl, en: nl })
const choice = (key: string) => ({ key, words: both(key) })

const rule = (key: string, given: Partial<CountingRule> & Pick<CountingRule, 'counts'>): CountingRule => ({
  ...{ key, version: 1, words: both(key), indicator: key, period: 'year' },
  ...given,
})

/** A register for the tests of counting, with every kind of counting rule. */
export const KETTLES = defineRegister({
  key: 'ketels',
  words: { one: both('Ketel'), many: both('Ketels'), intro: both('Voor de toetsen van het tellen.') },
  group: 'work',
  space: 'care',
  confidentiality: 'B',
  items: [],
  bases: [{ key: 'proef', words: both('Proef'), article: 'artikel 1' }],
  purpose: both('Tellen'),
  numberPattern: 'K-{year}-{number:4}',
  fields: [
    { key: 'metal', words: both('Metaal'), kind: 'choice', choices: [choice('koper'), choice('ijzer')] },
    { key: 'isLarge', words: both('Groot'), kind: 'yesNo' },
    { key: 'size', words: both('Maat'), kind: 'number' },
    { key: 'marks', words: both('Merken'), kind: 'choices', choices: [choice('leeuw'), choice('roos')] },
  ],
  parties: [{ key: 'owner', words: both('Eigenaar'), is: 'person' }],
  states: [
    { key: 'cold', words: both('Koud') },
    { key: 'hot', words: both('Heet') },
    { key: 'sold', words: both('Verkocht'), isEnd: true },
  ],
  steps: [
    { key: 'heat', words: both('Verhitten'), done: both('Verhit'), to: 'hot', level: 'handle' },
    { key: 'cool', words: both('Koelen'), done: both('Gekoeld'), to: 'cold', level: 'handle' },
    {
      key: 'pour',
      words: both('Schenken'),
      done: both('Geschonken'),
      from: ['hot', 'cold'],
      level: 'handle',
      fields: [
        { key: 'cups', words: both('Koppen'), kind: 'number' },
        { key: 'metal', words: both('Metaal'), kind: 'choice', choices: [choice('koper'), choice('ijzer')] },
      ],
    },
    { key: 'sell', words: both('Verkopen'), done: both('Verkocht'), to: 'sold', level: 'handle' },
  ],
  retention: { result: '1.1', keep: { years: 5 } },
  counts: [
    rule('kettles', { counts: { kind: 'events', steps: ['intake'] } }),
    rule('kettles_copper', {
      counts: { kind: 'events', steps: ['intake'] },
      where: { metal: 'koper' },
      partOf: 'kettles',
      share: 'kettles_copper_pct',
    }),
    rule('kettles_small', { counts: { kind: 'events', steps: ['intake'] }, where: { isLarge: false } }),
    rule('kettles_rose', { counts: { kind: 'events', steps: ['intake'] }, where: { marks: 'roos' } }),
    rule('pourings', { counts: { kind: 'events', steps: ['pour'] } }),
    rule('pourings_any_metal', {
      counts: { kind: 'events', steps: ['pour'] },
      where: { metal: ['koper', 'ijzer'] },
    }),
    rule('pourings_copper', { counts: { kind: 'events', steps: ['pour'] }, where: { metal: 'koper' } }),
    rule('poured_monthly', { counts: { kind: 'events', steps: ['pour'] }, period: 'month' }),
    rule('kettles_used', { counts: { kind: 'records', steps: ['pour', 'heat'] } }),
    rule('kettles_used_copper', {
      counts: { kind: 'records', steps: ['pour', 'heat'] },
      where: { metal: 'koper' },
      partOf: 'kettles_used',
    }),
    rule('kettles_hot', {
      counts: { kind: 'stock', step: 'heat', until: ['cool', 'sell'] },
      period: 'last-day-of-year',
    }),
    rule('sizes', { counts: { kind: 'sum', steps: ['intake'], field: 'size' } }),
    rule('cups', { counts: { kind: 'sum', steps: ['pour'], field: 'cups' } }),
  ],
})
