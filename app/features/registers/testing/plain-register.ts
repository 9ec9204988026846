import { defineRegister } from '../declaration.ts'

const same = (text: string) => ({ nl: text, en: text })

/** A register of care with a bit of everything, for tests of what every register has. */
export const plainRegister = defineRegister({
  key: 'proefregister',
  words: { one: same('proefrecord'), many: same('proefrecords'), intro: same('Om te proberen.') },
  group: 'care',
  space: 'care',
  confidentiality: 'B',
  items: [],
  bases: [{ key: 'task', words: same('Publieke taak'), article: 'artikel 6, eerste lid, onder e, AVG' }],
  purpose: same('Proberen.'),
  numberPattern: 'PR-{year}-{number:4}',
  titleOf: ({ kind }) => `Soort ${String(kind ?? '')}`,
  fields: [
    {
      key: 'kind',
      words: same('Soort'),
      kind: 'choice',
      choices: [
        { key: 'a', words: same('A') },
        { key: 'b', words: same('B') },
      ],
      inList: true,
    },
    { key: 'amount', words: same('Bedrag'), kind: 'amount' },
    { key: 'note', words: same('Wat er speelt'), kind: 'longText', isPersonal: true },
    { key: 'phone', words: same('Telefoon'), kind: 'text', isPersonal: true },
  ],
  parties: [
    { key: 'subject', words: same('Betrokkene'), is: 'person' },
    { key: 'reporter', words: same('Melder'), is: 'either' },
  ],
  place: { isPersonal: true },
  states: [
    { key: 'open', words: same('Open') },
    { key: 'closed', words: same('Gesloten'), isEnd: true },
  ],
  steps: [
    {
      key: 'visit',
      words: same('Bezoeken'),
      done: same('Bezocht'),
      level: 'handle',
      fields: [
        { key: 'hours', words: same('Uren'), kind: 'number' },
        { key: 'said', words: same('Wat er is gezegd'), kind: 'longText', isPersonal: true },
      ],
    },
    { key: 'close', words: same('Sluiten'), done: same('Gesloten'), level: 'handle', to: 'closed' },
  ],
  taskTemplates: [
    {
      key: 'visit',
      words: same('Huisbezoek'),
      tasks: [
        { key: 'call', words: same('Bellen'), dueInDays: 2 },
        { key: 'go', words: same('Langsgaan'), dueInDays: 7 },
      ],
    },
  ],
  retention: { result: '12.2', keep: { years: 5 } },
  counts: [
    {
      key: 'plain_visits',
      version: 1,
      words: same('Bezoeken van soort A'),
      indicator: 'plain_visits',
      counts: { kind: 'events', steps: ['visit'] },
      where: { kind: 'a' },
      period: 'year',
    },
  ],
  isKnownHere: true,
  asksReason: true,
})
