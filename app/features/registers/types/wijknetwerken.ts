import { defineRegister } from '../declaration.ts'
import { both } from './parts/both.ts'
import { choice } from './parts/choices.ts'
import { field, state, step, yearly } from './parts/pieces.ts'
import { SAFETY_TASK } from './parts/work.ts'

/** Networks of residents and professionals by neighbourhood, and what they were trained in (item 49). Organisations, no persons. */
export const wijknetwerken = defineRegister({
  key: 'wijknetwerken',
  words: {
    one: both('Wijknetwerk', 'Neighbourhood network'),
    many: both('Wijknetwerken', 'Neighbourhood networks'),
    intro: both(
      'De netwerken waarop een wijkmanager kan rekenen als er spanning is, en de trainingen die zij kregen. Geen namen van bewoners.',
      'The networks that a neighbourhood manager can count on in times of tension, and the training they had. No names of residents.',
    ),
  },
  group: 'care',
  space: 'work',
  confidentiality: 'I',
  items: [49],
  bases: [SAFETY_TASK],
  purpose: both(
    'Netwerken in wijken kennen en sterker maken, zodat spanning vroeg wordt gezien en besproken.',
    'Knowing and strengthening networks in neighbourhoods, so that tension is seen and talked about early.',
  ),
  numberPattern: 'WN-{year}-{number:3}',
  titleOf: ({ name }) => String(name ?? ''),
  fields: [
    field('text', 'name', ['Naam van het netwerk', 'Name of the network'], { isRequired: true, inList: true }),
    field('choice', 'kind', ['Soort', 'Kind'], {
      choices: [
        choice('residents', 'Bewoners', 'Residents'),
        choice('faith', 'Geloofs- en zelforganisaties', 'Faith and community organisations'),
        choice('professionals', 'Professionals', 'Professionals'),
        choice('mixed', 'Gemengd', 'Mixed'),
      ],
      isRequired: true,
      inList: true,
      isFilter: true,
    }),
    field('organisation', 'contact', ['Organisatie die het trekt', 'Organisation that leads it']),
  ],
  place: { isRequired: true },
  states: [state('active', ['Actief', 'Active']), state('ended', ['Gestopt', 'Ended'], { isEnd: true })],
  steps: [
    step('meet', ['Bijeenkomst vastleggen', 'Record a meeting'], ['Bijeengekomen', 'Met'], {
      from: ['active'],
      fields: [field('longText', 'topics', ['Waarover', 'What about'], { isRequired: true })],
    }),
    step('train', ['Training vastleggen', 'Record training'], ['Getraind', 'Trained'], {
      from: ['active'],
      fields: [
        field('text', 'training', ['Welke training', 'Which training'], { isRequired: true }),
        field('number', 'participants', ['Aantal deelnemers', 'Number of participants'], { isRequired: true }),
      ],
    }),
    step('end', ['Stoppen', 'End'], ['Gestopt', 'Ended'], { to: 'ended', needsReason: true }),
  ],
  deadlines: [],
  retention: { result: '16.1', keep: { years: 10 } },
  counts: [
    yearly('network_trainings', ['Trainingen van wijknetwerken', 'Trainings of neighbourhood networks'], {
      kind: 'events',
      steps: ['train'],
    }),
  ],
})
