import { defineRegister } from '../declaration.ts'
import { both } from './parts/both.ts'
import { choice } from './parts/choices.ts'
import { field, state, step, yearly } from './parts/pieces.ts'
import { DELIVERED, reviewEvery, reviewMonths } from './parts/work.ts'

/** Sources of danger by hazardous substances, and the advice on them (item 127). */
export const externeVeiligheid = defineRegister({
  key: 'externe-veiligheid',
  words: {
    one: both('Risicobron', 'Source of danger'),
    many: both('Externe veiligheid', 'External safety'),
    intro: both(
      'Waar gevaarlijke stoffen zijn of langskomen, welk advies er ligt en wat ermee is gedaan.',
      'Where hazardous substances are or pass by, which advice there is and what was done with it.',
    ),
  },
  group: 'work',
  space: 'work',
  confidentiality: 'V',
  items: [127],
  bases: [
    {
      key: 'environment',
      words: both('Externe veiligheid in het omgevingsplan', 'External safety in the environmental plan'),
      article: 'artikel 5.2 Besluit kwaliteit leefomgeving',
      source: 'https://wetten.overheid.nl/BWBR0041313/2026-01-01#Artikel5.2',
    },
  ],
  purpose: both(
    'Risico’s van gevaarlijke stoffen kennen en beperken.',
    'Knowing and limiting the risks of hazardous substances.',
  ),
  numberPattern: 'EV-{year}-{number:3}',
  titleOf: ({ name }) => String(name ?? ''),
  fields: [
    field('text', 'name', ['Naam van de bron', 'Name of the source'], { isRequired: true, inList: true }),
    field('choice', 'kind', ['Soort', 'Kind'], {
      choices: [
        choice('company', 'Bedrijf met gevaarlijke stoffen', 'Company with hazardous substances'),
        choice('pipeline', 'Buisleiding', 'Pipeline'),
        choice('rail', 'Spoor', 'Railway'),
        choice('road', 'Weg', 'Road'),
        choice('water', 'Water', 'Water'),
        choice('energy', 'Energieopslag of waterstof', 'Energy storage or hydrogen'),
      ],
      isRequired: true,
      inList: true,
      isFilter: true,
    }),
    field('longText', 'risk', ['Risico', 'Risk'], { isRequired: true }),
  ],
  place: {},
  states: [
    state('known', ['In beeld', 'Known']),
    state('advice-asked', ['Advies gevraagd', 'Advice asked']),
    state('advised', ['Geadviseerd', 'Advised']),
    state('gone', ['Bron verdwenen', 'Source gone'], { isEnd: true }),
  ],
  steps: [
    step('ask', ['Advies vragen', 'Ask advice'], ['Advies gevraagd', 'Advice asked'], {
      from: ['known', 'advised'],
      to: 'advice-asked',
      fields: [
        field('choice', 'adviser', ['Aan', 'Of'], {
          choices: [
            choice('environment-service', 'Omgevingsdienst IJsselland', 'Environmental service IJsselland'),
            choice('safety-region', 'Veiligheidsregio IJsselland', 'Safety region IJsselland'),
          ],
          isRequired: true,
        }),
      ],
    }),
    step('advise', ['Advies vastleggen', 'Record the advice'], ['Advies ontvangen', 'Advice received'], {
      from: ['advice-asked'],
      to: 'advised',
      fields: [field('longText', 'advice', ['Advies', 'Advice'], { isRequired: true }), reviewMonths],
    }),
    step('review', ['Opvolging nagaan', 'Check what was done'], ['Opvolging nagegaan', 'Checked what was done'], {
      from: ['advised'],
      fields: [
        field('choice', 'followed', ['Is het advies gevolgd?', 'Was the advice followed?'], {
          choices: [choice('yes', 'Ja', 'Yes'), choice('partly', 'Deels', 'Partly'), choice('no', 'Nee', 'No')],
          isRequired: true,
        }),
      ],
    }),
    step('remove', ['Bron is verdwenen', 'Source is gone'], ['Bron verdwenen', 'Source gone'], {
      to: 'gone',
      needsReason: true,
    }),
  ],
  deadlines: [reviewEvery('advise', 'review')],
  retention: DELIVERED,
  counts: [
    yearly('external_safety_advice', ['Adviezen externe veiligheid', 'Advice on external safety'], {
      kind: 'events',
      steps: ['advise'],
    }),
  ],
})
