import { defineRegister } from '../declaration.ts'
import { both } from './parts/both.ts'
import { CONSENT, SOCIAL_SUPPORT } from './parts/care-bases.ts'
import { CARE_PARTNER, SUBJECT } from './parts/care-people.ts'
import { choice } from './parts/choices.ts'
import { CLOSING_STATES, closing } from './parts/closing.ts'
import { needsStep } from './parts/guards.ts'
import { OWN_PLAN_STEPS } from './parts/plan-steps.ts'

/** People who return from detention, and the five things that must be there on the first day (item 94). */
export const terugkeerGedetineerden = defineRegister({
  key: 'terugkeer-gedetineerden',
  words: {
    one: both('Terugkeer uit detentie', 'Return from detention'),
    many: both('Terugkeer uit detentie', 'Returns from detention'),
    intro: both(
      'Inwoners die vrijkomen: onderdak, inkomen, zorg, schulden en identiteitsbewijs geregeld voor de eerste dag.',
      'Residents who are released: housing, income, care, debts and identity papers arranged before the first day.',
    ),
  },
  group: 'care',
  space: 'care',
  confidentiality: 'B',
  items: [94],
  bases: [
    {
      key: 'pbw-18a',
      words: both('Bericht van de inrichting over het vrijkomen', 'Notice of the institution on the release'),
      article: 'artikel 18a Penitentiaire beginselenwet',
      source: 'https://wetten.overheid.nl/BWBR0009709/2025-11-01#Artikel18a',
    },
    SOCIAL_SUPPORT,
    CONSENT,
  ],
  purpose: both(
    'Terugval na detentie voorkomen door de basis op tijd te regelen.',
    'Preventing relapse after detention by arranging the basics in time.',
  ),
  numberPattern: 'TD-{year}-{number:4}',
  fields: [
    { key: 'releaseOn', words: both('Komt vrij op', 'Released on'), kind: 'day', isRequired: true, isPersonal: true },
    {
      key: 'needs',
      words: both('Nog niet geregeld', 'Not arranged yet'),
      kind: 'choices',
      choices: [
        choice('housing', 'Onderdak', 'Housing'),
        choice('income', 'Werk of inkomen', 'Work or income'),
        choice('care', 'Zorg', 'Care'),
        choice('debt', 'Schulden', 'Debts'),
        choice('identity', 'Identiteitsbewijs', 'Identity papers'),
        choice('network', 'Sociaal netwerk', 'Social network'),
      ],
      isPersonal: true,
    },
    {
      key: 'wishes',
      words: both('Wat wil de persoon zelf', 'What the person wants'),
      kind: 'longText',
      isPersonal: true,
    },
  ],
  parties: [{ ...SUBJECT, isRequired: true }, CARE_PARTNER],
  place: { isPersonal: true },
  states: [
    { key: 'notified', words: both('Bericht ontvangen', 'Notified') },
    { key: 'planned', words: both('Plan gemaakt', 'Plan made') },
    ...CLOSING_STATES,
    { key: 'no-help', words: both('Wil geen hulp', 'Wants no help'), isEnd: true },
  ],
  steps: [
    {
      key: 'speak',
      words: both('Gesprek in detentie', 'Talk in detention'),
      done: both('Gesproken in detentie', 'Spoken with in detention'),
      from: ['notified', 'planned'],
      level: 'handle',
    },
    {
      key: 'make-plan',
      words: both('Plan maken', 'Make a plan'),
      done: both('Plan gemaakt', 'Plan made'),
      from: ['notified'],
      to: 'planned',
      level: 'handle',
      fields: [
        {
          key: 'plan',
          words: both('Wie regelt wat', 'Who arranges what'),
          kind: 'longText',
          isRequired: true,
          isPersonal: true,
        },
      ],
    },
    {
      key: 'decline-help',
      words: both('Wil geen hulp', 'Wants no help'),
      done: both('Wil geen hulp', 'Wants no help'),
      from: ['notified'],
      to: 'no-help',
      level: 'handle',
      guards: [needsStep('speak', both('Spreek de persoon eerst zelf.', 'First speak with the person yourself.'))],
    },
    ...OWN_PLAN_STEPS,
    ...closing(['planned'], 'planned'),
  ],
  deadlines: [
    {
      key: 'plan',
      words: both('Plan klaar voor het vrijkomen', 'Plan ready before the release'),
      rule: 'authority-term',
      parameters: () => ({ length: 14, unit: 'days' }),
      startsWith: { step: 'intake' },
      metBy: ['make-plan', 'decline-help'],
      warnDays: [5],
    },
  ],
  taskTemplates: [
    {
      key: 'five-basics',
      words: both('De vijf basisvoorwaarden', 'The five basics'),
      addedBy: 'make-plan',
      tasks: [
        { key: 'housing', words: both('Onderdak regelen', 'Arrange housing'), dueInDays: 14 },
        { key: 'income', words: both('Werk of inkomen regelen', 'Arrange work or income'), dueInDays: 14 },
        { key: 'care', words: both('Zorg en verzekering regelen', 'Arrange care and insurance'), dueInDays: 14 },
        { key: 'debt', words: both('Schulden in beeld brengen', 'Map the debts'), dueInDays: 28 },
        { key: 'identity', words: both('Identiteitsbewijs regelen', 'Arrange identity papers'), dueInDays: 14 },
      ],
    },
  ],
  retention: { result: '5.1', keep: { years: 5 } },
  counts: [
    {
      key: 'returns_from_detention',
      version: 1,
      words: both('Terugkeer uit detentie', 'Returns from detention'),
      indicator: 'returns_from_detention',
      counts: { kind: 'events', steps: ['intake'] },
      period: 'year',
    },
  ],
  isKnownHere: true,
  asksReason: true,
  hasActionPlan: true,
})
