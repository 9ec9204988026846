import { type CountingRule, defineRegister } from '../declaration.ts'
import { both } from './parts/both.ts'
import { BASES, domainField, ENFORCED, notBeforeFinding, violator } from './parts/enforcement.ts'
import { hasViolator } from './parts/order-guards.ts'

const counted = (
  key: string,
  indicator: string,
  category: string,
  domain: string,
  nl: string,
  en: string,
): CountingRule => ({
  key,
  version: 1,
  words: both(nl, en),
  indicator,
  category,
  counts: { kind: 'events', steps: ['give'] },
  where: { domain },
  period: 'year',
  partOf: 'warnings_by_year',
})

/** A written warning, of whatever subject, with the day until which it counts. */
export const waarschuwing = defineRegister({
  key: 'waarschuwing',
  words: {
    one: both('Waarschuwing', 'Warning'),
    many: both('Waarschuwingen', 'Warnings'),
    intro: both(
      'Schriftelijke waarschuwingen voordat een maatregel volgt, en tot wanneer ze meetellen.',
      'Written warnings before a measure follows, and until when they count.',
    ),
  },
  group: 'enforcement',
  space: 'enforcement',
  confidentiality: 'B',
  items: [131],
  bases: [BASES.bestuursdwang, BASES.opiumwet, BASES.apv, BASES.openbareOrde, BASES.woonoverlast],
  purpose: both('Overtreders waarschuwen voordat een maatregel volgt.', 'Warning violators before a measure follows.'),
  numberPattern: 'WRS-{year}-{number:4}',
  fields: [
    domainField,
    { key: 'rule', words: both('Voorschrift', 'Rule'), kind: 'text' },
    { key: 'foundOn', words: both('Dag van constatering', 'Day it was found'), kind: 'day', inList: true },
    {
      key: 'conduct',
      words: both('Waarvoor gewaarschuwd wordt', 'What the warning is for'),
      kind: 'longText',
      isPersonal: true,
    },
    {
      key: 'validMonths',
      words: both('Telt mee gedurende (maanden)', 'Counts for (months)'),
      kind: 'number',
      min: 1,
      max: 60,
      atIntake: false,
    },
  ],
  parties: [violator],
  place: { isPersonal: true },
  states: [
    { key: 'draft', words: both('Concept', 'Draft') },
    { key: 'given', words: both('Gegeven', 'Given') },
    { key: 'expired', words: both('Verlopen', 'Expired'), isEnd: true },
    { key: 'followed', words: both('Maatregel gevolgd', 'Followed by a measure'), isEnd: true },
    { key: 'withdrawn', words: both('Ingetrokken', 'Withdrawn'), isEnd: true },
    { key: 'dropped', words: both('Niet gegeven', 'Not given'), isEnd: true },
  ],
  steps: [
    {
      key: 'give',
      words: both('Waarschuwing geven', 'Give the warning'),
      done: both('Waarschuwing gegeven', 'Warning given'),
      dayWords: both('Dag van verzending of uitreiking', 'Day it was sent or handed over'),
      from: ['draft'],
      to: 'given',
      level: 'decide',
      fields: [
        {
          key: 'validMonths',
          words: both('Telt mee gedurende (maanden)', 'Counts for (months)'),
          kind: 'number',
          min: 1,
          max: 60,
          isRequired: true,
          keep: true,
        },
      ],
      guards: [notBeforeFinding, hasViolator],
    },
    {
      key: 'drop',
      words: both('Niet geven', 'Do not give'),
      done: both('Niet gegeven', 'Not given'),
      from: ['draft'],
      to: 'dropped',
      level: 'handle',
      needsReason: true,
    },
    {
      key: 'follow',
      words: both('Er volgt een last', 'An order follows'),
      done: both('Gevolgd door een last', 'Followed by an order'),
      from: ['given'],
      to: 'followed',
      level: 'handle',
      opens: {
        register: 'last-onder-dwangsom',
        facts: ({ facts, day }) => ({
          domain: facts.domain,
          rule: facts.rule,
          violation: facts.conduct,
          foundOn: day,
        }),
      },
    },
    {
      key: 'expire',
      words: both('Waarschuwing is verlopen', 'The warning has expired'),
      done: both('Waarschuwing verlopen', 'Warning expired'),
      from: ['given'],
      to: 'expired',
      level: 'handle',
      automatic: { whenPasses: 'validity' },
    },
    {
      key: 'withdraw',
      words: both('Waarschuwing intrekken', 'Withdraw the warning'),
      done: both('Waarschuwing ingetrokken', 'Warning withdrawn'),
      from: ['given'],
      to: 'withdrawn',
      level: 'decide',
      needsReason: true,
    },
  ],
  deadlines: [
    {
      key: 'validity',
      words: both('Waarschuwing telt mee tot en met', 'Warning counts until'),
      rule: 'authority-term',
      startsWith: { step: 'give' },
      metBy: ['expire'],
      endedBy: ['follow', 'withdraw'],
      parameters: (_facts, given) => ({ length: Number(given.validMonths), unit: 'months' }),
    },
  ],
  letters: [
    {
      key: 'waarschuwing',
      words: both('Waarschuwingsbrief', 'Letter of warning'),
      after: ['intake', 'give'],
      level: 'handle',
      to: 'violator',
      subject: 'Waarschuwing, {number}',
      needsCheck: true,
      paragraphs: [
        {
          sentences: [
            'Op {fact:foundOn} is het volgende vastgesteld: {fact:conduct}.',
            'Dat mag niet, op grond van: {fact:rule}.',
            'Dit is een waarschuwing. Gebeurt het weer, dan kunnen wij een last onder dwangsom opleggen of een andere maatregel nemen.',
          ],
        },
      ],
    },
  ],
  retention: ENFORCED,
  isKnownHere: true,
  asksReason: true,
  counts: [
    {
      key: 'warnings_by_year',
      version: 1,
      words: both('Gegeven waarschuwingen', 'Warnings given'),
      indicator: 'warnings',
      counts: { kind: 'events', steps: ['give'] },
      period: 'year',
    },
    counted(
      'football_warnings_by_year',
      'football_measures',
      'waarschuwing',
      'voetbal',
      'Waarschuwingen in de voetbalaanpak',
      'Warnings in the football approach',
    ),
    counted(
      'sexwork_warnings_by_year',
      'sexwork_measures',
      'waarschuwing',
      'sekswerk',
      'Waarschuwingen bij illegale prostitutie',
      'Warnings for illegal prostitution',
    ),
  ],
})
