import { defineRegister } from '../declaration.ts'
import { both } from './parts/both.ts'
import { choice } from './parts/choices.ts'
import { field, step, yearly } from './parts/pieces.ts'
import { cancel, DELIVERED, PLANNED_STATES, SAFETY_TASK } from './parts/work.ts'

/** Courses for shop staff on preventing crime: online and on site (item 118). */
export const winkelcursussen = defineRegister({
  key: 'winkelcursussen',
  words: {
    one: both('Cursus voor winkelpersoneel', 'Course for shop staff'),
    many: both('Cursussen voor winkelpersoneel', 'Courses for shop staff'),
    intro: both(
      'Cursussen over diefstal, agressie en oplichting: online en in de winkelgebieden, met hoeveel mensen meededen.',
      'Courses on theft, aggression and fraud: online and in the shopping areas, with how many took part.',
    ),
  },
  group: 'order',
  space: 'work',
  confidentiality: 'O',
  items: [118],
  bases: [SAFETY_TASK],
  purpose: both('Winkelpersoneel weerbaar maken.', 'Making shop staff resilient.'),
  numberPattern: 'WC-{year}-{number:3}',
  titleOf: ({ name }) => String(name ?? ''),
  fields: [
    field('text', 'name', ['Naam van de cursus', 'Name of the course'], { isRequired: true, inList: true }),
    field('choice', 'form', ['Vorm', 'Form'], {
      choices: [choice('online', 'Online', 'Online'), choice('on-site', 'Op locatie', 'On site')],
      isRequired: true,
      inList: true,
      isFilter: true,
    }),
    field('day', 'plannedOn', ['Gepland op', 'Planned on'], { isRequired: true, inList: true }),
    field('text', 'area', ['Winkelgebied', 'Shopping area']),
  ],
  states: PLANNED_STATES,
  steps: [
    step('give', ['Gegeven', 'Given'], ['Cursus gegeven', 'Course given'], {
      from: ['planned'],
      to: 'held',
      fields: [
        field('number', 'persons', ['Aantal deelnemers', 'Number of participants'], { min: 0, isRequired: true }),
      ],
    }),
    cancel,
  ],
  retention: DELIVERED,
  counts: [
    yearly(
      'shop_staff_online_course_by_year',
      ['Medewerkers met online cursus', 'Staff who took the online course'],
      { kind: 'sum', steps: ['give'], field: 'persons' },
      { indicator: 'shop_staff_online_course', where: { form: 'online' } },
    ),
    yearly(
      'shop_onsite_courses_by_year',
      ['Cursussen op locatie', 'Courses on site'],
      { kind: 'events', steps: ['give'] },
      { indicator: 'shop_onsite_courses', where: { form: 'on-site' } },
    ),
  ],
})
