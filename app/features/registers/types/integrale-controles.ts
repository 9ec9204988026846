import { defineRegister } from '../declaration.ts'
import { both } from './parts/both.ts'
import { choice } from './parts/choices.ts'
import { BASES } from './parts/enforcement.ts'
import { field, state, step, yearly } from './parts/pieces.ts'

/** Controls by several services together, each with its own power (item 73). */
export const integraleControles = defineRegister({
  key: 'integrale-controles',
  words: {
    one: both('Integrale controle', 'Integral check'),
    many: both('Integrale controles', 'Integral checks'),
    intro: both(
      'Controles van gemeente en partners samen, elk met de eigen bevoegdheid: waar, wie, wat gevonden en wat volgt.',
      'Checks by municipality and partners together, each with its own power: where, who, what was found and what follows.',
    ),
  },
  group: 'undermining',
  space: 'enforcement',
  confidentiality: 'V',
  items: [73],
  bases: [BASES.bestuursdwang, BASES.apv, BASES.toezicht],
  purpose: both(
    'Samen controleren waar regels samen worden overtreden.',
    'Checking together where rules are broken together.',
  ),
  numberPattern: 'IC-{year}-{number:3}',
  titleOf: ({ area }) => String(area ?? ''),
  fields: [
    field('text', 'area', ['Gebied of thema', 'Area or theme'], { isRequired: true, inList: true }),
    field('choice', 'target', ['Soort locaties', 'Kind of places'], {
      choices: [
        choice('offices', 'Kantoren', 'Offices'),
        choice('business', 'Bedrijfspanden en garages', 'Business premises and garages'),
        choice('hospitality', 'Horeca', 'Hospitality'),
        choice('housing', 'Kamerverhuur en arbeidsmigranten', 'Room rental and migrant workers'),
        choice('countryside', 'Buitengebied', 'Countryside'),
        choice('holiday-park', 'Vakantiepark', 'Holiday park'),
        choice('shops', 'Winkels en belhuizen', 'Shops'),
      ],
      isRequired: true,
      inList: true,
      isFilter: true,
    }),
    field('day', 'plannedOn', ['Gepland op', 'Planned on'], { isRequired: true, inList: true }),
    field('choices', 'partners', ['Wie doet mee', 'Who takes part'], {
      choices: [
        choice('police', 'Politie', 'Police'),
        choice('tax', 'Belastingdienst', 'Tax administration'),
        choice('customs', 'Douane', 'Customs'),
        choice('labour-inspectorate', 'Nederlandse Arbeidsinspectie', 'Labour inspectorate'),
        choice('environment-service', 'Omgevingsdienst', 'Environmental service'),
        choice('fire-service', 'Brandweer', 'Fire service'),
        choice('energy', 'Netbeheerder', 'Grid operator'),
        choice('uwv', 'UWV of sociale recherche', 'Benefits inspectors'),
      ],
      isRequired: true,
    }),
  ],
  states: [
    state('planned', ['Gepland', 'Planned']),
    state('done', ['Uitgevoerd', 'Done']),
    state('reported', ['Verslag klaar', 'Reported'], { isEnd: true }),
    state('cancelled', ['Niet doorgegaan', 'Cancelled'], { isEnd: true }),
  ],
  steps: [
    step('brief', ['Briefing vastleggen', 'Record the briefing'], ['Briefing gehouden', 'Briefing held'], {
      from: ['planned'],
      fields: [
        field('longText', 'powers', ['Wie gaat met welke bevoegdheid naar binnen', 'Who enters with which power'], {
          isRequired: true,
        }),
      ],
      article: 'artikelen 5:11 tot en met 5:20 Awb',
    }),
    step('carry-out', ['Uitvoering vastleggen', 'Record what was done'], ['Uitgevoerd', 'Carried out'], {
      from: ['planned'],
      to: 'done',
      fields: [
        field('number', 'addresses', ['Bezochte locaties', 'Places visited'], { min: 1, isRequired: true }),
        field('number', 'findings', ['Locaties met een bevinding', 'Places with a finding'], {
          min: 0,
          isRequired: true,
        }),
      ],
      guards: [
        {
          key: 'powers-were-briefed',
          words: both(
            'Leg eerst de briefing vast: elke partner gaat op eigen bevoegdheid naar binnen.',
            'First record the briefing: each partner enters by its own power.',
          ),
          article: 'artikel 5:13 Awb',
          holds: ({ events }) => events.some(({ step: taken }) => taken === 'brief'),
        },
        {
          key: 'no-more-findings-than-places',
          words: both(
            'Er zijn meer bevindingen dan bezochte locaties.',
            'There are more findings than places visited.',
          ),
          holds: ({ given }) => Number(given.findings) <= Number(given.addresses),
        },
      ],
    }),
    step(
      'start-case',
      ['Handhavingszaak starten', 'Start an enforcement case'],
      ['Handhavingszaak gestart', 'Enforcement case started'],
      {
        from: ['done'],
        fields: [
          field('choice', 'domain', ['Onderwerp', 'Subject'], {
            choices: [
              choice('bouwen', 'Bouwen en gebruik', 'Building and use'),
              choice('milieu', 'Milieu', 'Environment'),
              choice('horeca', 'Horeca en uitgaan', 'Hospitality and nights out'),
              choice('kamerverhuur', 'Kamerverhuur', 'Room rental'),
              choice('opiumwet', 'Opiumwet', 'Opium Act'),
              choice('overig', 'Overig', 'Other'),
            ],
            isRequired: true,
          }),
        ],
        opens: {
          register: 'handhavingszaak',
          facts: ({ given, day }) => ({ domain: given.domain, origin: 'controle', foundOn: day }),
        },
      },
    ),
    step('report', ['Verslag vaststellen', 'Adopt the report'], ['Verslag vastgesteld', 'Report adopted'], {
      from: ['done'],
      to: 'reported',
      level: 'decide',
      fields: [
        field('longText', 'report', ['Verslag, zonder personen', 'Report, without persons'], { isRequired: true }),
      ],
    }),
    step('cancel', ['Gaat niet door', 'Cancel'], ['Niet doorgegaan', 'Cancelled'], {
      from: ['planned'],
      to: 'cancelled',
      needsReason: true,
    }),
  ],
  deadlines: [
    {
      key: 'report',
      words: both('Verslag: binnen vier weken', 'Report: within four weeks'),
      rule: 'authority-term',
      startsWith: { step: 'carry-out' },
      parameters: () => ({ length: 4, unit: 'weeks' }),
      metBy: ['report'],
      warnDays: [7],
    },
  ],
  retention: { result: '12.1', keep: { years: 5 } },
  counts: [
    yearly('integral_checks', ['Integrale controles', 'Integral checks'], { kind: 'events', steps: ['carry-out'] }),
    yearly('integral_check_places', ['Gecontroleerde locaties', 'Places checked'], {
      kind: 'sum',
      steps: ['carry-out'],
      field: 'addresses',
    }),
  ],
})
