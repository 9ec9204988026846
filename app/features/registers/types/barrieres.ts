import { defineRegister } from '../declaration.ts'
import { both } from './parts/both.ts'
import { choice } from './parts/choices.ts'
import { needsStep } from './parts/guards.ts'
import { field, state, step, yearly } from './parts/pieces.ts'
import { reviewEvery, reviewMonths, SAFETY_TASK } from './parts/work.ts'

/** Checks built into permits, grants, tenders and sales so that criminals cannot use them (item 63). */
export const barrieres = defineRegister({
  key: 'barrieres',
  words: {
    one: both('Barrière', 'Barrier'),
    many: both('Barrières', 'Barriers'),
    intro: both(
      'Controles in vergunningen, subsidies, aanbestedingen en verkoop die misbruik tegenhouden, en hoe vaak zij iets vonden.',
      'Checks in permits, grants, tenders and sales that stop misuse, and how often they found something.',
    ),
  },
  group: 'undermining',
  space: 'undermining',
  confidentiality: 'V',
  items: [63],
  bases: [SAFETY_TASK],
  purpose: both(
    'Voorzieningen van de gemeente tegen misbruik beschermen.',
    'Protecting what the municipality grants against misuse.',
  ),
  numberPattern: 'BAR-{year}-{number:3}',
  titleOf: ({ name }) => String(name ?? ''),
  fields: [
    field('text', 'name', ['Naam van de controle', 'Name of the check'], { isRequired: true, inList: true }),
    field('choice', 'process', ['Proces', 'Process'], {
      choices: [
        choice('permit', 'Vergunning', 'Permit'),
        choice('subsidy', 'Subsidie', 'Subsidy'),
        choice('care-tender', 'Aanbesteding van zorg', 'Tender for care'),
        choice('tender', 'Andere aanbesteding', 'Other tender'),
        choice('sale', 'Verkoop of verhuur', 'Sale or letting'),
        choice('registration', 'Inschrijving', 'Registration'),
      ],
      isRequired: true,
      inList: true,
      isFilter: true,
    }),
    field('account', 'owner', ['Proceseigenaar', 'Process owner']),
    field('longText', 'how', ['Hoe werkt de controle', 'How the check works'], { isRequired: true }),
  ],
  states: [
    state('explored', ['Verkend', 'Explored']),
    state('set-up', ['Ingericht', 'Set up']),
    state('ended', ['Gestopt', 'Ended'], { isEnd: true }),
  ],
  steps: [
    step('set-up', ['In gebruik nemen', 'Put into use'], ['In gebruik genomen', 'Put into use'], {
      from: ['explored'],
      to: 'set-up',
      level: 'decide',
      fields: [
        field('text', 'basis', ['Grondslag met artikel', 'Basis with article'], { isRequired: true }),
        reviewMonths,
      ],
    }),
    step('use', ['Gebruik vastleggen', 'Record its use'], ['Controles gedaan', 'Checks done'], {
      from: ['set-up'],
      fields: [
        field('number', 'checks', ['Aantal controles', 'Number of checks'], { min: 1, isRequired: true }),
        field('number', 'hits', ['Daarvan iets gevonden', 'Something found in'], { min: 0, isRequired: true }),
      ],
      guards: [
        {
          key: 'no-more-hits-than-checks',
          words: both(
            'Er kan niet vaker iets zijn gevonden dan gecontroleerd.',
            'Nothing can be found more often than was checked.',
          ),
          holds: ({ given }) => Number(given.hits) <= Number(given.checks),
        },
      ],
    }),
    step('review', ['Evalueren', 'Evaluate'], ['Geëvalueerd', 'Evaluated'], {
      from: ['set-up'],
      fields: [field('longText', 'lessons', ['Werkt de barrière', 'Does the barrier work'], { isRequired: true })],
      guards: [needsStep('use', both('De controle is nog niet gebruikt.', 'The check was not used yet.'))],
    }),
    step('end', ['Stoppen', 'End'], ['Gestopt', 'Ended'], { to: 'ended', level: 'decide', needsReason: true }),
  ],
  deadlines: [reviewEvery('set-up', 'review')],
  retention: { result: '4.1.3', keep: { years: 5 } },
  counts: [
    yearly('barrier_checks', ['Controles bij barrières', 'Checks at barriers'], {
      kind: 'sum',
      steps: ['use'],
      field: 'checks',
    }),
    yearly('barrier_hits', ['Controles met een bevinding', 'Checks that found something'], {
      kind: 'sum',
      steps: ['use'],
      field: 'hits',
    }),
  ],
})
