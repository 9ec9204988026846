import { defineRegister } from '../declaration.ts'
import { both } from './parts/both.ts'
import { choice } from './parts/choices.ts'
import { needsStep } from './parts/guards.ts'
import { field, state, step, yearly } from './parts/pieces.ts'
import {
  concernsField,
  phenomenonField,
  phenomenonOf,
  RIEC,
  SIGNAL_KEPT,
  UNDERMINING_BASES,
} from './parts/undermining.ts'
import { lastAnswer, WEIGH_AGAIN, WEIGHING_STEPS, wasWeighed } from './parts/weighing.ts'

/** What can be consulted when it was decided to. */
export const ENRICHING_SOURCES = [
  choice('brp', 'Basisregistratie Personen', 'Population register'),
  choice('kvk', 'Handelsregister', 'Commercial register'),
  choice('kadaster', 'Kadaster', 'Land registry'),
  choice('permits', 'Vergunningen van de gemeente', 'Permits of the municipality'),
  choice('enforcement', 'Toezicht en handhaving', 'Supervision and enforcement'),
  choice('benefits', 'Uitkeringen en zorg', 'Benefits and care'),
  choice('police', 'Politie', 'Police'),
  choice('tax', 'Belastingdienst', 'Tax administration'),
  choice('open', 'Open bronnen', 'Open sources'),
]
const ABOUT_PEOPLE = ['brp', 'benefits', 'police', 'tax']

