import { defineRegister } from '../declaration.ts'
import { both } from './parts/both.ts'
import { choice } from './parts/choices.ts'
import { field, step, yearly } from './parts/pieces.ts'
import { cancel, DELIVERED, PLANNED_STATES, SAFETY_TASK } from './parts/work.ts'

/** Activities that prevent digital crime (item 106). */
export const preventieactiviteiten = defineRegister({
  key: 'preventieactiviteiten',
  words: {
    one: both('Preventieactiviteit', 'Prevention activity'),
    many: both('Preventie digitale criminaliteit', 'Prevention of digital crime'),
    intro: both(
      'Lessen, bezoeken en acties tegen online oplichting, geldezels en hacken.',
      'Lessons, visits and actions against online fraud, money mules and hacking.',
    ),
  },
  group: 'digital',
  space: 'work',
  confidentiality: 'O',
  items: [106],
  bases: [SAFETY_TASK],
  purpose: both(
    'Voorkomen dat mensen slachtoffer of dader worden.',
    'Preventing that people become victim or offender.',
  ),
  numberPattern: 'PA-{year}-{number:3}',
  titleOf: ({ name }) => String(name ?? ''),
  fields: [
    field('text', 'name', ['Naam van de activiteit', 'Name of the activity'], { isRequired: true, inList: true }),
    field('choice', 'kind', ['Onderwerp', 'Subject'], {
      choices: [
        choice('money-mules', 'Geldezels', 'Money mules'),
        choice('media-lab', 'Mobile Media Lab van de politie', 'Mobile Media Lab of the police'),
        choice('hacking', 'Hack Your City en ethisch hacken', 'Hack Your City and ethical hacking'),
        choice('alert-online', 'Alert Online', 'Alert Online'),
        choice('fraud', 'Online oplichting', 'Online fraud'),
        choice('business', 'Digitale veiligheid van ondernemers', 'Digital safety of entrepreneurs'),
        choice('other', 'Anders', 'Other'),
      ],
      isRequired: true,
      inList: true,
      isFilter: true,
    }),
    field('choice', 'group', ['Voor wie', 'For whom'], {
      choices: [
        choice('pupils', 'Leerlingen', 'Pupils'),
        choice('parents', 'Ouders', 'Parents'),
        choice('elderly', 'Ouderen', 'Older people'),
        choice('residents', 'Alle inwoners', 'All residents'),
        choice('entrepreneurs', 'Ondernemers', 'Entrepreneurs'),
      ],
      isRequired: true,
      isFilter: true,
    }),
    field('day', 'plannedOn', ['Gepland op', 'Planned on'], { isRequired: true, inList: true }),
    field('organisation', 'partner', ['Samen met', 'Together with']),
  ],
  states: PLANNED_STATES,
  steps: [
    step('hold', ['Gehouden', 'Held'], ['Activiteit gehouden', 'Activity held'], {
      from: ['planned'],
      to: 'held',
      fields: [
        field('number', 'reach', ['Bereikte mensen', 'People reached'], { min: 0, isRequired: true }),
        field('longText', 'lessons', ['Wat we leerden', 'What we learned']),
      ],
    }),
    cancel,
  ],
  retention: DELIVERED,
  counts: [
    yearly(
      'digital_prevention_activities',
      ['Preventieactiviteiten digitale criminaliteit', 'Prevention activities on digital crime'],
      {
        kind: 'events',
        steps: ['hold'],
      },
    ),
    yearly('digital_prevention_reach', ['Mensen bereikt met preventie', 'People reached by prevention'], {
      kind: 'sum',
      steps: ['hold'],
      field: 'reach',
    }),
  ],
})
