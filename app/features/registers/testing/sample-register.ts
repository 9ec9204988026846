import { defineRegister } from '../declaration.ts'

const both = (nl: string, en: string) => ({ nl, en })

/** A register for tests alone: of every kind of thing a little, in the space of enforcement. */
export const sampleRegister = defineRegister({
  key: 'proefregister',
  words: {
    one: both('Proefzaak', 'Sample'),
    many: both('Proefzaken', 'Samples'),
    intro: both('Om te toetsen.', 'To test.'),
  },
  group: 'enforcement',
  space: 'enforcement',
  confidentiality: 'B',
  items: [],
  bases: [
    { key: 'apv', words: both('APV', 'Local bylaw'), article: 'artikel 1 APV' },
    { key: 'awb', words: both('Awb', 'Awb'), article: 'artikel 5:21 Awb' },
  ],
  purpose: both('Toetsen.', 'Testing.'),
  numberPattern: 'PR-{year}-{number:4}',
  titleOf: ({ rule }) => String(rule ?? ''),
  fields: [
    { key: 'rule', words: both('Voorschrift', 'Rule'), kind: 'text', isRequired: true, inList: true },
    {
      key: 'kind',
      words: both('Soort', 'Kind'),
      kind: 'choice',
      isFilter: true,
      inList: true,
      choices: [
        { key: 'noise', words: both('Geluid', 'Noise') },
        { key: 'waste', words: both('Afval', 'Waste') },
      ],
    },
    { key: 'isUrgent', words: both('Spoed', 'Urgent'), kind: 'yesNo', isFilter: true },
    { key: 'amount', words: both('Bedrag', 'Amount'), kind: 'amount' },
    { key: 'seenOn', words: both('Gezien op', 'Seen on'), kind: 'day' },
    { key: 'story', words: both('Verhaal', 'Story'), kind: 'longText', isPersonal: true },
  ],
  parties: [{ key: 'violator', words: both('Overtreder', 'Violator'), is: 'person' }],
  place: { isPersonal: true },
  states: [
    { key: 'started', words: both('Gestart', 'Started') },
    { key: 'ordered', words: both('Last opgelegd', 'Order imposed') },
    { key: 'closed', words: both('Afgesloten', 'Closed'), isEnd: true },
  ],
  steps: [
    {
      key: 'note',
      words: both('Notitie', 'Note'),
      done: both('Genoteerd', 'Noted'),
      level: 'handle',
      fields: [{ key: 'story', words: both('Verhaal', 'Story'), kind: 'longText', isPersonal: true, keep: true }],
    },
    {
      key: 'order',
      words: both('Last opleggen', 'Impose an order'),
      done: both('Last opgelegd', 'Order imposed'),
      from: ['started'],
      to: 'ordered',
      level: 'handle',
      fields: [
        { key: 'amount', words: both('Bedrag', 'Amount'), kind: 'amount', keep: true },
        { key: 'rule', words: both('Voorschrift', 'Rule'), kind: 'text', keep: true },
      ],
    },
    {
      key: 'close',
      words: both('Afsluiten', 'Close'),
      done: both('Afgesloten', 'Closed'),
      from: ['started', 'ordered'],
      to: 'closed',
      level: 'decide',
    },
    {
      key: 'veto',
      words: both('Veto', 'Veto'),
      done: both('Veto uitgesproken', 'Vetoed'),
      from: ['started'],
      to: 'closed',
      level: 'handle',
      right: 'privacy.weigh',
    },
  ],
  deadlines: [
    {
      key: 'objection',
      words: both('Bezwaar', 'Objection'),
      rule: 'awb-6:7',
      startsWith: { step: 'order' },
      metBy: [],
      endedBy: ['close'],
    },
  ],
  taskTemplates: [
    {
      key: 'checks',
      words: both('Controles', 'Checks'),
      addedBy: 'order',
      tasks: [{ key: 'visit', words: both('Langsgaan', 'Visit'), dueInDays: 14 }],
    },
  ],
  retention: { result: '12.2', keep: { years: 10 } },
})
