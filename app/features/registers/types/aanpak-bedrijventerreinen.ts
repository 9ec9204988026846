import { defineRegister } from '../declaration.ts'
import { both } from './parts/both.ts'
import { choice } from './parts/choices.ts'
import { needsStep } from './parts/guards.ts'
import { field, state, step, yearly } from './parts/pieces.ts'
import { SAFETY_TASK } from './parts/work.ts'

/** Area scan, problem spots and plan of a business park (item 70). */
export const aanpakBedrijventerreinen = defineRegister({
  key: 'aanpak-bedrijventerreinen',
  words: {
    one: both('Aanpak bedrijventerrein', 'Business park approach'),
    many: both('Aanpak bedrijventerreinen', 'Business park approaches'),
    intro: both(
      'Van gebiedsscan naar plan: knelpunten op een bedrijventerrein en wat eraan gebeurt. Over plekken, niet over ondernemers.',
      'From area scan to plan: problem spots on a business park and what is done. About places, not about entrepreneurs.',
    ),
  },
  group: 'undermining',
  space: 'undermining',
  confidentiality: 'V',
  items: [70],
  bases: [SAFETY_TASK],
  purpose: both('Bedrijventerreinen weerbaar maken.', 'Making business parks resilient.'),
  numberPattern: 'ABT-{year}-{number:3}',
  titleOf: ({ park }) => String(park ?? ''),
  fields: [
    field('text', 'park', ['Bedrijventerrein', 'Business park'], { isRequired: true, inList: true }),
    field('longText', 'reason', ['Aanleiding', 'Reason'], { isRequired: true }),
  ],
  states: [
    state('scan', ['Gebiedsscan', 'Area scan']),
    state('plan', ['Plan', 'Plan']),
    state('action', ['In uitvoering', 'Being carried out']),
    state('done', ['Afgerond', 'Done'], { isEnd: true }),
  ],
  steps: [
    step('spot', ['Knelpunt vastleggen', 'Record a problem spot'], ['Knelpunt gevonden', 'Problem spot found'], {
      from: ['scan', 'plan', 'action'],
      fields: [
        field('choice', 'kind', ['Soort', 'Kind'], {
          choices: [
            choice('vacancy', 'Leegstand', 'Vacancy'),
            choice('subletting', 'Onderverhuur of onbekend gebruik', 'Subletting or unknown use'),
            choice('storage', 'Opslag en garageboxen', 'Storage and lock-ups'),
            choice('living', 'Illegale bewoning', 'Illegal living'),
            choice('design', 'Onoverzichtelijke plek', 'Place hard to oversee'),
            choice('fire', 'Brandgevaar', 'Fire risk'),
            choice('cars', 'Autohandel', 'Car trade'),
          ],
          isRequired: true,
        }),
        field('text', 'where', ['Waar op het terrein', 'Where on the park'], { isRequired: true }),
      ],
    }),
    step('plan', ['Plan vaststellen', 'Adopt the plan'], ['Plan vastgesteld', 'Plan adopted'], {
      from: ['scan'],
      to: 'plan',
      level: 'decide',
      fields: [field('longText', 'plan', ['Plan', 'Plan'], { isRequired: true })],
      guards: [needsStep('spot', both('De scan heeft nog geen knelpunten.', 'The scan has no problem spots yet.'))],
    }),
    step('measure', ['Maatregel uitvoeren', 'Carry out a measure'], ['Maatregel uitgevoerd', 'Measure carried out'], {
      from: ['plan', 'action'],
      to: 'action',
      fields: [field('text', 'measure', ['Maatregel', 'Measure'], { isRequired: true })],
    }),
    step('finish', ['Afronden', 'Finish'], ['Afgerond', 'Finished'], {
      from: ['action'],
      to: 'done',
      level: 'decide',
      fields: [field('longText', 'result', ['Wat is er veranderd', 'What changed'], { isRequired: true })],
    }),
  ],
  retention: { result: '3.1', keep: { years: 5 } },
  counts: [
    yearly('business_park_spots', ['Knelpunten op bedrijventerreinen', 'Problem spots on business parks'], {
      kind: 'events',
      steps: ['spot'],
    }),
  ],
})
