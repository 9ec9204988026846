import { defineRegister } from '../declaration.ts'
import { both } from './parts/both.ts'
import { choice } from './parts/choices.ts'
import { field, state, step, yearly } from './parts/pieces.ts'
import { SIGNAL_KEPT, UNDERMINING_BASES } from './parts/undermining.ts'

/** Questions from one department to another about data, with the basis on which they are answered (item 74). */
export const informatieverzoeken = defineRegister({
  key: 'informatieverzoeken',
  words: {
    one: both('Informatieverzoek', 'Information request'),
    many: both('Informatieverzoeken', 'Information requests'),
    intro: both(
      'Gegevens vragen aan een andere afdeling: waarvoor, op welke grondslag, en of die afdeling ze mag geven.',
      'Asking another department for data: what for, on which basis, and whether it may give them.',
    ),
  },
  group: 'undermining',
  space: 'undermining',
  confidentiality: 'B',
  items: [74],
  bases: UNDERMINING_BASES,
  purpose: both(
    'Gegevens binnen de gemeente alleen delen als dat mag.',
    'Sharing data within the municipality only where allowed.',
  ),
  numberPattern: 'IV-{year}-{number:4}',
  fields: [
    field('choice', 'department', ['Aan', 'To'], {
      choices: [
        choice('civil-affairs', 'Burgerzaken', 'Civil affairs'),
        choice('permits', 'Vergunningen', 'Permits'),
        choice('enforcement', 'Toezicht en handhaving', 'Supervision and enforcement'),
        choice('social', 'Sociaal domein', 'Social domain'),
        choice('taxes', 'Belastingen', 'Taxes'),
        choice('property', 'Vastgoed', 'Property'),
        choice('other', 'Andere afdeling', 'Other department'),
      ],
      isRequired: true,
      inList: true,
      isFilter: true,
    }),
    field('longText', 'question', ['Wat wordt gevraagd', 'What is asked'], { isRequired: true, isPersonal: true }),
    field('longText', 'need', ['Waarvoor is het nodig', 'What it is needed for'], {
      isRequired: true,
      isPersonal: true,
    }),
  ],
  parties: [{ key: 'subject', words: both('Over wie', 'About whom'), is: 'either' }],
  states: [
    state('asked', ['Gevraagd', 'Asked']),
    state('delivered', ['Geleverd', 'Delivered'], { isEnd: true }),
    state('refused', ['Geweigerd', 'Refused'], { isEnd: true }),
    state('withdrawn', ['Ingetrokken', 'Withdrawn'], { isEnd: true }),
  ],
  steps: [
    step('test', ['Grondslag toetsen', 'Test the basis'], ['Grondslag getoetst', 'Basis tested'], {
      from: ['asked'],
      article: 'artikelen 5, eerste lid, onder b, en 6, vierde lid, AVG',
      fields: [
        field('choice', 'outcome', ['Mag het', 'Is it allowed'], {
          choices: [
            choice('same-purpose', 'Ja: zelfde doel', 'Yes: same purpose'),
            choice('compatible', 'Ja: verenigbaar doel', 'Yes: compatible purpose'),
            choice('law', 'Ja: de wet bepaalt het', 'Yes: by law'),
            choice('no', 'Nee', 'No'),
          ],
          isRequired: true,
        }),
        field('longText', 'why', ['Waarom, met artikel', 'Why, with article'], { isRequired: true, isPersonal: true }),
      ],
    }),
    step('deliver', ['Leveren', 'Deliver'], ['Geleverd', 'Delivered'], {
      from: ['asked'],
      to: 'delivered',
      notBy: 'intake',
      fields: [field('longText', 'answer', ['Antwoord', 'Answer'], { isRequired: true, isPersonal: true })],
      guards: [
        {
          key: 'basis-allows-it',
          words: both(
            'De toets is nog niet gedaan, of de uitkomst is dat het niet mag.',
            'The basis was not tested yet, or it is not allowed.',
          ),
          article: 'artikel 6 AVG',
          holds: ({ events }) => {
            const outcome = events.findLast(({ step: taken }) => taken === 'test')?.given.outcome
            return outcome !== undefined && outcome !== 'no'
          },
        },
      ],
    }),
    step('refuse', ['Weigeren', 'Refuse'], ['Geweigerd', 'Refused'], {
      from: ['asked'],
      to: 'refused',
      needsReason: true,
    }),
    step('withdraw', ['Intrekken', 'Withdraw'], ['Ingetrokken', 'Withdrawn'], {
      from: ['asked'],
      to: 'withdrawn',
      needsReason: true,
    }),
  ],
  deadlines: [
    {
      key: 'answer',
      words: both('Beantwoorden: binnen twee weken', 'Answer: within two weeks'),
      rule: 'authority-term',
      startsWith: { step: 'intake' },
      parameters: () => ({ length: 2, unit: 'weeks' }),
      metBy: ['deliver', 'refuse', 'withdraw'],
      warnDays: [3],
    },
  ],
  retention: { ...SIGNAL_KEPT, result: '6.1.3', keep: { years: 1 } },
  asksReason: true,
  counts: [
    yearly('information_requests', ['Informatieverzoeken', 'Information requests'], {
      kind: 'events',
      steps: ['intake'],
    }),
    yearly('information_requests_refused', ['Geweigerde informatieverzoeken', 'Information requests refused'], {
      kind: 'events',
      steps: ['refuse'],
    }),
  ],
})
