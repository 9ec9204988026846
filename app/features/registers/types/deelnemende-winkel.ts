import { defineRegister } from '../declaration.ts'
import { both } from './parts/both.ts'
import { choice } from './parts/choices.ts'
import { BAN_BASES } from './parts/collective-ban.ts'
import { needsStep } from './parts/guards.ts'

/** Which shops and venues take part, and so may check who is banned. */
export const deelnemendeWinkel = defineRegister({
  key: 'deelnemende-winkel',
  words: {
    one: both('Deelnemende winkel', 'Participating shop'),
    many: both('Deelnemende winkels', 'Participating shops'),
    intro: both(
      'Winkels en horecazaken die meedoen met de collectieve verboden. Zonder inschrijving geen inzage.',
      'Shops and venues that take part in the collective bans. Without registration no access.',
    ),
  },
  group: 'order',
  space: 'bans',
  confidentiality: 'I',
  items: [117, 115],
  bases: BAN_BASES,
  purpose: both('Bijhouden wie aan het collectieve verbod meedoet.', 'Keeping who takes part in the collective ban.'),
  numberPattern: 'DW-{year}-{number:4}',
  titleOf: ({ area }) => String(area ?? ''),
  fields: [
    {
      key: 'branch',
      words: both('Soort zaak', 'Kind of business'),
      kind: 'choice',
      choices: [
        choice('winkel', 'Winkel', 'Shop'),
        choice('supermarkt', 'Supermarkt', 'Supermarket'),
        choice('warenhuis', 'Warenhuis', 'Department store'),
        choice('horeca', 'Horeca', 'Hospitality'),
      ],
      isRequired: true,
      inList: true,
      isFilter: true,
    },
    { key: 'area', words: both('Winkelgebied', 'Shopping area'), kind: 'text', inList: true },
  ],
  parties: [{ key: 'participant', words: both('Zaak', 'Business'), is: 'organisation', isRequired: true }],
  place: {},
  states: [
    { key: 'applied', words: both('Aangemeld', 'Applied') },
    { key: 'registered', words: both('Ingeschreven', 'Registered') },
    { key: 'ended', words: both('Uitgeschreven', 'Left'), isEnd: true },
  ],
  steps: [
    {
      key: 'sign',
      words: both('Deelnemersovereenkomst getekend', 'Agreement signed'),
      done: both('Overeenkomst en protocol getekend', 'Agreement and protocol signed'),
      from: ['applied'],
      level: 'handle',
    },
    {
      key: 'register',
      words: both('Inschrijven', 'Register'),
      done: both('Ingeschreven', 'Registered'),
      from: ['applied'],
      to: 'registered',
      level: 'handle',
      guards: [
        needsStep(
          'sign',
          both(
            'De zaak heeft de overeenkomst en het protocol nog niet getekend.',
            'The business has not signed the agreement and the protocol yet.',
          ),
        ),
      ],
    },
    {
      key: 'reregister',
      words: both('Inschrijving vernieuwen', 'Renew the registration'),
      done: both('Inschrijving vernieuwd', 'Registration renewed'),
      from: ['registered'],
      level: 'handle',
    },
    {
      key: 'end',
      words: both('Uitschrijven', 'End the registration'),
      done: both('Uitgeschreven', 'Left'),
      from: ['applied', 'registered'],
      to: 'ended',
      level: 'handle',
    },
    {
      key: 'lapse',
      words: both('Inschrijving is verlopen', 'The registration has lapsed'),
      done: both('Inschrijving verlopen', 'Registration lapsed'),
      from: ['registered'],
      to: 'ended',
      level: 'handle',
      automatic: { whenPasses: 'renewal' },
    },
  ],
  deadlines: [
    {
      key: 'renewal',
      words: both('Inschrijving vernieuwen', 'Renew the registration'),
      rule: 'authority-term',
      startsWith: { step: 'register' },
      interruptedBy: ['reregister'],
      metBy: ['lapse'],
      endedBy: ['end'],
      parameters: () => ({ length: 2, unit: 'years' }),
      warnDays: [60, 14],
    },
  ],
  retention: { result: '12.3', keep: { years: 1 } },
  counts: [
    {
      key: 'shops_registered_at_year_end',
      version: 1,
      words: both(
        'Ingeschreven winkels op de laatste dag van het jaar',
        'Shops registered on the last day of the year',
      ),
      indicator: 'shops_registered',
      counts: { kind: 'stock', step: 'register', until: ['end', 'lapse'] },
      period: 'last-day-of-year',
    },
  ],
})
