import { defineRegister } from '../declaration.ts'
import { both } from './parts/both.ts'
import { choice } from './parts/choices.ts'
import { needsStep } from './parts/guards.ts'
import { field, state, step, yearly } from './parts/pieces.ts'
import { SIGNAL_KEPT, UNDERMINING_BASES } from './parts/undermining.ts'

/** Property deals looked at for misuse, and the meetings with the branch (item 62). */
export const vastgoedtoetsen = defineRegister({
  key: 'vastgoedtoetsen',
  words: {
    one: both('Vastgoedtoets', 'Property check'),
    many: both('Vastgoed en ondermijning', 'Property and undermining crime'),
    intro: both(
      'Verkoop, verhuur en aankoop door de gemeente: is er een risico op misbruik, en moet er een Bibob-onderzoek komen?',
      'Sale, letting and purchase by the municipality: is there a risk of misuse, and is a Bibob investigation needed?',
    ),
  },
  group: 'undermining',
  space: 'undermining',
  confidentiality: 'B',
  items: [62],
  bases: [
    {
      key: 'property-deal',
      words: both('Eigen vastgoedtransactie van de gemeente', 'Property transaction of the municipality itself'),
      article: 'artikelen 5a en 7a Wet Bibob',
      source: 'https://wetten.overheid.nl/BWBR0013798/2025-07-16#Artikel5a',
    },
    ...UNDERMINING_BASES,
  ],
  purpose: both('Voorkomen dat vastgoed misdaad mogelijk maakt.', 'Preventing that property makes crime possible.'),
  numberPattern: 'VGT-{year}-{number:4}',
  fields: [
    field('choice', 'deal', ['Soort transactie', 'Kind of transaction'], {
      choices: [
        choice('sale', 'Verkoop', 'Sale'),
        choice('lease', 'Verhuur of pacht', 'Letting or lease'),
        choice('purchase', 'Aankoop', 'Purchase'),
        choice('ground-lease', 'Erfpacht of opstal', 'Ground lease or building right'),
        choice('development', 'Ontwikkeling', 'Development'),
      ],
      isRequired: true,
      inList: true,
      isFilter: true,
    }),
    field('choices', 'flags', ['Wat viel op', 'What stood out'], {
      choices: [
        choice('price', 'Prijs wijkt af', 'Price differs'),
        choice('financing', 'Financiering is onduidelijk', 'Financing is unclear'),
        choice('cash', 'Contant geld', 'Cash'),
        choice('structure', 'Ingewikkelde eigendom', 'Complex ownership'),
        choice('quick-resale', 'Snelle doorverkoop', 'Quick resale'),
        choice('use', 'Gebruik past niet bij het pand', 'Use does not fit the premises'),
        choice('none', 'Niets', 'Nothing'),
      ],
      isRequired: true,
    }),
    field('longText', 'facts', ['Toelichting', 'Explanation'], { isPersonal: true }),
  ],
  parties: [
    { key: 'party', words: both('Wederpartij', 'Other party'), is: 'either' },
    { key: 'broker', words: both('Makelaar of notaris', 'Agent or notary'), is: 'organisation' },
  ],
  place: { isPersonal: true },
  states: [
    state('open', ['In toets', 'Being checked']),
    state('clear', ['Geen bezwaar', 'No objection'], { isEnd: true }),
    state('to-bibob', ['Bibob-onderzoek gevraagd', 'Bibob investigation asked'], { isEnd: true }),
    state('stopped', ['Transactie gaat niet door', 'Transaction stopped'], { isEnd: true }),
  ],
  steps: [
    step('check', ['Toets vastleggen', 'Record the check'], ['Getoetst', 'Checked'], {
      from: ['open'],
      fields: [
        field('choices', 'looked', ['Bekeken', 'Looked at'], {
          choices: [
            choice('kadaster', 'Kadaster', 'Land registry'),
            choice('kvk', 'Handelsregister', 'Commercial register'),
            choice('open', 'Open bronnen', 'Open sources'),
            choice('own', 'Eigen dossiers', 'Own files'),
          ],
          isRequired: true,
        }),
        field('longText', 'found', ['Bevinding', 'Finding'], { isRequired: true, isPersonal: true }),
      ],
    }),
    step(
      'branch-meeting',
      ['Overleg met de branche vastleggen', 'Record a meeting with the branch'],
      ['Overleg met de branche', 'Meeting with the branch'],
      {
        from: ['open'],
        fields: [
          field('choices', 'with', ['Met', 'With'], {
            choices: [
              choice('agents', 'Makelaars', 'Estate agents'),
              choice('notaries', 'Notarissen', 'Notaries'),
              choice('police', 'Politie', 'Police'),
              choice('neighbours', 'Buurgemeenten', 'Neighbouring municipalities'),
              choice('pvo', 'Platform Veilig Ondernemen', 'Platform for safe business'),
              choice('mma', 'Meld Misdaad Anoniem', 'Anonymous tip line'),
            ],
            isRequired: true,
          }),
        ],
      },
    ),
    step('clear', ['Geen bezwaar', 'No objection'], ['Geen bezwaar', 'No objection'], {
      from: ['open'],
      to: 'clear',
      guards: [needsStep('check', both('Leg eerst vast wat is bekeken.', 'First record what was looked at.'))],
    }),
    step(
      'ask-bibob',
      ['Bibob-onderzoek vragen', 'Ask for a Bibob investigation'],
      ['Bibob-onderzoek gevraagd', 'Bibob investigation asked'],
      {
        hint: both(
          'De Bibob-coördinator opent het dossier. In dit register komt niets over de uitkomst te staan.',
          'The Bibob coordinator opens the file. Nothing on the outcome will stand in this register.',
        ),
        from: ['open'],
        to: 'to-bibob',
        level: 'decide',
        needsReason: true,
        article: 'artikel 5a Wet Bibob',
      },
    ),
    step(
      'stop',
      ['Transactie gaat niet door', 'Stop the transaction'],
      ['Transactie gaat niet door', 'Transaction stopped'],
      {
        from: ['open'],
        to: 'stopped',
        level: 'decide',
        needsReason: true,
      },
    ),
  ],
  retention: SIGNAL_KEPT,
  asksReason: true,
  counts: [
    yearly('property_checks', ['Vastgoedtoetsen', 'Property checks'], { kind: 'records', steps: ['check'] }),
    yearly('property_branch_meetings', ['Overleggen met de vastgoedbranche', 'Meetings with the property branch'], {
      kind: 'events',
      steps: ['branch-meeting'],
    }),
  ],
})
