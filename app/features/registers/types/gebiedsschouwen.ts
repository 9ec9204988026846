import { defineRegister } from '../declaration.ts'
import { both } from './parts/both.ts'
import { choice } from './parts/choices.ts'
import { field, step, yearly } from './parts/pieces.ts'
import { cancel, DELIVERED, PLANNED_STATES, SAFETY_TASK } from './parts/work.ts'

/** Rounds that shopkeepers, police and municipality walk through a shopping area (item 118). */
export const gebiedsschouwen = defineRegister({
  key: 'gebiedsschouwen',
  words: {
    one: both('Gebiedsschouw', 'Area inspection'),
    many: both('Gebiedsschouwen winkelgebieden', 'Inspections of shopping areas'),
    intro: both(
      'Samen met winkeliers, politie en beheer door het gebied lopen: wat is niet in orde, en wie pakt het op?',
      'Walking through the area with shopkeepers, police and maintenance: what is wrong, and who takes it on?',
    ),
  },
  group: 'order',
  space: 'work',
  confidentiality: 'O',
  items: [118],
  bases: [SAFETY_TASK],
  purpose: both('Winkelgebieden schoon, heel en veilig houden.', 'Keeping shopping areas clean, whole and safe.'),
  numberPattern: 'GS-{year}-{number:3}',
  titleOf: ({ area }) => String(area ?? ''),
  fields: [
    field('text', 'area', ['Winkelgebied', 'Shopping area'], { isRequired: true, inList: true }),
    field('day', 'plannedOn', ['Gepland op', 'Planned on'], { isRequired: true, inList: true }),
    field('choices', 'partners', ['Wie loopt mee', 'Who walks along'], {
      choices: [
        choice('shops', 'Winkeliers', 'Shopkeepers'),
        choice('police', 'Politie', 'Police'),
        choice('fire-service', 'Brandweer', 'Fire service'),
        choice('maintenance', 'Beheer openbare ruimte', 'Maintenance of public space'),
        choice('enforcement', 'Toezicht en handhaving', 'Supervision and enforcement'),
        choice('residents', 'Bewoners', 'Residents'),
      ],
    }),
  ],
  states: PLANNED_STATES,
  steps: [
    step('hold', ['Schouw vastleggen', 'Record the inspection'], ['Schouw gehouden', 'Inspection held'], {
      from: ['planned'],
      to: 'held',
      fields: [
        field('number', 'findings', ['Aantal punten', 'Number of points'], { min: 0, isRequired: true }),
        field('choices', 'subjects', ['Waar ging het om', 'What it was about'], {
          choices: [
            choice('lighting', 'Verlichting', 'Lighting'),
            choice('waste', 'Afval', 'Waste'),
            choice('paving', 'Bestrating', 'Paving'),
            choice('green', 'Groen', 'Greenery'),
            choice('bicycles', 'Fietsen', 'Bicycles'),
            choice('nuisance', 'Overlast', 'Nuisance'),
            choice('fire-safety', 'Brandveiligheid', 'Fire safety'),
          ],
        }),
        field('longText', 'agreed', ['Afspraken: wat, wie, wanneer', 'Agreed: what, who, when']),
      ],
    }),
    cancel,
  ],
  retention: DELIVERED,
  counts: [
    yearly(
      'area_inspections_by_year',
      ['Winkelgebieden met een gebiedsschouw', 'Shopping areas inspected'],
      { kind: 'records', steps: ['hold'] },
      { indicator: 'area_inspections' },
    ),
  ],
})
