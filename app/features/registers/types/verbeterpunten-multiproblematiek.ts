import { defineRegister } from '../declaration.ts'
import { both } from './parts/both.ts'
import { choice } from './parts/choices.ts'

/** What research on multiproblem casework said should be better, and what came of it (item 92). */
export const verbeterpuntenMultiproblematiek = defineRegister({
  key: 'verbeterpunten-multiproblematiek',
  words: {
    one: both('Verbeterpunt', 'Improvement'),
    many: both('Verbeterpunten multiproblematiek', 'Improvements in multiproblem casework'),
    intro: both(
      'Wat onderzoek naar de aanpak van multiproblematiek opleverde, en wat ermee is gedaan.',
      'What research on multiproblem casework yielded, and what was done with it.',
    ),
  },
  group: 'work',
  space: 'work',
  confidentiality: 'I',
  items: [92],
  bases: [
    {
      key: 'public-task',
      words: both('Beleid en uitvoering verbeteren', 'Improving policy and execution'),
      article: 'artikel 2.1.2 Wmo 2015',
      source: 'https://wetten.overheid.nl/BWBR0035362/2026-01-01#Artikel2.1.2',
    },
  ],
  purpose: both(
    'Verbeterpunten uit onderzoek omzetten in ander werk.',
    'Turning improvements from research into other ways of working.',
  ),
  numberPattern: 'VB-{year}-{number:3}',
  titleOf: ({ name }) => String(name ?? ''),
  fields: [
    { key: 'name', words: both('Verbeterpunt', 'Improvement'), kind: 'text', isRequired: true, inList: true },
    { key: 'source', words: both('Uit welk onderzoek', 'From which research'), kind: 'text', isRequired: true },
    {
      key: 'area',
      words: both('Gaat over', 'About'),
      kind: 'choice',
      choices: [
        choice('direction', 'Regie', 'Direction'),
        choice('information', 'Gegevens delen', 'Sharing data'),
        choice('access', 'Toegang tot hulp', 'Access to help'),
        choice('capacity', 'Menskracht', 'Capacity'),
        choice('method', 'Werkwijze', 'Method'),
      ],
      isRequired: true,
      isFilter: true,
      inList: true,
    },
    { key: 'owner', words: both('Eigenaar', 'Owner'), kind: 'account', inList: true },
    { key: 'explanation', words: both('Toelichting', 'Explanation'), kind: 'longText' },
  ],
  states: [
    { key: 'found', words: both('Gevonden', 'Found') },
    { key: 'reported', words: both('Gerapporteerd aan het college', 'Reported to the executive') },
    { key: 'under-way', words: both('In uitvoering', 'Under way') },
    { key: 'done', words: both('Doorgevoerd', 'Done'), isEnd: true },
    { key: 'dropped', words: both('Niet doorgevoerd', 'Dropped'), isEnd: true },
  ],
  steps: [
    {
      key: 'report',
      words: both('Rapporteren aan het college', 'Report to the executive'),
      done: both('Gerapporteerd aan het college', 'Reported to the executive'),
      from: ['found'],
      to: 'reported',
      level: 'handle',
    },
    {
      key: 'begin',
      words: both('In uitvoering nemen', 'Begin'),
      done: both('In uitvoering genomen', 'Begun'),
      from: ['found', 'reported'],
      to: 'under-way',
      level: 'handle',
      fields: [{ key: 'owner', words: both('Eigenaar', 'Owner'), kind: 'account', isRequired: true, keep: true }],
    },
    {
      key: 'finish',
      words: both('Doorgevoerd', 'Done'),
      done: both('Doorgevoerd', 'Done'),
      from: ['under-way'],
      to: 'done',
      level: 'handle',
      fields: [
        {
          key: 'effect',
          words: both('Wat is er nu anders', 'What is different now'),
          kind: 'longText',
          isRequired: true,
        },
      ],
    },
    {
      key: 'drop',
      words: both('Niet doorvoeren', 'Drop'),
      done: both('Niet doorgevoerd', 'Dropped'),
      from: ['found', 'reported', 'under-way'],
      to: 'dropped',
      level: 'decide',
      needsReason: true,
    },
  ],
  retention: { result: '4.1', keep: { years: 10 } },
  counts: [
    {
      key: 'improvements_done',
      version: 1,
      words: both('Verbeterpunten doorgevoerd', 'Improvements done'),
      indicator: 'improvements_done',
      counts: { kind: 'events', steps: ['finish'] },
      period: 'year',
    },
  ],
})
