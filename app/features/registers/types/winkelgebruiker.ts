import { defineRegister } from '../declaration.ts'
import { both } from './parts/both.ts'
import { BAN_BASES } from './parts/collective-ban.ts'
import { needsStep } from './parts/guards.ts'

/** The people of a participating shop who may check; each by name, after instruction, and never longer than the shop. */
export const winkelgebruiker = defineRegister({
  key: 'winkelgebruiker',
  words: {
    one: both('Gebruiker van het winkelverbod', 'User of the shop ban'),
    many: both('Gebruikers van het winkelverbod', 'Users of the shop ban'),
    intro: both(
      'Medewerkers van deelnemende zaken die mogen nagaan of iemand een verbod heeft.',
      'Staff of participating businesses who may check whether somebody is banned.',
    ),
  },
  group: 'order',
  space: 'bans',
  confidentiality: 'P',
  items: [117],
  bases: BAN_BASES,
  purpose: both(
    'Bijhouden wie het register van verboden mag raadplegen.',
    'Keeping who may look in the register of bans.',
  ),
  numberPattern: 'WG-{year}-{number:4}',
  fields: [],
  parties: [
    { key: 'user', words: both('Gebruiker', 'User'), is: 'person', isRequired: true },
    { key: 'participant', words: both('Zaak', 'Business'), is: 'organisation', isRequired: true },
  ],
  states: [
    { key: 'applied', words: both('Aangemeld', 'Applied') },
    { key: 'admitted', words: both('Toegelaten', 'Admitted') },
    { key: 'ended', words: both('Beëindigd', 'Ended'), isEnd: true },
  ],
  steps: [
    {
      key: 'instruct',
      words: both('Instructie gevolgd en geheimhouding getekend', 'Instructed, and secrecy signed'),
      done: both('Instructie gevolgd en geheimhouding getekend', 'Instructed, and secrecy signed'),
      from: ['applied'],
      level: 'handle',
    },
    {
      key: 'admit',
      words: both('Toelaten', 'Admit'),
      done: both('Toegelaten', 'Admitted'),
      from: ['applied'],
      to: 'admitted',
      level: 'handle',
      guards: [
        needsStep(
          'instruct',
          both(
            'De gebruiker heeft de instructie nog niet gevolgd of de geheimhouding niet getekend.',
            'The user was not instructed yet, or did not sign the secrecy.',
          ),
        ),
      ],
    },
    {
      key: 'confirm',
      words: both('Nog in dienst: toelating bevestigen', 'Still employed: confirm'),
      done: both('Toelating bevestigd', 'Admission confirmed'),
      from: ['admitted'],
      level: 'handle',
    },
    {
      key: 'end',
      words: both('Toelating beëindigen', 'End the admission'),
      done: both('Toelating beëindigd', 'Admission ended'),
      from: ['applied', 'admitted'],
      to: 'ended',
      level: 'handle',
    },
    {
      key: 'lapse',
      words: both('Toelating is verlopen', 'The admission has lapsed'),
      done: both('Toelating verlopen', 'Admission lapsed'),
      from: ['admitted'],
      to: 'ended',
      level: 'handle',
      automatic: { whenPasses: 'confirmation' },
    },
  ],
  deadlines: [
    {
      key: 'confirmation',
      words: both('Toelating bevestigen', 'Confirm the admission'),
      rule: 'authority-term',
      startsWith: { step: 'admit' },
      interruptedBy: ['confirm'],
      metBy: ['lapse'],
      endedBy: ['end'],
      parameters: () => ({ length: 1, unit: 'years' }),
      warnDays: [30, 7],
    },
  ],
  retention: { result: '12.3', keep: { years: 1 } },
  counts: [
    {
      key: 'shop_users_at_year_end',
      version: 1,
      words: both('Gebruikers op de laatste dag van het jaar', 'Users on the last day of the year'),
      indicator: 'shop_users',
      counts: { kind: 'stock', step: 'admit', until: ['end', 'lapse'] },
      period: 'last-day-of-year',
    },
  ],
})