/** The table where a signal is weighed, enriched only after a decision that nobody vetoed, and given to who can do most (item 52). */
export const informatieplein = defineRegister({
  key: 'informatieplein',
  words: {
    one: both('Weging', 'Weighing'),
    many: both('Informatieplein', 'Information square'),
    intro: both(
      'Een signaal wegen in vaste volgorde, beslissen of er gegevens bij gezocht worden, en bepalen wie de beste kaarten heeft.',
      'Weighing a signal in a fixed order, deciding whether data are looked up, and finding who holds the best cards.',
    ),
  },
  group: 'undermining',
  space: 'undermining',
  confidentiality: 'B',
  items: [52],
  bases: [RIEC, ...UNDERMINING_BASES.filter(({ key }) => key !== RIEC.key)],
  purpose: both(
    'Met partners zorgvuldig wegen welk signaal een aanpak verdient.',
    'Weighing carefully with partners which signal deserves an approach.',
  ),
  numberPattern: 'IP-{year}-{number:4}',
  titleOf: phenomenonOf,
  fields: [
    phenomenonField,
    concernsField,
    field('longText', 'question', ['Vraag aan het plein', 'Question for the square'], { isPersonal: true }),
  ],
  parties: [{ key: 'best-cards', words: both('Wie het oppakt', 'Who takes it on'), is: 'organisation' }],
  states: [
    state('tabled', ['Ingebracht', 'Tabled']),
    state('awaiting-privacy', ['Wacht op de privacyfunctionaris', 'Waits for the privacy officer']),
    state('enriching', ['Verrijken', 'Being enriched']),
    state('enriched', ['Verrijkt', 'Enriched']),
    state('allocated', ['Toegewezen', 'Allocated'], { isEnd: true }),
    state('vetoed', ['Veto', 'Vetoed'], { isEnd: true }),
    state('closed', ['Afgesloten', 'Closed'], { isEnd: true }),
  ],
  steps: [
    ...WEIGHING_STEPS,
    step(
      WEIGH_AGAIN,
      ['Protocol opnieuw beginnen', 'Begin the protocol again'],
      ['Weging heropend', 'Weighing reopened'],
      {
        from: ['enriched'],
        to: 'tabled',
        needsReason: true,
      },
    ),
    step(
      'decide-enrich',
      ['Besluiten te verrijken', 'Decide to enrich'],
      ['Besloten te verrijken', 'Decided to enrich'],
      {
        hint: both(
          'Het besluit gaat langs de privacyfunctionaris. Pas daarna mag er iets worden opgezocht.',
          'The decision goes past the privacy officer. Only then may anything be looked up.',
        ),
        from: ['tabled'],
        to: 'awaiting-privacy',
        level: 'decide',
        needsReason: true,
        article: 'artikel 2.23 Wgs',
        fields: [
          field('choices', 'sources', ['Welke bronnen', 'Which sources'], {
            choices: ENRICHING_SOURCES,
            isRequired: true,
          }),
          field('longText', 'proportion', ['Noodzaak en evenredigheid', 'Need and proportion'], {
            isRequired: true,
            isPersonal: true,
          }),
        ],
        guards: [
          wasWeighed,
          {
            key: 'something-is-needed',
            words: both(
              'Volgens vraag 6 hoeft er niets te worden opgezocht.',
              'By question 6 nothing needs to be looked up.',
            ),
            article: 'artikel 5, eerste lid, onder c, AVG',
            holds: ({ events }) => lastAnswer(events, 'weigh-less')?.given.answer !== 'nothing-needed',
          },
          {
            key: 'no-people-when-place-is-enough',
            words: both(
              'Volgens vraag 6 is de plaats of het bedrijf genoeg. Kies geen bron over personen.',
              'By question 6 the place or company is enough. Choose no source about persons.',
            ),
            article: 'artikel 5, eerste lid, onder c, AVG',
            holds: ({ events, given }) =>
              lastAnswer(events, 'weigh-less')?.given.answer !== 'place-enough' ||
              !(Array.isArray(given.sources) && given.sources.some((source) => ABOUT_PEOPLE.includes(source))),
          },
        ],
      },
    ),
    step(
      'no-objection',
      ['Geen bezwaar', 'No objection'],
      ['Privacyfunctionaris: geen bezwaar', 'Privacy officer: no objection'],
      {
        from: ['awaiting-privacy'],
        to: 'enriching',
        right: 'privacy.weigh',
        article: 'artikel 39 AVG',
        fields: [field('longText', 'conditions', ['Voorwaarden', 'Conditions'], { isPersonal: true })],
      },
    ),
    step('veto', ['Veto uitspreken', 'Veto'], ['Veto van de privacyfunctionaris', 'Veto of the privacy officer'], {
      hint: both(
        'Er wordt niets (meer) opgezocht, en het signaal wordt gestopt.',
        'Nothing (more) is looked up, and the signal is stopped.',
      ),
      from: ['awaiting-privacy', 'enriching'],
      to: 'vetoed',
      right: 'privacy.weigh',
      needsReason: true,
      article: 'artikel 39 AVG',
      echoes: [{ register: 'ondermijningssignalen', step: 'square-vetoed' }],
    }),
    step('enrich', ['Gegevens toevoegen', 'Add data'], ['Verrijkt', 'Enriched'], {
      from: ['enriching'],
      article: 'artikelen 1.5 en 2.23 Wgs',
      fields: [
        field('choice', 'source', ['Bron', 'Source'], { choices: ENRICHING_SOURCES, isRequired: true }),
        field('longText', 'found', ['Wat is gevonden', 'What was found'], { isRequired: true, isPersonal: true }),
      ],
      guards: [
        {
          key: 'source-was-decided',
          words: both(
            'Deze bron staat niet in het besluit. Zoek alleen op wat is besloten.',
            'This source is not in the decision. Look up only what was decided.',
          ),
          article: 'artikel 5, eerste lid, onder b, AVG',
          holds: ({ events, given }) => {
            const decided = events.findLast(({ step: taken }) => taken === 'decide-enrich')?.given.sources
            return Array.isArray(decided) && decided.includes(given.source)
          },
        },
      ],
    }),
    step('finish-enriching', ['Verrijken afronden', 'Finish enriching'], ['Verrijken afgerond', 'Enriching finished'], {
      from: ['enriching'],
      to: 'enriched',
      guards: [needsStep('enrich', both('Er is nog niets toegevoegd.', 'Nothing was added yet.'))],
    }),
    step(
      'allocate',
      ['Toewijzen aan wie de beste kaarten heeft', 'Allocate to who holds the best cards'],
      ['Toegewezen', 'Allocated'],
      {
        from: ['tabled', 'enriched'],
        to: 'allocated',
        level: 'decide',
        fields: [
          field('organisation', 'partner', ['Partner', 'Partner'], { isRequired: true }),
          field('choice', 'intervention', ['Beste interventie', 'Best intervention'], {
            choices: [
              choice('criminal', 'Strafrechtelijk', 'Criminal law'),
              choice('administrative', 'Bestuursrechtelijk', 'Administrative law'),
              choice('fiscal', 'Fiscaal', 'Tax law'),
              choice('barrier', 'Barrière opwerpen', 'Raise a barrier'),
              choice('talk', 'Gesprek', 'Talk'),
            ],
            isRequired: true,
          }),
          field('day', 'reportOn', ['Terugkoppelen op', 'Report back on'], { isRequired: true }),
        ],
        guards: [wasWeighed],
        echoes: [{ register: 'ondermijningssignalen', step: 'square-allocated' }],
      },
    ),
    step('close', ['Niets mee doen', 'Do nothing'], ['Afgesloten zonder vervolg', 'Closed without follow-up'], {
      from: ['tabled', 'enriched'],
      to: 'closed',
      level: 'decide',
      needsReason: true,
      guards: [wasWeighed],
      echoes: [{ register: 'ondermijningssignalen', step: 'square-closed' }],
    }),
  ],
  deadlines: [
    {
      key: 'privacy',
      words: both(
        'Oordeel van de privacyfunctionaris: binnen een week',
        'Judgement of the privacy officer: within a week',
      ),
      rule: 'authority-term',
      startsWith: { step: 'decide-enrich' },
      parameters: () => ({ length: 1, unit: 'weeks' }),
      metBy: ['no-objection', 'veto'],
      warnDays: [2],
    },
    {
      key: 'erase',
      words: both('Gegevens wissen of anonimiseren', 'Delete or anonymise the data'),
      rule: 'wgs-1.8',
      startsWith: { step: 'intake' },
      metBy: [],
      warnDays: [90, 14],
    },
  ],
  retention: SIGNAL_KEPT,
  meeting: { one: both('Informatieplein', 'Information square'), kind: 'informatieplein' },
  counts: [
    yearly('square_signals', ['Signalen op het informatieplein', 'Signals at the information square'], {
      kind: 'events',
      steps: ['intake'],
    }),
    yearly('square_enriched', ['Verrijkt na besluit', 'Enriched after a decision'], {
      kind: 'records',
      steps: ['enrich'],
    }),
    yearly('square_vetoed', ['Veto’s van de privacyfunctionaris', 'Vetoes of the privacy officer'], {
      kind: 'events',
      steps: ['veto'],
    }),
  ],
  asksReason: true,
})
