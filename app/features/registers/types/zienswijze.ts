import { defineRegister } from '../declaration.ts'
import { both } from './parts/both.ts'
import { BASES, domainField, ENFORCED, representative } from './parts/enforcement.ts'

/** The record of the decision learns that the view was given. */
const RECEIVED = [
  { register: 'last-onder-dwangsom', step: 'receiveViews' },
  { register: 'last-onder-bestuursdwang', step: 'receiveViews' },
  { register: 'damoclesdossier', step: 'receiveViews' },
  { register: 'verbeurde-dwangsom', step: 'receiveViews' },
] as const

/** The view of one interested party on a decision that is intended, in writing or at a hearing. */
export const zienswijze = defineRegister({
  key: 'zienswijze',
  words: {
    one: both('Zienswijze', 'View'),
    many: both('Zienswijzen', 'Views'),
    intro: both(
      'Wie om een zienswijze is gevraagd, tot wanneer, de zienswijzegesprekken en het verslag ervan.',
      'Who was asked for a view, until when, the hearings, and their reports.',
    ),
  },
  group: 'enforcement',
  space: 'enforcement',
  confidentiality: 'P',
  items: [135],
  bases: [BASES.bestuursdwang, BASES.opiumwet, BASES.apv],
  purpose: both('Belanghebbenden horen voordat een besluit valt.', 'Hearing interested parties before a decision.'),
  numberPattern: 'ZW-{year}-{number:4}',
  fields: [
    domainField,
    {
      key: 'viewsWeeks',
      words: both('Termijn in weken', 'Term in weeks'),
      hint: both(
        'Stelt het bestuursorgaan zelf; twee weken is gebruikelijk',
        'Set by the authority; two weeks is usual',
      ),
      kind: 'number',
      min: 1,
      max: 12,
      isRequired: true,
    },
  ],
  parties: [{ key: 'heard', words: both('Belanghebbende', 'Interested party'), is: 'either' }, representative],
  states: [
    { key: 'asked', words: both('Gevraagd', 'Asked') },
    { key: 'planned', words: both('Gesprek gepland', 'Hearing planned') },
    { key: 'given', words: both('Gegeven', 'Given'), isEnd: true },
    { key: 'none', words: both('Niet gegeven', 'Not given'), isEnd: true },
  ],
  steps: [
    {
      key: 'extend',
      words: both('Uitstel geven', 'Give more time'),
      done: both('Uitstel gegeven', 'More time given'),
      from: ['asked', 'planned'],
      level: 'handle',
      needsReason: true,
      fields: [
        {
          key: 'viewsWeeks',
          words: both('Nieuwe termijn in weken, vanaf vandaag', 'New term in weeks, from today'),
          kind: 'number',
          min: 1,
          max: 12,
          isRequired: true,
          keep: true,
        },
      ],
    },
    {
      key: 'planHearing',
      words: both('Zienswijzegesprek plannen', 'Plan a hearing'),
      done: both('Zienswijzegesprek gepland', 'Hearing planned'),
      from: ['asked', 'planned'],
      to: 'planned',
      level: 'handle',
      article: 'artikel 4:9 Awb',
      fields: [
        {
          key: 'hearingOn',
          words: both('Dag van het gesprek', 'Day of the hearing'),
          kind: 'day',
          isRequired: true,
          keep: true,
        },
        { key: 'hearingPlace', words: both('Plaats en tijd', 'Place and time'), kind: 'text', isRequired: true },
        { key: 'needsInterpreter', words: both('Tolk nodig', 'Interpreter needed'), kind: 'yesNo' },
      ],
      guards: [
        {
          key: 'hearing-lies-ahead',
          words: both('De dag van het gesprek ligt vóór vandaag.', 'The day of the hearing is before today.'),
          holds: ({ day, given }) => typeof given.hearingOn === 'string' && given.hearingOn >= day,
        },
      ],
    },
    {
      key: 'hold',
      words: both('Gesprek vastleggen', 'Record the hearing'),
      done: both('Zienswijze mondeling gegeven', 'View given orally'),
      dayWords: both('Dag van het gesprek', 'Day of the hearing'),
      from: ['planned'],
      to: 'given',
      level: 'handle',
      article: 'artikel 4:9 Awb',
      fields: [
        {
          key: 'report',
          words: both('Verslag van het gesprek', 'Report of the hearing'),
          kind: 'longText',
          isPersonal: true,
          isRequired: true,
        },
        {
          key: 'present',
          words: both('Aanwezig namens de gemeente', 'Present for the municipality'),
          kind: 'text',
          isPersonal: true,
        },
      ],
      echoes: RECEIVED,
    },
    {
      key: 'noShow',
      words: both('Niet verschenen', 'Did not appear'),
      done: both('Niet verschenen op het gesprek', 'Did not appear at the hearing'),
      from: ['planned'],
      to: 'asked',
      level: 'handle',
    },
    {
      key: 'receive',
      words: both('Schriftelijke zienswijze vastleggen', 'Record a written view'),
      done: both('Zienswijze schriftelijk gegeven', 'View given in writing'),
      dayWords: both('Dag van ontvangst', 'Day of receipt'),
      from: ['asked', 'planned'],
      to: 'given',
      level: 'handle',
      article: 'artikel 4:9 Awb',
      fields: [
        {
          key: 'summary',
          words: both('Kern van de zienswijze', 'Gist of the view'),
          kind: 'longText',
          isPersonal: true,
          isRequired: true,
        },
      ],
      echoes: RECEIVED,
    },
    {
      key: 'close',
      words: both('Geen zienswijze: afsluiten', 'No view: close'),
      done: both('Geen zienswijze binnen de termijn', 'No view within the term'),
      from: ['asked'],
      to: 'none',
      level: 'handle',
      guards: [
        {
          key: 'term-is-over',
          words: both(
            'De termijn loopt nog. Wacht tot die voorbij is.',
            'The term still runs. Wait until it has passed.',
          ),
          article: 'artikel 4:8 Awb',
          holds: ({ day, deadlines }) => deadlines.every(({ key, dueOn }) => key !== 'views' || day > dueOn),
        },
      ],
      echoes: [
        { register: 'last-onder-dwangsom', step: 'noViews' },
        { register: 'last-onder-bestuursdwang', step: 'noViews' },
        { register: 'damoclesdossier', step: 'noViews' },
        { register: 'verbeurde-dwangsom', step: 'noViews' },
      ],
    },
  ],
  deadlines: [
    {
      key: 'views',
      words: both('Termijn voor de zienswijze', 'Term for the view'),
      rule: 'awb-4:8',
      startsWith: { step: 'intake' },
      interruptedBy: ['extend'],
      metBy: ['receive', 'hold', 'close'],
      parameters: (facts) => ({ length: Number(facts.viewsWeeks), unit: 'weeks' }),
      warnDays: [3, 0],
    },
  ],
  letters: [
    {
      key: 'uitnodiging',
      words: both('Uitnodiging zienswijzegesprek', 'Invitation to the hearing'),
      after: ['planHearing'],
      level: 'handle',
      to: 'heard',
      subject: 'Uitnodiging voor een gesprek over uw zienswijze, {number}',
      paragraphs: [
        {
          sentences: [
            'U wilt uw zienswijze mondeling geven. Dat kan op {fact:hearingOn}: {given:planHearing.hearingPlace}.',
            'Van het gesprek maken wij een verslag. U mag iemand meenemen.',
          ],
        },
      ],
    },
  ],
  retention: ENFORCED,
  counts: [
    {
      key: 'views_given_by_year',
      version: 1,
      words: both('Gegeven zienswijzen', 'Views given'),
      indicator: 'views_given',
      counts: { kind: 'events', steps: ['hold', 'receive'] },
      period: 'year',
    },
  ],
})
