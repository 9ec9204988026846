import { defineRegister } from '../declaration.ts'
import { both } from './parts/both.ts'
import { choice } from './parts/choices.ts'
import { field, state, step, yearly } from './parts/pieces.ts'
import { SAFETY_TASK } from './parts/work.ts'

/** Plans for a crisis, the cyber crisis among them, with their exercises and what these taught (items 105, 126). */
export const crisisplannen = defineRegister({
  key: 'crisisplannen',
  words: {
    one: both('Crisisplan', 'Crisis plan'),
    many: both('Crisisplannen en oefeningen', 'Crisis plans and exercises'),
    intro: both(
      'Plannen voor een digitale crisis, ramp of brand: de versie die geldt, en minstens één oefening per jaar met lessen.',
      'Plans for a digital crisis, disaster or fire: the version that holds, and at least one exercise a year with lessons.',
    ),
  },
  group: 'digital',
  space: 'work',
  confidentiality: 'V',
  items: [105, 126],
  bases: [
    {
      key: 'crisis',
      words: both('Voorbereiding op rampen en crises', 'Preparation for disasters and crises'),
      article: 'artikel 2 Wet veiligheidsregio’s',
      source: 'https://wetten.overheid.nl/BWBR0027466/2024-01-01#Artikel2',
    },
    SAFETY_TASK,
  ],
  purpose: both('Voorbereid zijn, en van oefenen leren.', 'Being prepared, and learning from exercises.'),
  numberPattern: 'CRP-{year}-{number:3}',
  titleOf: ({ name, version }) => [name, version].filter(Boolean).join(', '),
  fields: [
    field('text', 'name', ['Naam van het plan', 'Name of the plan'], { isRequired: true, inList: true }),
    field('text', 'version', ['Versie', 'Version'], { isRequired: true, inList: true }),
    field('choice', 'kind', ['Soort crisis', 'Kind of crisis'], {
      choices: [
        choice('cyber', 'Digitale crisis', 'Digital crisis'),
        choice('disaster', 'Ramp of zwaar ongeval', 'Disaster or major accident'),
        choice('fire', 'Brand en brandweerzorg', 'Fire and fire service'),
        choice('outage', 'Uitval van stroom of water', 'Loss of power or water'),
        choice('unrest', 'Onrust en openbare orde', 'Unrest and public order'),
      ],
      isRequired: true,
      inList: true,
      isFilter: true,
    }),
    field('choices', 'partners', ['Samen met', 'Together with'], {
      choices: [
        choice('dowr', 'DOWR', 'DOWR'),
        choice('safety-region', 'Veiligheidsregio IJsselland', 'Safety region IJsselland'),
        choice('police', 'Politie', 'Police'),
        choice('ggd', 'GGD', 'Public health service'),
        choice('water-board', 'Waterschap', 'Water board'),
        choice('csirt', 'IBD', 'Municipal CSIRT'),
      ],
    }),
  ],
  states: [
    state('draft', ['Concept', 'Draft']),
    state('adopted', ['Vastgesteld', 'Adopted']),
    state('replaced', ['Vervangen', 'Replaced'], { isEnd: true }),
  ],
  steps: [
    step('adopt', ['Plan vaststellen', 'Adopt the plan'], ['Plan vastgesteld', 'Plan adopted'], {
      from: ['draft'],
      to: 'adopted',
      level: 'decide',
    }),
    step('exercise', ['Oefening vastleggen', 'Record an exercise'], ['Geoefend', 'Exercised'], {
      from: ['adopted'],
      fields: [
        field('choice', 'form', ['Vorm', 'Form'], {
          choices: [
            choice('table-top', 'Aan tafel', 'Table-top'),
            choice('simulation', 'Simulatie', 'Simulation'),
            choice('full', 'Volledige oefening', 'Full exercise'),
            choice('real', 'Echte inzet, geëvalueerd', 'Real event, evaluated'),
          ],
          isRequired: true,
        }),
        field('number', 'participants', ['Deelnemers', 'Participants'], { min: 1 }),
        field('longText', 'lessons', ['Lessen', 'Lessons'], { isRequired: true }),
      ],
    }),
    step('improve', ['Verbetering doorgevoerd', 'Improvement made'], ['Verbetering doorgevoerd', 'Improvement made'], {
      from: ['adopted'],
      fields: [field('text', 'improvement', ['Verbetering', 'Improvement'], { isRequired: true })],
      guards: [
        {
          key: 'lesson-first',
          words: both(
            'Een verbetering volgt op een oefening. Leg die eerst vast.',
            'An improvement follows an exercise. Record that first.',
          ),
          holds: ({ events }) => events.some(({ step: taken }) => taken === 'exercise'),
        },
      ],
    }),
    step('replace', ['Vervangen door een nieuw plan', 'Replace by a new plan'], ['Vervangen', 'Replaced'], {
      from: ['adopted'],
      to: 'replaced',
      level: 'decide',
      needsReason: true,
    }),
  ],
  deadlines: [
    {
      key: 'exercise',
      words: both('Oefenen: minstens eens per jaar', 'Exercise: at least once a year'),
      rule: 'authority-term',
      startsWith: { step: 'adopt' },
      interruptedBy: ['exercise'],
      metBy: [],
      parameters: () => ({ length: 1, unit: 'years' }),
      warnDays: [60, 14],
    },
  ],
  retention: { result: '3.1.3', keep: 'forever' },
  counts: [
    yearly('crisis_exercises', ['Crisisoefeningen', 'Crisis exercises'], { kind: 'events', steps: ['exercise'] }),
    yearly(
      'cyber_exercises',
      ['Oefeningen met een digitale crisis', 'Exercises of a digital crisis'],
      { kind: 'events', steps: ['exercise'] },
      { where: { kind: 'cyber' }, partOf: 'crisis_exercises' },
    ),
  ],
})
